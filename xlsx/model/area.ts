import { columnCount, isEntireColumns, isEntireRows, rowCount, type Rect } from "./address";
import type { Cell } from "./cell";
import type { Sheet } from "./sheet";

const MANY = 100_000;

/**
 * The cells of a rectangle. For entire rows and columns, which have too many: those stored, and
 * one blank cell for each format that the others can have.
 */
export function allCells(sheet: Sheet, rect: Rect): Cell[] {
  const cells: Cell[] = [];
  if (rowCount(rect) * columnCount(rect) <= MANY) {
    for (let row = rect.top; row <= rect.bottom; row++) {
      for (let column = rect.left; column <= rect.right; column++) {
        cells.push(sheet.cell(row, column));
      }
    }
    return cells;
  }
  for (const { cell } of sheet.cells.entries(rect)) cells.push(cell);
  const blankRow = rect.bottom;
  const blankColumn = rect.right;
  if (isEntireColumns(rect)) {
    const columns = Math.min(columnCount(rect), 1000);
    for (let index = 0; index < columns; index++)
      cells.push(sheet.cell(blankRow, rect.left + index));
  } else if (isEntireRows(rect)) {
    const rows = Math.min(rowCount(rect), 1000);
    for (let index = 0; index < rows; index++)
      cells.push(sheet.cell(rect.top + index, blankColumn));
  }
  return cells;
}

/** What all cells of a rectangle have in common; null where they differ. */
export function uniform<T>(sheet: Sheet, rect: Rect, pick: (cell: Cell) => T): T | null {
  const [first, ...others] = allCells(sheet, rect).map(pick);
  return first !== undefined && others.every((value) => value === first) ? first : null;
}
