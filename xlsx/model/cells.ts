import { BLANK, BLANK_CELL, formatOf, type Cell, type CellContent, type CellFormat } from "./cell";
import {
  containsCell,
  isEntireColumns,
  isEntireRows,
  LAST_COLUMN,
  LAST_ROW,
  WHOLE_SHEET,
  rowCount,
  columnCount,
  type Rect,
} from "./address";

export interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
}

const WIDTH = LAST_COLUMN + 1;
const blankWith = (format: CellFormat): Cell => ({
  ...BLANK,
  ...formatOf({ ...BLANK_CELL, ...format }),
});

/** The cells of one sheet: those that hold something, and the formats of whole rows and columns. */
export class Cells {
  private readonly stored = new Map<number, Cell>();
  private readonly rowFormats = new Map<number, Cell>();
  private readonly columnFormats = new Map<number, Cell>();
  private base: Cell = BLANK_CELL;

  /** The cell at this place; a blank one with its row's or column's format when nothing is stored. */
  get(row: number, column: number): Cell {
    return (
      this.stored.get(row * WIDTH + column) ??
      this.rowFormats.get(row) ??
      this.columnFormats.get(column) ??
      this.base
    );
  }

  set(row: number, column: number, cell: Cell): void {
    this.stored.set(row * WIDTH + column, cell);
  }

  setContent(row: number, column: number, content: CellContent): void {
    this.set(row, column, { ...this.get(row, column), ...content });
  }

  /** The stored cells (inside a rectangle), in order of rows. */
  *entries(rect?: Rect): IterableIterator<PlacedCell> {
    if (rect && rowCount(rect) * columnCount(rect) <= this.stored.size) {
      for (let row = rect.top; row <= rect.bottom; row++) {
        for (let column = rect.left; column <= rect.right; column++) {
          const cell = this.stored.get(row * WIDTH + column);
          if (cell) yield { row, column, cell };
        }
      }
      return;
    }
    for (const key of [...this.stored.keys()].sort((a, b) => a - b)) {
      const row = Math.floor(key / WIDTH);
      const column = key % WIDTH;
      const cell = this.stored.get(key);
      if (cell && (!rect || containsCell(rect, row, column))) yield { row, column, cell };
    }
  }

  /** The format of every cell that nothing else formats. */
  baseFormat(): CellFormat {
    return this.base;
  }

  /** The formats of whole rows, by row. */
  formatsOfRows(): ReadonlyMap<number, CellFormat> {
    return this.rowFormats;
  }

  /** The formats of whole columns, by column. */
  formatsOfColumns(): ReadonlyMap<number, CellFormat> {
    return this.columnFormats;
  }

  /**
   * Changes the format of every cell of a rectangle. Entire columns and rows keep one format of
   * their own, so that a whole sheet can be formatted; where both cross, cells are stored.
   */
  format(rect: Rect, change: (format: CellFormat) => CellFormat): void {
    if (isEntireColumns(rect) && isEntireRows(rect)) this.formatAll(change);
    else if (isEntireColumns(rect)) this.formatColumns(rect, change);
    else if (isEntireRows(rect)) this.formatRows(rect, change);
    else this.formatBlock(rect, change);
  }

  setRowFormat(row: number, format: CellFormat): void {
    this.rowFormats.set(row, blankWith(format));
  }

  setColumnFormat(column: number, format: CellFormat): void {
    this.columnFormats.set(column, blankWith(format));
  }

  /** Takes away all that is stored in a rectangle, formats included. */
  clear(rect: Rect): void {
    for (const { row, column } of [...this.entries(rect)]) this.stored.delete(row * WIDTH + column);
    if (isEntireRows(rect)) this.dropFormats(this.rowFormats, rect.top, rect.bottom);
    if (isEntireColumns(rect)) this.dropFormats(this.columnFormats, rect.left, rect.right);
  }

  /** Moves the cells of a rectangle; they must not meet cells outside of it. */
  move(rect: Rect, rows: number, columns: number): void {
    const moving = [...this.entries(rect)];
    for (const { row, column } of moving) this.stored.delete(row * WIDTH + column);
    for (const { row, column, cell } of moving) this.set(row + rows, column + columns, cell);
    if (isEntireRows(rect) && rows !== 0) moveKeys(this.rowFormats, rect.top, rect.bottom, rows);
    if (isEntireColumns(rect) && columns !== 0) {
      moveKeys(this.columnFormats, rect.left, rect.right, columns);
    }
  }

  /** The smallest rectangle with everything stored in it, or null. */
  used(valuesOnly: boolean): Rect | null {
    let top = LAST_ROW;
    let left = LAST_COLUMN;
    let bottom = -1;
    let right = -1;
    for (const [key, cell] of this.stored) {
      if (valuesOnly && cell.kind === "blank" && cell.formula === null) continue;
      const row = Math.floor(key / WIDTH);
      const column = key % WIDTH;
      top = Math.min(top, row);
      left = Math.min(left, column);
      bottom = Math.max(bottom, row);
      right = Math.max(right, column);
    }
    return bottom < 0 ? null : { top, left, bottom, right };
  }

  private formatAll(change: (format: CellFormat) => CellFormat): void {
    this.changeStored(WHOLE_SHEET, change);
    for (const [row, format] of [...this.rowFormats]) this.setRowFormat(row, change(format));
    for (const [column, format] of [...this.columnFormats]) {
      this.setColumnFormat(column, change(format));
    }
    this.base = blankWith(change(this.base));
  }

  private formatColumns(rect: Rect, change: (format: CellFormat) => CellFormat): void {
    for (const row of this.rowFormats.keys()) this.materialize({ ...rect, top: row, bottom: row });
    this.changeStored(rect, change);
    for (let column = rect.left; column <= rect.right; column++) {
      this.setColumnFormat(column, change(this.columnFormats.get(column) ?? this.base));
    }
  }

  private formatRows(rect: Rect, change: (format: CellFormat) => CellFormat): void {
    for (const column of this.columnFormats.keys()) {
      this.materialize({ ...rect, left: column, right: column });
    }
    this.changeStored(rect, change);
    for (let row = rect.top; row <= rect.bottom; row++) {
      this.setRowFormat(row, change(this.rowFormats.get(row) ?? this.base));
    }
  }

  private formatBlock(rect: Rect, change: (format: CellFormat) => CellFormat): void {
    for (let row = rect.top; row <= rect.bottom; row++) {
      for (let column = rect.left; column <= rect.right; column++) {
        const cell = this.get(row, column);
        const { numberFormat, style } = change(cell);
        this.set(row, column, { ...cell, numberFormat, style });
      }
    }
  }

  private changeStored(rect: Rect, change: (format: CellFormat) => CellFormat): void {
    for (const { row, column, cell } of [...this.entries(rect)]) {
      const { numberFormat, style } = change(cell);
      this.set(row, column, { ...cell, numberFormat, style });
    }
  }

  private materialize(rect: Rect): void {
    for (let row = rect.top; row <= rect.bottom; row++) {
      for (let column = rect.left; column <= rect.right; column++) {
        this.set(row, column, this.get(row, column));
      }
    }
  }

  private dropFormats(formats: Map<number, Cell>, first: number, last: number): void {
    for (const index of [...formats.keys()]) {
      if (index >= first && index <= last) formats.delete(index);
    }
  }
}

function moveKeys<T>(map: Map<number, T>, first: number, last: number, by: number): void {
  const moving = [...map].filter(([index]) => index >= first && index <= last);
  for (const [index] of moving) map.delete(index);
  for (const [index, value] of moving) map.set(index + by, value);
}
