/** What a file turned out to be, by its content. */
export type FileKind = "docx" | "doc" | "xlsx" | "xls" | "html" | "text" | "delimited" | "pdf";

/** A file's text and tables, in the order in which they are read. */
export interface FileContent {
  readonly kind: FileKind;
  readonly blocks: readonly Block[];
  /** What the reader of the file should know of what was read, and what was left out. */
  readonly remarks: readonly Remark[];
}

export type Block = Paragraph | Table;

export interface Paragraph {
  readonly type: "paragraph";
  /** As a person reads it, with the number that the program puts in front. */
  readonly text: string;
  /** That number, when it is not typed: `（一）`. */
  readonly numbering?: string;
  /** In the reader's words: `第12段`, `第4页`. */
  readonly place: string;
}

/** Cells of a grid. Positions that no cell covers are blank. */
export interface Table {
  readonly type: "table";
  /** In the reader's words: `表2`, or the name of a sheet. */
  readonly name: string;
  /** A sheet of a workbook, which may hold several tables. */
  readonly isSheet: boolean;
  readonly rows: number;
  readonly columns: number;
  /** By rows, then by columns. */
  readonly cells: readonly TableCell[];
}

export interface TableCell {
  /** As a person reads it; the paragraphs of a cell are parted by line breaks. */
  readonly text: string;
  /** What the file holds as a number; null where it holds text. */
  readonly number: number | null;
  /** How the file shows the number, in Excel's notation. */
  readonly format?: string;
  /** From 0, in the grid. */
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** In the reader's words: `基础数据表!C13`, `表2 第5行“年度资金总额”第3列`. */
  readonly place: string;
}

/** Facts of a file besides its text; `detail` is a count or names. */
export interface Remark {
  readonly code: RemarkCode;
  readonly detail: string;
}

export type RemarkCode =
  | "trackedChanges"
  | "hiddenText"
  | "hiddenSheets"
  | "pictures"
  | "embeddedObjects"
  | "chartSheets"
  | "picturePages"
  | "withoutResults";
