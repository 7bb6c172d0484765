import { cellA1, kindOf, type Cell, type CellContent, type Sheet } from "../model";
import { toFileText } from "../escape";
import { toFileFormula } from "../file-formula";
import { isArray, arrayAttributes } from "../function-cells";
import type { FileOptions } from "../options";
import { escapeText } from "../xml-text";
import type { StringTable } from "./string-table";
import type { StyleTable } from "./style-table";

// The errors the file format knows; younger ones are saved as #VALUE!, as Excel saves #SPILL!.
const FILE_ERRORS = ["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"];

/** What the cells of all sheets share. */
export interface CellTables {
  readonly styles: StyleTable;
  readonly strings: StringTable;
  readonly options: Pick<FileOptions, "namespaces" | "withPlainCells">;
}

/** The cell's kind, as its attribute, and its value. */
interface FileValue {
  readonly type: string;
  readonly value: string;
}

const valueXml = (text: string): string => `<v>${text}</v>`;

/** A value that is no text. */
function plainValue({ kind, value }: CellContent): FileValue {
  switch (kind) {
    case "error":
      return {
        type: ' t="e"',
        value: valueXml(FILE_ERRORS.find((known) => known === value) ?? "#VALUE!"),
      };
    case "boolean":
      return { type: ' t="b"', value: valueXml(value ? "1" : "0") };
    default:
      return { type: "", value: valueXml(String(value)) };
  }
}

function resultOf(content: CellContent): FileValue {
  const { value, kind } = content;
  // Neither has a result yet: a formula that waits, and a custom function that is on its way.
  if (kind === "blank" || (kind === "error" && value === "#BUSY!")) return { type: "", value: "" };
  return kind === "text"
    ? { type: ' t="str"', value: valueXml(escapeText(toFileText(String(value)))) }
    : plainValue(content);
}

const FORMULA_START = /^[=+\-@']/;

/** Whether the text, typed again as it stands, would become something other than this text. */
function needsQuote({ formula, kind, value }: CellContent): boolean {
  if (formula !== null || kind !== "text") return false;
  const text = String(value).trim();
  return (
    FORMULA_START.test(text) ||
    kindOf(text) === "error" ||
    /^(?:true|false)$/i.test(text) ||
    Number.isFinite(Number(text || "none"))
  );
}

/** One cell: its format, and its value or its formula with the result that it has now (18.3.1.4, c). */
export function cellXml(
  sheet: Sheet,
  row: number,
  column: number,
  cell: Cell,
  { styles, strings, options }: CellTables,
): string {
  const { formula, kind, isStuck } = cell;
  const style = styles.of(cell, needsQuote(cell));
  const address = cellA1(row, column);
  const start = style === 0 ? `<c r="${address}"` : `<c r="${address}" s="${style}"`;
  if (formula !== null) {
    const { type, value } = resultOf(cell);
    const isDynamic = !options.withPlainCells && isArray(sheet, row, column, options.namespaces);
    const text = escapeText(toFileFormula(formula, options.namespaces, isStuck));
    const element = isDynamic
      ? `<f ${arrayAttributes(isStuck, address)}>${text}</f>`
      : `<f>${text}</f>`;
    return `${start}${type}${isDynamic ? ' cm="1"' : ""}>${element}${value}</c>`;
  }
  if (kind === "blank") return `${start}/>`;
  if (kind === "text") {
    const number = strings.add(toFileText(String(cell.value)));
    return `${start} t="s"><v>${number}</v></c>`;
  }
  const { type, value } = plainValue(cell);
  return `${start}${type}>${value}</c>`;
}
