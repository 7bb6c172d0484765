import { decimal, roundHalfUp } from "../../evaluation";
import { inRow, type FieldRef, type ValueKind } from "../definition";
import type { Scalar } from "../values";
import type { AccountsNotesOptions, NoteParagraph } from "./options";
import { parseTemplate, type Template, type TemplateNode } from "./template";

/** What the sentences are made of: figures of the sheet, and of other forms by `form!path`. */
export interface NoteFigures {
  readonly year: number;
  /** Null when blank, or when a rate does not exist. */
  readonly value: (ref: FieldRef) => Scalar;
  readonly kind: (ref: FieldRef) => ValueKind | undefined;
  /** How many rows of a list are filled. */
  readonly rows: (list: string) => number;
}

export interface NoteChapter {
  readonly heading: string;
  readonly paragraphs: readonly string[];
}

/** Stands where a figure or reason is missing, for the accountant to see. */
export const MISSING = "（未填）";

/**
 * The narrative of the final accounts as the documents word it: 增加, 减少 or 持平 by the sign, no
 * percentage over a zero base (domain: A5, B). A paragraph of which nothing is filled is left out,
 * and so is a chapter without paragraphs.
 */
export const noteChapters = (
  { text }: Pick<AccountsNotesOptions, "text">,
  figures: NoteFigures,
): NoteChapter[] =>
  text
    .map((chapter) => ({
      heading: chapter.heading,
      paragraphs: chapter.text.flatMap((paragraph) => paragraphs(paragraph, figures)),
    }))
    .filter((chapter) => chapter.paragraphs.length > 0);

function paragraphs(paragraph: NoteParagraph, figures: NoteFigures): string[] {
  if (typeof paragraph === "string") return written(parseTemplate(paragraph), figures, null);
  const template = parseTemplate(paragraph.text);
  return Array.from({ length: figures.rows(paragraph.each) }, (_, row) => row).flatMap((row) =>
    written(template, figures, row),
  );
}

/** The text, with gaps for what is missing; nothing where all of it is missing. */
function written(template: Template, figures: NoteFigures, row: number | null): string[] {
  const parts = template.map((node) => ({ node, text: rendered(node, figures, row) }));
  const figuresOnly = parts.filter(({ node }) => node.kind === "value" && !isKnown(node.ref));
  if (figuresOnly.length > 0 && figuresOnly.every(({ text }) => text === null)) return [];
  return [parts.map(({ text }) => text ?? MISSING).join("")];
}

const known = { year: "year", lastYear: "lastYear", number: "number" } as const;
const isKnown = (ref: string): boolean => ref in known;

/** Null when something in it is blank or does not hold. */
function rendered(node: TemplateNode, figures: NoteFigures, row: number | null): string | null {
  switch (node.kind) {
    case "literal":
      return node.text;
    case "choice": {
      for (const alternative of node.alternatives) {
        const parts = alternative.map((each) => rendered(each, figures, row));
        if (parts.every((part) => part !== null)) return parts.join("");
      }
      return "";
    }
    default:
      return filled(node, figures, row);
  }
}

function filled(
  node: Exclude<TemplateNode, { kind: "literal" | "choice" }>,
  figures: NoteFigures,
  row: number | null,
): string | null {
  if (node.ref === known.year) return String(figures.year);
  if (node.ref === known.lastYear) return String(figures.year - 1);
  if (node.ref === known.number) return String((row ?? 0) + 1);
  const value = figures.value(row === null ? node.ref : inRow(node.ref, row));
  if (node.kind === "value")
    return value === null ? null : shown(value, figures.kind(node.ref), node.decimals);
  const sign = typeof value === "number" ? Math.sign(roundHalfUp(value, 6)) : null;
  if (node.kind === "sign")
    return sign === null ? null : node.words[{ 1: 0, [-1]: 1, 0: 2 }[sign]!]!;
  const holds = { ">": sign === 1, "<": sign === -1, "=": sign === 0, "!": sign !== 0 }[node.holds];
  return sign !== null && holds ? "" : null;
}

/** A figure as the texts print it: no trailing zeros, and no sign, which the word beside it says. */
function shown(value: Scalar, kind: ValueKind | undefined, decimals: number): string {
  if (typeof value !== "number") return String(value);
  const isRate = kind === "rate" || kind === "change";
  const amount = roundHalfUp(isRate ? decimal(value).times(100) : value, 2);
  const magnitude = Math.abs(amount);
  const digits = Math.max(decimals, String(magnitude).split(".")[1]?.length ?? 0);
  return `${magnitude.toFixed(digits)}${isRate ? "%" : ""}`;
}
