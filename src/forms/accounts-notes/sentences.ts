import { decimal, roundHalfUp } from "../../evaluation";
import type { FieldRef, ValueKind } from "../definition";
import type { Scalar } from "../values";
import type { Narrative } from "./options";
import { listOf, parseTemplate, type Template, type TemplateNode } from "./template";

/** What the sentences are made of: figures of the sheet, and of other forms by `form!path`. */
export interface NoteFigures {
  readonly year: number;
  /** Null when blank, or when a rate does not exist. */
  readonly value: (ref: FieldRef) => Scalar;
  /** By the path of the definition, `*` for the row. */
  readonly kind: (ref: FieldRef) => ValueKind | undefined;
  /** The numbers of the rows of a list that are filled. */
  readonly rows: (list: string) => readonly number[];
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
export const noteChapters = (narrative: Narrative, figures: NoteFigures): NoteChapter[] =>
  narrative
    .map(({ heading, paragraphs }) => ({
      heading,
      paragraphs: paragraphs.flatMap((paragraph) => written(parseTemplate(paragraph), figures)),
    }))
    .filter(({ paragraphs }) => paragraphs.length > 0);

/** A row of a list, as the template counts it. */
interface Row {
  readonly list: string;
  readonly index: number;
  /** From 1 on, blank rows not counted. */
  readonly number: number;
}

/** One paragraph, or one for every row of the list that it speaks of. */
function written(template: Template, figures: NoteFigures): string[] {
  const list = listOf(template);
  if (list === null) return filled(template, figures, null);
  return figures
    .rows(list)
    .flatMap((index, i) => filled(template, figures, { list, index, number: i + 1 }));
}

/** The text, with gaps for what is missing; nothing where all of it is missing. */
function filled(template: Template, figures: NoteFigures, row: Row | null): string[] {
  const parts = template.map((node) => ({ node, text: rendered(node, figures, row) }));
  const asked = parts.filter(({ node }) => node.kind === "value" && !isGiven(node.ref));
  if (asked.length > 0 && asked.every(({ text }) => text === null)) return [];
  return [parts.map(({ text }) => text ?? MISSING).join("")];
}

/** What a template knows beside the figures. */
const given: Readonly<Record<string, (year: number, row: Row | null) => number>> = {
  year: (year) => year,
  lastYear: (year) => year - 1,
  number: (_, row) => row?.number ?? 1,
};

/** What is known before any figure of the narrative is filled. */
const isGiven = (ref: string): boolean => ref in given || ref === "unitName";

/** Null when something in it is blank or does not hold. */
function rendered(node: TemplateNode, figures: NoteFigures, row: Row | null): string | null {
  const all = (template: Template, inRow = row): string | null => {
    const parts = template.map((each) => rendered(each, figures, inRow));
    return parts.every((part) => part !== null) ? parts.join("") : null;
  };
  switch (node.kind) {
    case "literal":
      return node.text;
    case "choice":
      return node.alternatives.map((each) => all(each)).find((text) => text !== null) ?? "";
    case "each":
      return rowsFor(listOf(node.row)!, figures, row)
        .flatMap((each) => all(node.row, each) ?? [])
        .join(node.separator);
    case "value":
    case "sign":
    case "condition":
      return figure(node, figures, row);
  }
}

/** Every row of a list; inside a row of another list, those that bear the same name. */
function rowsFor(list: string, { rows, value }: NoteFigures, within: Row | null): Row[] {
  const name = within && value(`${within.list}.${within.index}.name`);
  return rows(list)
    .filter((index) => name === null || value(`${list}.${index}.name`) === name)
    .map((index, i) => ({ list, index, number: i + 1 }));
}

function figure(
  node: Extract<TemplateNode, { ref: string }>,
  figures: NoteFigures,
  row: Row | null,
): string | null {
  const known = given[node.ref];
  if (known) return String(known(figures.year, row));
  const value = figures.value(row ? node.ref.replace("*", String(row.index)) : node.ref);
  if (value === null) return null;
  if (node.kind === "value") return shown(value, figures.kind(node.ref), node.decimals);
  if (typeof value !== "number") return null;
  const sign = Math.sign(roundHalfUp(value, 6));
  if (node.kind === "sign") return node.words[sign > 0 ? 0 : sign < 0 ? 1 : 2]!;
  const holds = { ">": sign > 0, "<": sign < 0, "=": sign === 0, "!": sign !== 0 };
  return holds[node.holds] ? "" : null;
}

/** A figure as the texts print it: no trailing zeros, and no sign, which the word beside it says. */
function shown(value: string | number, kind: ValueKind | undefined, decimals: number): string {
  if (typeof value === "string") return value;
  const isRate = kind === "rate" || kind === "change";
  const magnitude = Math.abs(roundHalfUp(isRate ? decimal(value).times(100) : value, 2));
  const digits = Math.max(decimals, String(magnitude).split(".")[1]?.length ?? 0);
  return `${magnitude.toFixed(digits)}${isRate ? "%" : ""}`;
}
