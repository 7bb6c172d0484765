/**
 * What a form is, as data. One definition gives the layout, the schema of the entries, the reading
 * back and the addresses that checks speak of, so that they cannot disagree.
 */

import type {
  GradeBand,
  LocalRules,
  ProportionalRule,
  StepDirection,
  TotalRules,
} from "../evaluation";
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

/** What a cell holds: decides number format, input rule and schema (see kinds.ts). */
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

/**
 * A field is named by its path in the data of its form, `threePublic.reception.finalAccount`.
 * In a repeating section `*` stands for the row: `indicators.*.points`.
 */
export type FieldPath = string;

/**
 * A field that a formula reads: of its own form, or of another form of the report when led by its
 * id, `baseData!staff.inPost`. With `*` it means, inside the same section, the same row, or, led by
 * `^`, every row down to it; inside another section of the form, the row whose `name` is the same;
 * everywhere else all rows. A
 * `name` carried from another section is linked to the row that bears it there, and one that is
 * blank to the row of the same number.
 */
export type FieldRef = string;

/** A reference that names the form it leads to. */
export type FormRef = `${FormId}!${FieldPath}`;

/** What a formula starts from: one field, or the sum of some less the sum of others. */
export type Quantity =
  FieldRef | { readonly plus: readonly FieldRef[]; readonly minus?: readonly FieldRef[] };

export type RateFunction =
  | "CONTROLRATE"
  | "EXECUTIONRATE"
  | "COMPLETIONRATE"
  | "ADJUSTMENTRATE"
  | "CHANGERATE"
  | "CARRYOVERRATE"
  | "PROCUREMENTRATE"
  | "UTILIZATIONRATE"
  | "SHARE";

/** How a computed cell comes about. `src/formulas` holds its value and its Excel formula. */
export type Formula =
  | {
      readonly op: "sum";
      readonly of: readonly FieldRef[];
      /** What is taken off the sum. */
      readonly less?: readonly FieldRef[];
      /**
       * The codes of the rows that are added up: a row whose code others continue, 201 beside
       * 20103, is itself a sum and left out.
       */
      readonly leafCodes?: FieldRef;
    }
  | {
      readonly op: "rate";
      readonly rate: RateFunction;
      readonly part: Quantity;
      readonly base: Quantity;
      readonly awaits?: Awaits;
    }
  | {
      readonly op: "executionScore";
      readonly executed: FieldRef;
      readonly budget: FieldRef;
      readonly points: FieldRef;
      readonly rule?: ProportionalRule;
    }
  | {
      readonly op: "indicatorScore";
      readonly points: FieldRef;
      /** One cell, or the cells of comparator, value and unit, read as one text. */
      readonly target: FieldRef | readonly FieldRef[];
      readonly actual: FieldRef | readonly FieldRef[];
      readonly indicator: FieldRef;
      /**
       * The labels of its levels side by side, led by `^`: a label holds for the rows below it until
       * the next.
       */
      readonly levels?: readonly FieldRef[];
      readonly rules: LocalRules;
      /** 扣减分数, taken off the score. */
      readonly deduction?: FieldRef;
      /** Of the score; two unless said. */
      readonly decimals?: number;
    }
  /** Points in proportion to a rate, never more than the points. */
  | { readonly op: "proportion"; readonly rate: FieldRef; readonly points: FieldRef }
  | {
      readonly op: "stepScore";
      readonly rate: FieldRef;
      readonly points: FieldRef;
      readonly limit: number;
      readonly step: number;
      readonly deduction: number;
      readonly direction: StepDirection;
      /** Steps count when whole, once started, or in proportion. */
      readonly counting: "whole" | "started" | "proportional";
      readonly exemption?: Exemption;
    }
  | {
      readonly op: "bandScore";
      readonly rate: FieldRef;
      /** Rising upper bounds or falling lower bounds, each included. */
      readonly bounds: readonly number[];
      /** One more than the bounds. */
      readonly scores: readonly number[];
    }
  /** 总分 where it is more than a sum. */
  | {
      readonly op: "totalScore";
      readonly scores: FieldRef;
      readonly points: FieldRef;
      readonly levels: FieldRef;
      /** Their names. */
      readonly indicators: FieldRef;
      readonly actuals: FieldRef;
      readonly execution: {
        readonly score: FieldRef;
        readonly points: FieldRef;
        readonly rate: FieldRef;
      };
      readonly rules: TotalRules;
    }
  /** 等次 of a total score; bands from the best down. */
  | {
      readonly op: "grade";
      readonly score: FieldRef;
      readonly bands?: readonly GradeBand[];
      readonly awaits?: Awaits;
    }
  /** The sum over the rows of a section whose label, merged or not, begins so. */
  | {
      readonly op: "sumWhere";
      readonly of: FieldRef;
      readonly label: FieldRef;
      readonly begins: string;
    }
  /** 增减额: what one figure is more than another; blank until both are there. */
  | { readonly op: "difference"; readonly of: FieldRef; readonly against: FieldRef }
  /** The word for more, less or the same: 增加, 减少, 持平. */
  | {
      readonly op: "comparison";
      readonly of: FieldRef;
      readonly against: FieldRef;
      readonly words: readonly [more: string, less: string, same: string];
    }
  /** What a blank entry shows: see `Carried`. */
  | ({ readonly op: "carried" } & Carried);

