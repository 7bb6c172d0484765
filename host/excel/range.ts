import {
  columnCount,
  isEntireColumns,
  isEntireRows,
  rowCount,
  sheetAddress,
  type Rect,
} from "../../xlsx/model/address";
import type { Axis } from "../../xlsx/model/axis";
import type { ValueKind } from "../../xlsx/model/cell";
import type { TrackedRange } from "../../xlsx/model/tracked";
import type { Behaviour, Scalar } from "../rich-api/behaviour";
import { asBoolean, rectOf } from "./arguments";
import { object, type ExcelContext } from "./context";
import { cellProperties } from "./cell-properties";
import { requireAllowed } from "./guard";
import { hyperlink } from "./hyperlink";
import { rangeEditing } from "./range-editing";
import { rangeNavigation } from "./range-navigation";
import { readGrid, writeContent, writeNumberFormat } from "./range-values";

const VALUE_TYPES: Readonly<Record<ValueKind, string>> = {
  blank: "Empty",
  number: "Double",
  text: "String",
  boolean: "Boolean",
  error: "Error",
};

// "Excel specifications and limits": cellCount is -1 above 2^31-1 cells (API reference).
const MOST_CELLS = 2 ** 31 - 1;

const ofRect = <T>(pick: (rect: Rect) => T): Scalar<TrackedRange> => ({
  get: (range) => pick(rectOf(range)),
});

/** Whether all of them are hidden; null when only some are. */
function hidden(axis: Axis, first: number, last: number): boolean | null {
  const all = axis.isHidden(first);
  for (let index = first + 1; index <= last; index++) {
    if (axis.isHidden(index) !== all) return null;
  }
  return all;
}

function extent(axis: Axis, first: number, last: number): number {
  let sum = 0;
  for (let index = first; index <= last; index++) {
    if (!axis.isHidden(index)) sum += axis.size(index);
  }
  return sum;
}

const rowHidden: Scalar<TrackedRange> = {
  get: (range) => {
    const rect = rectOf(range);
    return hidden(range.sheet.rows, rect.top, rect.bottom);
  },
  set: (range, value) => {
    const rect = rectOf(range);
    requireAllowed(range.sheet, "allowFormatRows");
    range.sheet.rows.setHidden(rect.top, rect.bottom, asBoolean(value));
  },
};

const columnHidden: Scalar<TrackedRange> = {
  get: (range) => {
    const rect = rectOf(range);
    return hidden(range.sheet.columns, rect.left, rect.right);
  },
  set: (range, value) => {
    const rect = rectOf(range);
    requireAllowed(range.sheet, "allowFormatColumns");
    range.sheet.columns.setHidden(rect.left, rect.right, asBoolean(value));
  },
};

export function range(excel: ExcelContext): Behaviour<TrackedRange> {
  const content = (value: (cell: TrackedRange) => unknown): Scalar<TrackedRange> => ({
    get: value,
    set: (target, sent) => {
      writeContent(excel, target, sent);
    },
  });
  return {
    scalars: {
      Address: { get: (target) => sheetAddress(target.sheet.name, rectOf(target)) },
      RowIndex: ofRect((rect) => rect.top),
      ColumnIndex: ofRect((rect) => rect.left),
      RowCount: ofRect(rowCount),
      ColumnCount: ofRect(columnCount),
      CellCount: ofRect((rect) => {
        const count = rowCount(rect) * columnCount(rect);
        return count > MOST_CELLS ? -1 : count;
      }),
      IsEntireRow: ofRect(isEntireRows),
      IsEntireColumn: ofRect(isEntireColumns),
      Values: content((target) => {
        excel.calculate();
        return readGrid(target, (cell) => cell.value);
      }),
      Formulas: content((target) =>
        readGrid(target, (cell) => excel.formulaOf(cell) ?? cell.value),
      ),
      ValueTypes: {
        get: (target) => {
          excel.calculate();
          return readGrid(target, (cell) => VALUE_TYPES[cell.kind]);
        },
      },
      NumberFormat: {
        get: (target) => readGrid(target, (cell) => cell.numberFormat),
        set: writeNumberFormat,
      },
      Hyperlink: hyperlink(excel),
      RowHidden: rowHidden,
      ColumnHidden: columnHidden,
      Top: { get: (target) => extent(target.sheet.rows, 0, rectOf(target).top - 1) },
      Left: { get: (target) => extent(target.sheet.columns, 0, rectOf(target).left - 1) },
      Height: {
        get: (target) => extent(target.sheet.rows, rectOf(target).top, rectOf(target).bottom),
      },
      Width: {
        get: (target) => extent(target.sheet.columns, rectOf(target).left, rectOf(target).right),
      },
    },
    navigations: {
      Worksheet: (target) => object("Worksheet", target.sheet),
      Format: (target) => object("RangeFormat", target),
      DataValidation: (target) => object("DataValidation", target),
      ConditionalFormats: (target) => object("ConditionalFormatCollection", target),
    },
    methods: {
      ...rangeNavigation(excel),
      ...rangeEditing(excel),
      GetCellProperties: cellProperties,
    },
  };
}
