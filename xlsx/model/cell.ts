import { DEFAULT_STYLE, isDefaultStyle, type Style } from "./style";

export type CellValue = string | number | boolean;

export const ERROR_VALUES = [
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#SPILL!",
  "#CALC!",
  "#BUSY!",
] as const;
export type ErrorValue = (typeof ERROR_VALUES)[number];

export const isErrorValue = (value: unknown): value is ErrorValue =>
  (ERROR_VALUES as readonly unknown[]).includes(value);

/** Tells the error `#N/A` from the text "#N/A", and a blank cell from an empty text. */
export type ValueKind = "blank" | "number" | "text" | "boolean" | "error";

/** What a cell holds, apart from its looks. */
export interface CellContent {
  /** "" for a blank cell, and for a formula whose result is not there yet. */
  readonly value: CellValue;
  readonly kind: ValueKind;
  /** Invariant English, begins with "="; null when the cell holds no formula. */
  readonly formula: string | null;
  /** What a custom function says about its error; the cell's error tooltip. */
  readonly errorMessage: string | null;
  /** Entered when Excel did not know a function in it: that function is #NAME? until the next entry. */
  readonly isStuck: boolean;
}

export interface CellFormat {
  /** Number format code, invariant English. */
  readonly numberFormat: string;
  readonly style: Style;
}

/** One cell. Immutable: the sheet replaces it. */
export type Cell = CellContent & CellFormat;

export const BLANK: CellContent = {
  value: "",
  kind: "blank",
  formula: null,
  errorMessage: null,
  isStuck: false,
};
export const DEFAULT_FORMAT: CellFormat = { numberFormat: "General", style: DEFAULT_STYLE };
export const BLANK_CELL: Cell = { ...BLANK, ...DEFAULT_FORMAT };

/** Whether a cell with this format looks like one that nobody formatted. */
export const isDefaultFormat = ({ numberFormat, style }: CellFormat): boolean =>
  numberFormat === DEFAULT_FORMAT.numberFormat && isDefaultStyle(style);

/** The kind of a value that no formula produced: text that reads "#N/A" is the error. */
export function kindOf(value: CellValue): ValueKind {
  if (value === "") return "blank";
  if (typeof value === "number") return "number";
  if (typeof value === "boolean") return "boolean";
  return isErrorValue(value) ? "error" : "text";
}

export const constant = (value: CellValue): CellContent => ({
  ...BLANK,
  value,
  kind: kindOf(value),
});

/** Text, whatever it looks like. */
export const textConstant = (value: string): CellContent => ({
  ...BLANK,
  value,
  kind: value === "" ? "blank" : "text",
});

/** A formula that waits for its result. */
export const uncalculated = (formula: string): CellContent => ({ ...BLANK, formula });

/** A formula with the result it had when the file was saved. */
export const calculated = (
  formula: string,
  value: CellValue,
  errorMessage: string | null = null,
): CellContent => ({ ...BLANK, formula, value, kind: resultKind(value), errorMessage });

/** The kind of a formula's result: an empty text is a text, not a blank. */
export const resultKind = (value: CellValue): ValueKind => (value === "" ? "text" : kindOf(value));

export const formatOf = (cell: Cell): CellFormat => ({
  numberFormat: cell.numberFormat,
  style: cell.style,
});