/**
 * What a figure of all scores waits for: it is blank until there are as many scores as points, since
 * a part of the points has no grade and no rate.
 */
export interface Awaits {
  readonly points: readonly FieldRef[];
  readonly scores: readonly FieldRef[];
  /** What the points come to once every indicator has its own; less of them is a part. */
  readonly full?: number;
  /** Of rows of a section, those alone whose label, merged or not, begins so. */
  readonly within?: { readonly label: FieldRef; readonly begins: string };
  /** Rows that do not apply: neither their points nor their scores count. */
  readonly except?: {
    readonly actuals: FieldRef;
    readonly points: FieldRef;
    readonly scores: FieldRef;
  };
}

/**
 * What keeps all its points without a rate: all of `absent` is blank although one of `given` is
 * filled. 没有新建楼堂馆所, in base data that is being filled in.
 */
export interface Exemption {
  readonly absent: readonly FieldRef[];
  readonly given: readonly FieldRef[];
}

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

/** Where a figure or text is typed first; `times` converts between 万元 and 元. */
export interface Carried {
  readonly from: Quantity;
  readonly times?: number;
  /** Of the rows behind `from`, one field, those alone whose `name` is what this field holds. */
  readonly named?: FieldRef;
  /** Of the rows behind `from` the 项 alone whose 科目代码 begins so: a 类. */
  readonly ofClass?: { readonly codes: FieldRef; readonly begins: string };
  readonly awaits?: Awaits;
}

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

/** `indicators.*.points` for row 3 is `indicators.3.points`. */
export const inRow = (path: FieldPath, row: number): FieldPath => path.replace("*", String(row));

/** The names of the rows behind a field of a section. */
export const namesBeside = (ref: FieldRef): FieldRef => `${ref.slice(0, ref.indexOf(".*"))}.*.name`;

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

/** The fields of a quantity, what is added and what is taken off. */
export const quantityParts = (
  quantity: Quantity,
): { plus: readonly FieldRef[]; minus: readonly FieldRef[] } =>
  typeof quantity === "string"
    ? { plus: [quantity], minus: [] }
    : { plus: quantity.plus, minus: quantity.minus ?? [] };

/** Every cell of a form with a field, each section's row template once. */
export function fieldCells(form: FormSpec): (CellSpec & { content: FieldContent })[] {
  return form.blocks
    .flatMap((block) => (isSection(block) ? block.row.cells : block.cells))
    .filter((cell): cell is CellSpec & { content: FieldContent } => cell.content.type !== "label");
}

export type FieldContent = Exclude<Content, { type: "label" }>;
