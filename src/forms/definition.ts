/**
 * What a form is, as data. One definition gives the layout, the schema of the entries, the reading
 * back and the addresses that checks speak of, so that they cannot disagree.
 */

import type { MissedRule } from "../evaluation";

export type FormId = "baseData" | "selfAssessment";

/** What a cell holds: decides number format, input rule and schema (see kinds.ts). */
export type ValueKind =
  "people" | "amount" | "area" | "rate" | "points" | "score" | "name" | "notation" | "text";

/**
 * A field is named by its path in the data of its form, `threePublic.reception.finalAccount`.
 * In a repeating section `*` stands for the row: `indicators.*.points`.
 */
export type FieldPath = string;

/** How a computed cell comes about. Rendered as an Excel formula by the workbook room. */
export type Formula =
  | { readonly op: "sum"; readonly of: readonly FieldPath[] }
  | {
      readonly op: "rate";
      readonly rate: "CONTROLRATE" | "EXECUTIONRATE";
      readonly part: FieldPath;
      readonly base: FieldPath;
    }
  | {
      readonly op: "executionScore";
      readonly executed: FieldPath;
      readonly budget: FieldPath;
      readonly points: FieldPath;
    }
  | {
      readonly op: "indicatorScore";
      readonly points: FieldPath;
      readonly target: FieldPath;
      readonly actual: FieldPath;
      readonly indicator: FieldPath;
      readonly missed: MissedRule;
    };

export type Content =
  /** A caption as printed; `open` lets the user complete it (the signature line). */
  | { readonly type: "label"; readonly text: string; readonly open?: boolean }
  | { readonly type: "entry"; readonly field: FieldPath; readonly kind: ValueKind }
  /** `suggested` cells hold a formula that the user may replace by a judgement. */
  | {
      readonly type: "computed";
      readonly field: FieldPath;
      readonly kind: ValueKind;
      readonly formula: Formula;
      readonly suggested?: boolean;
    };

export type StyleName =
  "tag" | "title" | "heading" | "caption" | "entry" | "computed" | "longText" | "note" | "fence";

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
  /** The values offered as a drop-down. */
  readonly choices?: readonly string[];
}

export interface RowSpec {
  readonly key: string;
  readonly cells: readonly CellSpec[];
  /** Points. */
  readonly height?: number;
}

/**
 * Rows that repeat. A hidden row above and the fence row below them bound the section, so that
 * sums take in every row a user inserts between the two.
 */
export interface SectionSpec {
  readonly section: string;
  /** The list in the data: `projects.specialFunds.items`. */
  readonly list: FieldPath;
  readonly row: Omit<RowSpec, "key">;
  /** Rows laid out when the data has fewer. */
  readonly minimum: number;
  readonly fence: RowSpec;
}

export type Block = RowSpec | SectionSpec;

export interface FormSpec {
  readonly id: FormId;
  readonly sheetName: string;
  /** Widths in characters of the default font. */
  readonly columnWidths: readonly number[];
  readonly blocks: readonly Block[];
}

export const isSection = (block: Block): block is SectionSpec => "section" in block;

/** Key of the hidden row above a section. */
export const beginKey = (section: SectionSpec): string => `${section.section}.begin`;

/** `indicators.*.points` for row 3 is `indicators.3.points`. */
export const inRow = (path: FieldPath, row: number): FieldPath => path.replace("*", String(row));

/** Every cell of a form with a field, each section's row template once. */
export function fieldCells(form: FormSpec): (CellSpec & { content: FieldContent })[] {
  return form.blocks
    .flatMap((block) => (isSection(block) ? block.row.cells : block.cells))
    .filter((cell): cell is CellSpec & { content: FieldContent } => cell.content.type !== "label");
}

export type FieldContent = Exclude<Content, { type: "label" }>;
