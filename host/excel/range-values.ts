import {
  columnCount,
  isEntireColumns,
  isEntireRows,
  rowCount,
  type Rect,
} from "../../xlsx/model/address";
import type { Cell, CellValue } from "../../xlsx/model/cell";
import { entryOf, isWellFormed } from "../../xlsx/model/text-entry";
import type { TrackedRange } from "../../xlsx/model/tracked";
import { ApiError, refuse } from "../rich-api/errors";
import { asText, rectOf } from "./arguments";
import type { ExcelContext } from "./context";
import { requireAllowed, requireUnlocked } from "./guard";

// API reference, "Read or write to an unbounded range": values of entire rows or columns are null,
// and cannot be set.
const isUnbounded = (rect: Rect): boolean => isEntireRows(rect) || isEntireColumns(rect);

/** A property of each cell, as rows of columns; null for an unbounded range. */
export function readGrid<T>(range: TrackedRange, pick: (cell: Cell) => T): T[][] | null {
  const rect = rectOf(range);
  if (isUnbounded(rect)) return null;
  return Array.from({ length: rowCount(rect) }, (_row, row) =>
    Array.from({ length: columnCount(rect) }, (_column, column) =>
      pick(range.sheet.cell(rect.top + row, rect.left + column)),
    ),
  );
}

/**
 * What was sent for each cell: one value for all of them, or rows of columns of exactly the
 * range's size. null leaves a cell as it is (API reference, "null input in a 2-D array").
 */
function gridOf(value: unknown, rect: Rect): (row: number, column: number) => unknown {
  if (!Array.isArray(value)) return () => value;
  const rows = value as readonly unknown[];
  const fits =
    rows.length === rowCount(rect) &&
    rows.every((row) => Array.isArray(row) && row.length === columnCount(rect));
  if (!fits) {
    throw new ApiError(
      "InvalidArgument",
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  }
  const grid = rows as readonly (readonly unknown[])[];
  return (row, column) => grid[row - rect.top]?.[column - rect.left];
}

const asCellValue = (value: unknown): CellValue =>
  typeof value === "string" || typeof value === "number" || typeof value === "boolean"
    ? value
    : refuse("InvalidArgument");

// "Excel specifications and limits": total number of characters that a cell can contain.
const LONGEST_TEXT = 32_767;
const LONGEST_FORMULA = 8_192;

function contentOf(value: CellValue, cell: Cell, excel: ExcelContext): Partial<Cell> {
  if (typeof value === "string" && value.length > LONGEST_TEXT) refuse("InvalidArgument");
  const { content: read, numberFormat } = entryOf(value, cell, excel.today());
  const content = excel.workbook.entered(read);
  const { formula } = content;
  if (formula !== null && (formula.length > LONGEST_FORMULA || !isWellFormed(formula))) {
    refuse("InvalidArgument");
  }
  return numberFormat === undefined ? content : { ...content, numberFormat };
}

/** Writes values or formulas; Excel treats both alike. */
export function writeContent(excel: ExcelContext, range: TrackedRange, value: unknown): void {
  const rect = rectOf(range);
  const { sheet } = range;
  if (isUnbounded(rect)) refuse("InvalidArgument");
  requireUnlocked(sheet, rect);
  const at = gridOf(value, rect);
  // All or nothing: one value that cannot be leaves every cell as it was.
  const changes = new Map<number, Partial<Cell>>();
  const key = (row: number, column: number): number =>
    (row - rect.top) * columnCount(rect) + (column - rect.left);
  for (let row = rect.top; row <= rect.bottom; row++) {
    for (let column = rect.left; column <= rect.right; column++) {
      const sent = at(row, column);
      if (sent === null || sent === undefined) continue;
      // The cells under a merged area keep nothing of what is written to them.
      if (sheet.merges.isCovered(row, column)) continue;
      const cell = sheet.cell(row, column);
      changes.set(key(row, column), contentOf(asCellValue(sent), cell, excel));
    }
  }
  sheet.write(rect, (row, column) => changes.get(key(row, column)));
}

export function writeNumberFormat(range: TrackedRange, value: unknown): void {
  const rect = rectOf(range);
  requireAllowed(range.sheet, "allowFormatCells");
  if (!Array.isArray(value)) {
    range.sheet.setNumberFormat(rect, asText(value));
    return;
  }
  if (isUnbounded(rect)) refuse("InvalidArgument");
  const at = gridOf(value, rect);
  range.sheet.formatEach(rect, (row, column) => {
    const sent = at(row, column);
    return sent === null ? {} : { numberFormat: asText(sent) };
  });
}
