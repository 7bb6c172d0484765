import { CellValueType } from "@univerjs/core";
import { constant, uncalculated, Workbook, type Sheet } from "../../../../xlsx/model";
import {
  cellsData,
  sizeOf,
  toPixels,
  toPoints,
  worksheetData,
} from "../../../../host/univer/grid/sheet-data";

const everything = { top: 0, left: 0, bottom: 1_048_575, right: 16_383 };

function sheet(): Sheet {
  return new Workbook().addSheet("表1");
}

test("cells show values of every kind, and never a formula", () => {
  const s = sheet();
  s.setContent(0, 0, constant(1.5));
  s.setContent(0, 1, constant("文字"));
  s.setContent(0, 2, constant(true));
  s.setContent(0, 3, uncalculated("=A1/0"));
  s.setResults([{ row: 0, column: 3, value: "#DIV/0!" }]);
  const row = cellsData(s, everything, false)[0] ?? {};
  expect(Object.values(row)).toEqual([
    expect.objectContaining({ v: 1.5, t: CellValueType.NUMBER }),
    expect.objectContaining({ v: "文字", t: CellValueType.STRING }),
    expect.objectContaining({ v: 1, t: CellValueType.BOOLEAN }),
    expect.objectContaining({ v: "#DIV/0!", t: CellValueType.STRING }),
  ]);
  expect(JSON.stringify(row)).not.toContain("A1/0");
});

test("blanks are told as null where the grid may still show something", () => {
  const s = sheet();
  const rect = { top: 0, left: 0, bottom: 0, right: 1 };
  expect(cellsData(s, rect, true)).toEqual({ 0: { 0: null, 1: null } });
  expect(cellsData(s, rect, false)).toEqual({});
});

test("a formatted blank keeps its looks and has no value", () => {
  const s = sheet();
  s.formatCells({ top: 1, left: 1, bottom: 1, right: 1 }, { fill: "#FFF9DB" });
  expect(cellsData(s, everything, false)).toEqual({
    1: { 1: { v: null, s: expect.objectContaining({ bg: { rgb: "#FFF9DB" } }) as unknown } },
  });
});

test("the whole sheet: sizes in pixels, hidden columns, merges, frozen rows, gridlines", () => {
  const s = sheet();
  s.rows.setSize(0, 0, 30);
  s.columns.setHidden(4, 4, true);
  s.merge({ top: 0, left: 0, bottom: 0, right: 3 });
  s.setView({ frozenRows: 2, showGridlines: false, tabColor: "#217346" });
  expect(worksheetData(s)).toMatchObject({
    id: s.id,
    name: "表1",
    defaultRowHeight: 20,
    defaultColumnWidth: 64,
    rowData: { 0: { h: 40, hd: 0 } },
    columnData: { 4: { w: 64, hd: 1 } },
    mergeData: [{ startRow: 0, startColumn: 0, endRow: 0, endColumn: 3 }],
    freeze: { xSplit: 0, ySplit: 2, startRow: 2, startColumn: -1 },
    showGridlines: 0,
    tabColor: "#217346",
    hidden: 0,
  });
});

test("there is room behind the last cell used", () => {
  const s = sheet();
  expect(sizeOf(s)).toEqual({ rowCount: 120, columnCount: 26 });
  s.setContent(500, 30, constant(1));
  expect(sizeOf(s)).toEqual({ rowCount: 560, columnCount: 40 });
});

test("points and pixels", () => {
  expect([15, 48, 13.5].map(toPixels)).toEqual([20, 64, 18]);
  expect(toPoints(64)).toBe(48);
});
