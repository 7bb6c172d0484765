import type { CellErrorValue, CellFormulaValue, CellValue as FileValue, Worksheet } from "exceljs";
import { kindOf, type CellContent, type Sheet } from "./model";
import { toFileText } from "./escape";
import { toFileFormula } from "./file-formula";
import type { StyleBook } from "./save-style";

// The errors the file format knows; younger ones are saved as #VALUE!, as Excel saves #SPILL!.
const FILE_ERRORS = ["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"] as const;

function fileError(value: CellContent["value"]): CellErrorValue {
  const error = FILE_ERRORS.find((known) => known === value) ?? "#VALUE!";
  return { error };
}

function resultOf({ value, kind }: CellContent): CellFormulaValue["result"] {
  // Neither has a result yet: a formula that waits, and a custom function that is on its way.
  if (kind === "blank" || (kind === "error" && value === "#BUSY!")) return undefined;
  if (kind === "error") return fileError(value);
  return typeof value === "string" ? toFileText(value) : value;
}

function contentOf(content: CellContent, namespaces: readonly string[]): FileValue {
  const { formula, value, kind, isStuck } = content;
  if (formula !== null) {
    const result = resultOf(content);
    const text = toFileFormula(formula, namespaces, isStuck);
    return result === undefined ? { formula: text } : { formula: text, result };
  }
  if (kind === "blank") return null;
  if (kind === "error") return fileError(value);
  return typeof value === "string" ? toFileText(value) : value;
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

/** Puts the cells of a sheet, with content or format of their own, into exceljs's sheet. */
export function saveCells(
  sheet: Sheet,
  file: Worksheet,
  styles: StyleBook,
  namespaces: readonly string[],
): void {
  for (const { row, column, cell } of sheet.cells.entries()) {
    const target = file.getCell(row + 1, column + 1);
    target.value = contentOf(cell, namespaces);
    const blank = cell.kind === "blank" && cell.formula === null;
    target.style = blank ? styles.aloud(cell) : styles.of(cell, needsQuote(cell));
  }
}
