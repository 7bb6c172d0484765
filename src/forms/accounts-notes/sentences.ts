import { decimal, roundHalfUp } from "../../evaluation";
import { moneyKinds, type ValueKind } from "../definition";
import { type FieldRef, type Scalar } from "../../formulas";
import type { Chapter, Narrative } from "./options";
import { listOf, parseTemplate, valuesOf, type Template, type TemplateNode } from "./template";

/** What the sentences are made of: figures of the sheet, and of other forms by `form!path`. */
export interface NoteFigures {
  readonly year: number;
  /** What amounts are in, and how many decimals the place prints them with. */
  readonly unit: string;
  readonly decimals: number;
  /** Null when blank, or when a rate does not exist. */
  readonly value: (ref: FieldRef) => Scalar;
  /** By the path of the definition, `*` for the row. */
  readonly kind: (ref: FieldRef) => ValueKind | undefined;
  /** What the sheet calls a cell; null where the workbook has none such. */
  readonly name: (ref: FieldRef) => string | null;
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
 * unless that would leave out a number; a chapter without any says what it lacks, so that those
 * behind it keep their numbers. Nothing at all while nothing is filled.
 */
export function noteChapters(narrative: Narrative, figures: NoteFigures): NoteChapter[] {
  const chapters = narrative.map((chapter) => {
    const templates = chapter.paragraphs.map(parseTemplate);
    const paragraphs = templates.map((template) => written(template, figures));
    const isEmpty = paragraphs.every((own) => own.length === 0);
    const kept = templates.flatMap((template, i) =>
      paragraphs[i]!.length === 0 && isNumbered(template)
        ? [gapped(template, figures)]
        : paragraphs[i]!,
    );
    return {
      heading: chapter.heading,
      isEmpty,
      paragraphs: isEmpty ? [lacking(chapter, templates, figures)] : kept,
    };
  });
  return chapters.every(({ isEmpty }) => isEmpty)
    ? []
    : chapters.map(({ heading, paragraphs }) => ({ heading, paragraphs }));
}

/** Whether a paragraph bears a number of its own: 2、 or （2）. */
function isNumbered([first]: Template): boolean {
  return first?.kind === "literal" && /^(?:\d+[、.]|（\d+）)/.test(first.text);
}

/** So many cells are named of those that a chapter lacks. */
const NAMED = 3;

/** What a chapter lacks of which nothing is filled. */
function lacking(
  { ifNone }: Chapter,
  templates: readonly Template[],
  figures: NoteFigures,
): string {
  const refs = templates.flatMap(valuesOf).filter((ref) => !isGiven(ref));
  const names = refs.flatMap((ref) => figures.name(ref.replace("*", "0")) ?? []);
  const shown = [...new Set(names)];
  const cells = shown.slice(0, NAMED).join("、") + (shown.length > NAMED ? "等" : "");
  const missing =
    cells === "" ? "本节的数不在报表中，请按决算填写" : `本节没有数据，请补填${cells}`;
  return `${MISSING}${missing}；没有发生的，请写明${ifNone === undefined ? "" : `“${ifNone}”`}。`;
}

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
  const asked = template.flatMap((node) => (node.kind === "value" ? [node.ref] : []));
  // Where a paragraph is one choice, what it chooses from is asked; of rows there may be none.
  const refs = [asked, valuesOf(template).filter((ref) => !ref.includes("*"))]
    .map((all) => all.filter((ref) => !isGiven(ref)))
    .find((all) => all.length > 0);
  const isBlank = refs?.every((ref) => valueOf(ref, figures, row) === null) ?? false;
  return isBlank ? [] : [gapped(template, figures, row)];
}

const valueOf = (ref: string, { value }: NoteFigures, row: Row | null): Scalar =>
  value(row ? ref.replace("*", String(row.index)) : ref);

const gapped = (template: Template, figures: NoteFigures, row: Row | null = null): string =>
  template.map((node) => rendered(node, figures, row) ?? MISSING).join("");

/** What a template knows beside the figures. */
const given: Readonly<Record<string, (figures: NoteFigures, row: Row | null) => string | number>> =
  {
    year: ({ year }) => year,
    lastYear: ({ year }) => year - 1,
    unit: ({ unit }) => unit,
    ourUnit: ({ value }) => ourUnit(value("unitName")),
    number: (_, row) => row?.number ?? 1,
  };

/** What a unit calls itself by the last word of its name: 我局, 我办; 我单位 where it has no such word. */
function ourUnit(unitName: Scalar): string {
  const last = /(局|委|办|厅|院|校|所|站|中心)(?:员会|公室)?$/.exec(String(unitName ?? "").trim());
  return `我${last?.[1] ?? "单位"}`;
}

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
    case "text":
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
  if (known && node.kind !== "text") return String(known(figures, row));
  const value = known ? known(figures, row) : valueOf(node.ref, figures, row);
  if (value === null) return null;
  if (node.kind === "text") return value === node.is ? "" : null;
  const kind = figures.kind(node.ref);
  if (node.kind === "value") {
    return typeof value === "string" ? value : shown(value, kind, node.decimals, figures);
  }
  if (typeof value !== "number") return null;
  // What is printed as nothing is nothing.
  const sign = Math.sign(magnitude(value, kind, figures));
  if (node.kind === "sign") return node.words[sign > 0 ? 0 : sign < 0 ? 1 : 2]!;
  const holds = { ">": sign > 0, "<": sign < 0, "=": sign === 0, "!": sign !== 0 };
  return holds[node.holds] ? "" : null;
}

const isRate = (kind: ValueKind | undefined): boolean => kind === "rate" || kind === "change";

/** As it is printed, percentages by the hundred. */
function magnitude(value: number, kind: ValueKind | undefined, { decimals }: NoteFigures): number {
  if (isRate(kind)) return roundHalfUp(decimal(value).times(100), 2);
  return roundHalfUp(value, kind !== undefined && moneyKinds.has(kind) ? decimals : 2);
}

/** A figure as the texts print it: no trailing zeros, and no sign, which the word beside it says. */
function shown(
  value: number,
  kind: ValueKind | undefined,
  least: number,
  figures: NoteFigures,
): string {
  const size = Math.abs(magnitude(value, kind, figures));
  const digits = Math.max(least, String(size).split(".")[1]?.length ?? 0);
  return `${size.toFixed(digits)}${isRate(kind) ? "%" : ""}`;
}
