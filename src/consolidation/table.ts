/** What a cell holds: text is never taken for a formula. */
export type TableCell = string | number | null;

/** What the row 汇总 shows in a column; columns are counted from 0. */
export type Total =
  | { readonly op: "sum" }
  /** Of the rows with something in another column. */
  | { readonly op: "sumWhere"; readonly column: number }
  /** The row 汇总 of another table. */
  | { readonly op: "totalOf"; readonly table: string; readonly column: number }
  | {
      readonly op: "ratio" | "change";
      /** The columns whose totals are divided: part ÷ base, or (part − base) ÷ base. */
      readonly part: number;
      readonly base: number;
    };

/** What each row shows in a column that holds nothing of its own. */
export type Each =
  | { readonly op: "ratio"; readonly part: number; readonly base: number }
  /** The leaves of another table with the code in the column `key`, and the rows below that go into it. */
  | {
      readonly op: "sumByCode";
      readonly table: string;
      readonly column: number;
      /** The column of the other table that holds the codes of leaves alone. */
      readonly leaf: number;
      readonly key: number;
      readonly rows: readonly RowSum[];
    };

/** What a row of sums takes in. */
export interface RowSum {
  /** Whether a leaf has the code itself. */
  readonly isCounted: boolean;
  /** The rows of the same table that are added; counted from 0. */
  readonly below: readonly number[];
}

export interface TableColumn {
  /** The upper heading, shared by the columns side by side that have the same. */
  readonly group: string;
  readonly heading: string;
  /** In characters. */
  readonly width: number;
  readonly numberFormat: string;
  readonly total: Total | null;
  readonly each?: Each;
  /** Codes, ordinals and other short words, which would abut the numbers beside them. */
  readonly isCentred?: boolean;
}

/** A sheet of a consolidation: title, note, headings of two levels, the row 汇总 and the rows. */
export interface Table {
  readonly sheetName: string;
  readonly title: string;
  readonly note: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly TableCell[])[];
  /** Whether the row 汇总 stands above the rows. */
  readonly hasTotal: boolean;
  /** Columns on the left that stay in sight. */
  readonly frozen: number;
}

/** A column of words. */
export const words = (heading: string, width: number): TableColumn => ({
  group: "",
  heading,
  width,
  numberFormat: "@",
  total: null,
});

/** A column of short words, in its middle. */
export const shortWords = (heading: string, width: number): TableColumn => ({
  ...words(heading, width),
  isCentred: true,
});

/** A column of whole numbers that say which, or how many. */
export const ordinals = (heading: string, width: number): TableColumn => ({
  ...shortWords(heading, width),
  numberFormat: "0",
});
