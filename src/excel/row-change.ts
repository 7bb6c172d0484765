import type { FieldPath } from "../formulas";

/** Where a row is to be inserted: below one of its section, or at the end of it. */
export interface RowToInsert {
  readonly sheetName: string;
  readonly list: FieldPath;
  /** Index of the row above; null for the end. */
  readonly after: number | null;
}

/** The row that is to be taken away. */
export interface RowToDelete {
  readonly sheetName: string;
  readonly list: FieldPath;
  readonly index: number;
}

/** Rows of a form that come or go. */
export interface SheetRows {
  readonly sheetName: string;
  /** How many rows the form has afterwards. */
  readonly rowCount: number;
  /** From the top down, each as it stands while all of them are there. */
  readonly rows: readonly ChangedRow[];
}

export interface ChangedRow {
  /** Counted from 0. */
  readonly row: number;
  /** Its first cell that is typed into. */
  readonly address: string;
  /** What stood in it; nothing in one that is inserted. */
  readonly cells: readonly KeptCell[];
  /** Labels that it shared with rows below it. */
  readonly shared: readonly SharedLabel[];
}

export interface KeptCell {
  readonly column: number;
  /** As it is to be written. */
  readonly content: string | number | boolean;
  readonly format: string;
}

export interface SharedLabel {
  readonly column: number;
  readonly content: string;
  /** The last row that shares it. */
  readonly bottom: number;
}
