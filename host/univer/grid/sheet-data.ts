import {
  BooleanNumber,
  CellValueType,
  mergeWorksheetSnapshotWithDefault,
  type ICellData,
  type IColumnData,
  type IFreeze,
  type IObjectMatrixPrimitiveType,
  type IRange,
  type IRowData,
  type IWorksheetData,
  type Nullable,
} from "@univerjs/core";
import { intersection, type Rect } from "../../../xlsx/model/address";
import type { Axis } from "../../../xlsx/model/axis";
import { BLANK_CELL, type Cell } from "../../../xlsx/model/cell";
import type { Sheet } from "../../../xlsx/model/sheet";
import { looksOf } from "./looks";

// A point is 1/72 inch, a CSS pixel 1/96.
const PIXELS_PER_POINT = 4 / 3;
export const toPixels = (points: number): number => Math.round(points * PIXELS_PER_POINT);
export const toPoints = (pixels: number): number => pixels / PIXELS_PER_POINT;

/** The grid shows at least this much, and always some room behind the last cell used. */
const LEAST = { rows: 120, columns: 26 };
const ROOM = { rows: 60, columns: 10 };

export const toRange = (rect: Rect): IRange => ({
  startRow: rect.top,
  startColumn: rect.left,
  endRow: rect.bottom,
  endColumn: rect.right,
});

export const toRect = (range: IRange): Rect => ({
  top: range.startRow,
  left: range.startColumn,
  bottom: range.endRow,
  right: range.endColumn,
});

export function sizeOf(sheet: Sheet): { rowCount: number; columnCount: number } {
  const used = sheet.used();
  return {
    rowCount: Math.max(LEAST.rows, (used?.bottom ?? 0) + ROOM.rows),
    columnCount: Math.max(LEAST.columns, (used?.right ?? 0) + ROOM.columns),
  };
}

const TYPES: Readonly<Record<Cell["kind"], CellValueType | undefined>> = {
  blank: undefined,
  number: CellValueType.NUMBER,
  text: CellValueType.STRING,
  boolean: CellValueType.BOOLEAN,
  error: CellValueType.STRING,
};

/** A cell as the grid shows it: its value and looks; the formula stays in the model. */
function cellData(cell: Cell): Nullable<ICellData> {
  if (cell === BLANK_CELL) return null;
  const type = TYPES[cell.kind];
  if (type === undefined) return { v: null, s: looksOf(cell) };
  const v = typeof cell.value === "boolean" ? Number(cell.value) : cell.value;
  return { v, t: type, s: looksOf(cell) };
}

/** The cells of a rectangle that hold something; with `blanks` the others too, as null. */
export function cellsData(
  sheet: Sheet,
  rect: Rect,
  blanks: boolean,
): IObjectMatrixPrimitiveType<Nullable<ICellData>> {
  const { rowCount, columnCount } = sizeOf(sheet);
  const shown = { top: 0, left: 0, bottom: rowCount - 1, right: columnCount - 1 };
  const area = intersection(rect, shown);
  const rows: Record<number, Record<number, Nullable<ICellData>>> = {};
  if (!area) return rows;
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const data = cellData(sheet.cell(row, column));
      if (data || blanks) (rows[row] ??= {})[column] = data;
    }
  }
  return rows;
}

const hidden = (value: boolean): BooleanNumber =>
  value ? BooleanNumber.TRUE : BooleanNumber.FALSE;

function each<Data>(axis: Axis, make: (pixels: number, isHidden: boolean) => Data) {
  const data: Record<number, Data> = {};
  for (const [index, dimension] of axis.entries()) {
    data[index] = make(toPixels(axis.size(index)), dimension.hidden);
  }
  return data;
}

export const rowsData = ({ rows }: Sheet): Record<number, Partial<IRowData>> =>
  each(rows, (h, isHidden) => ({ h, ia: BooleanNumber.FALSE, hd: hidden(isHidden) }));

export const columnsData = ({ columns }: Sheet): Record<number, Partial<IColumnData>> =>
  each(columns, (w, isHidden) => ({ w, hd: hidden(isHidden) }));

export function freezeOf({ view }: Sheet): IFreeze {
  const { frozenRows, frozenColumns } = view;
  return {
    xSplit: frozenColumns,
    ySplit: frozenRows,
    startRow: frozenRows > 0 ? frozenRows : -1,
    startColumn: frozenColumns > 0 ? frozenColumns : -1,
  };
}

/** The whole sheet, for a grid that does not show it yet. */
export function worksheetData(sheet: Sheet): IWorksheetData {
  const everything = { top: 0, left: 0, bottom: Infinity, right: Infinity };
  return mergeWorksheetSnapshotWithDefault({
    id: sheet.id,
    name: sheet.name,
    ...sizeOf(sheet),
    tabColor: sheet.view.tabColor,
    hidden: hidden(sheet.visibility !== "Visible"),
    freeze: freezeOf(sheet),
    defaultColumnWidth: toPixels(sheet.columns.standardSize),
    defaultRowHeight: toPixels(sheet.rows.standardSize),
    mergeData: sheet.merges.all().map(toRange),
    // Blanks are left out, so every cell here is one.
    cellData: cellsData(sheet, everything, false) as IWorksheetData["cellData"],
    rowData: rowsData(sheet),
    columnData: columnsData(sheet),
    showGridlines: hidden(sheet.view.showGridlines),
  });
}
