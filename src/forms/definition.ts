/**
 * What a form is, as data. One definition gives the layout, the schema of the entries, the reading
 * back and the addresses that checks speak of, so that they cannot disagree.
 */

import type { Carried, FieldPath, FieldRef, Formula } from "../formulas";
import type { Amounts } from "./amounts";

/** Every form there is, in the order in which the sheets of a report stand. */
export const formIds = [
  "overview",
  "baseData",
  "selfAssessment",
  "scoreTable",
  "projectAssessment",
  "institutionAccounts",
  "goalAssessment",
  "reviewers",
  "finalAccounts01",
  "finalAccounts02",
  "finalAccounts03",
  "finalAccounts04",
  "finalAccounts05",
  "finalAccounts06",
  "finalAccounts07",
  "finalAccounts08",
  "finalAccounts09",
  "accountsNotes",
  "summary",
] as const;

export type FormId = (typeof formIds)[number];

/** What a cell holds: decides number format, input rule and schema (see value-kinds.ts). */
export type ValueKind =
  | "people"
  /** How many: 待处理的问题. */
  | "count"
  | "amount"
  /** An amount that may be negative: 结余. */
  | "balance"
  /** An amount that may be negative: what a budget was raised or cut by. */
  | "adjustment"
  | "area"
  | "rate"
  /** A rate that may be negative: 变动率. */
  | "change"
  | "points"
  /** 扣减分数. */
  | "deduction"
  | "score"
  | "name"
  /** 科目代码: digits that are no number. */
  | "code"
  | "notation"
  | "text";

/** The kinds whose cells hold numbers. */
export const numericKinds: ReadonlySet<ValueKind> = new Set([
  "people",
  "count",
  "amount",
  "balance",
  "adjustment",
  "area",
  "rate",
  "change",
  "points",
  "deduction",
  "score",
]);

/** The kinds whose cells hold money. */
export const moneyKinds: ReadonlySet<ValueKind> = new Set(["amount", "balance", "adjustment"]);

/** A reference that names the form it leads to. */
export type FormRef = `${FormId}!${FieldPath}`;

export type Content =
  /** A caption as printed; `open` lets the user complete it (the signature line). */
  | { readonly type: "label"; readonly text: string; readonly open?: boolean }
  | {
      readonly type: "entry";
      readonly field: FieldPath;
      readonly kind: ValueKind;
      /** Filled by a formula from where the same figure is typed already, while it is blank. */
      readonly carried?: Carried;
    }
  /** `suggested` cells hold a formula that the user may replace by a judgement. */
  | {
      readonly type: "computed";
      readonly field: FieldPath;
      readonly kind: ValueKind;
      readonly formula: Formula;
      readonly suggested?: boolean;
    };

export type StyleName =
  | "tag"
  | "title"
  /** Heads one part of a report: 二、部门（单位）收支情况. */
  | "partTitle"
  | "heading"
  /** 行次, 栏次: a number that holds the place and names nothing. */
  | "ordinal"
  | "caption"
  | "entry"
  | "carried"
  | "computed"
  | "longText"
  /** Printed text that explains a row and does not name it. */
  | "criterion"
  | "note"
  | "fence";

/** One of several tables side by side, which share rows and nothing else. */
export interface Side {
  /** What heads it: 按收入性质分, 支出. */
  readonly caption: string;
  /** Its first column. */
  readonly from: number;
}

export interface CellSpec {
  /** Column, counted from 0. */
  readonly at: number;
  readonly across?: number;
  /** Merged down to the row with this key, that row included. */
  readonly through?: string;
  /** Rows of a section that continue the same value are merged into one cell. */
  readonly mergeRuns?: boolean;
  readonly content: Content;
  readonly style: StyleName;
  readonly indent?: number;
  readonly align?: "left" | "center" | "right";
  /** What messages call its column, where the form prints no heading of its own. */
  readonly called?: string;
  /** Of tables that stand side by side, the one it belongs to. */
  readonly side?: Side;
  /** The values offered as a drop-down. */
  readonly choices?: readonly string[];
  /** Draws the fraction as a bar from 0 to 1. */
  readonly bar?: boolean;
}

export interface RowSpec {
  readonly key: string;
  /** The table that it belongs to, of a form that has several alike. */
  readonly table?: string;
  readonly cells: readonly CellSpec[];
  /** Points. */
  readonly height?: number;
  /** Sheets laid out before there was such a row are read without it. */
  readonly isOptional?: boolean;
}

/**
 * Rows that repeat. A hidden row above and the fence row below them bound the section, so that
 * sums take in every row a user inserts between the two.
 */
export interface SectionSpec {
  readonly section: string;
  /** The list in the data: `projects.specialFunds.items`. */
  readonly list: FieldPath;
  /** What a row is, in one word: 专项, 指标, 机构. */
  readonly each: string;
  readonly row: Omit<RowSpec, "key">;
  /** Rows laid out when the data has fewer. */
  readonly minimum: number;
  readonly fence: RowSpec;
}

export type Block = RowSpec | SectionSpec;

export interface FormSpec {
  readonly id: FormId;
  readonly sheetName: string;
  /** The field that names each sheet of a form that is laid out once for every entry of a list. */
  readonly sheetPer?: FieldPath;
  /**
   * For the unit's own use, and not handed in: `derived` follows from the other sheets and is not
   * checked either, `working` holds figures of its own.
   */
  readonly ownUse?: "derived" | "working";
  /** 万元 with two decimals unless said. */
  readonly amounts?: Amounts;
  /** Portrait unless the form is a wide one. */
  readonly orientation?: "landscape";
  /** Keys of the first and last heading row that every printed page repeats. */
  readonly repeated?: { readonly from: string; readonly through: string };
  /** Widths in characters of the default font. */
  readonly columnWidths: readonly number[];
  readonly blocks: readonly Block[];
}

export const isSection = (block: Block): block is SectionSpec => "section" in block;

/** Whether a form holds nothing of its own. */
export const isDerived = ({ ownUse }: FormSpec): boolean => ownUse === "derived";

/** Key of the hidden row above a section. */
export const beginKey = (section: SectionSpec): string => `${section.section}.begin`;

/** Key of every row of a section that has all that the section gives its rows. */
export const rowKey = (section: SectionSpec): string => `${section.section}.row`;

/** Key of a row that has all of it but cells that could not be merged. */
export const unmergedKey = (section: SectionSpec): string => `${section.section}.unmerged`;

/** Whether a cell names a row by a link to the row of another section. */
export const isNameLink = (content: Content | undefined): boolean =>
  content?.type === "entry" &&
  typeof content.carried?.from === "string" &&
  /^[^!]+\.\*\.name$/.test(content.carried.from);

/**
 * The form that a reference leads to, and the path there; `own` stands for the form of a reference
 * that names none.
 */
export function parseRef(ref: FormRef): { form: FormId; path: FieldPath };
export function parseRef(ref: FieldRef, own: FormId): { form: FormId; path: FieldPath };
export function parseRef(ref: FieldRef): { form: FormId | null; path: FieldPath };
export function parseRef(ref: FieldRef, own: FormId | null = null) {
  const [form, path] = ref.split("!");
  return path === undefined ? { form: own, path: ref } : { form: form as FormId, path };
}

/** Every cell of a form with a field, each section's row template once. */
export function fieldCells(form: FormSpec): (CellSpec & { content: FieldContent })[] {
  return form.blocks
    .flatMap((block) => (isSection(block) ? block.row.cells : block.cells))
    .filter((cell): cell is CellSpec & { content: FieldContent } => cell.content.type !== "label");
}

export type FieldContent = Exclude<Content, { type: "label" }>;
