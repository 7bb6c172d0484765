import fc from "fast-check";
import {
  LAST_COLUMN,
  LAST_ROW,
  columnIndex,
  columnName,
  intersection,
  parseA1,
  parseAddress,
  quoteSheetName,
  sheetAddress,
  subtract,
  toA1,
  toAbsoluteA1,
  type Rect,
} from "../../../xlsx/model";

const rect = (top: number, left: number, bottom: number, right: number): Rect => ({
  top,
  left,
  bottom,
  right,
});

const anyRect = fc
  .tuple(fc.nat(LAST_ROW), fc.nat(LAST_ROW), fc.nat(LAST_COLUMN), fc.nat(LAST_COLUMN))
  .map(([a, b, c, d]) => rect(Math.min(a, b), Math.min(c, d), Math.max(a, b), Math.max(c, d)));

test.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [701, "ZZ"],
  [702, "AAA"],
  [16_383, "XFD"],
])("column %i is %s", (index, name) => {
  expect(columnName(index)).toBe(name);
  expect(columnIndex(name.toLowerCase())).toBe(index);
});

test.each([
  ["A1", rect(0, 0, 0, 0)],
  ["b2:D4", rect(1, 1, 3, 3)],
  ["$D$4:B2", rect(1, 1, 3, 3)],
  ["A:C", rect(0, 0, LAST_ROW, 2)],
  ["$2:$4", rect(1, 0, 3, LAST_COLUMN)],
  ["XFD1048576", rect(LAST_ROW, LAST_COLUMN, LAST_ROW, LAST_COLUMN)],
])("reads %s", (text, expected) => {
  expect(parseA1(text)).toEqual(expected);
});

test.each(["", "A", "1", "A0", "XFE1", "A1048577", "A1:B", "A1:B2:C3", "甲1", "A-1"])(
  "%j is no address",
  (text) => {
    expect(parseA1(text)).toBeNull();
  },
);

test("what is written is read back", () => {
  fc.assert(
    fc.property(anyRect, (area) => {
      expect(parseA1(toA1(area))).toEqual(area);
      expect(parseA1(toAbsoluteA1(area))).toEqual(area);
    }),
  );
});

test.each([
  ["Sheet1", "Sheet1"],
  ["基础数据表", "基础数据表"],
  ["My sheet", "'My sheet'"],
  ["it's", "'it''s'"],
  ["A1", "'A1'"],
  ["2023年", "'2023年'"],
  ["R1C1", "'R1C1'"],
])("the sheet %s stands in a formula as %s", (name, quoted) => {
  expect(quoteSheetName(name)).toBe(quoted);
  expect(parseAddress(sheetAddress(name, rect(0, 0, 1, 1)))).toEqual({
    sheet: name,
    rect: rect(0, 0, 1, 1),
  });
});

test("an address may name no sheet", () => {
  expect(parseAddress("B2")).toEqual({ sheet: null, rect: rect(1, 1, 1, 1) });
});

test("cutting a piece out of a rectangle leaves the rest, once", () => {
  fc.assert(
    fc.property(anyRect, anyRect, (area, cut) => {
      const cells = (r: Rect): number => (r.bottom - r.top + 1) * (r.right - r.left + 1);
      const hole = intersection(area, cut);
      const left = subtract(area, cut).reduce((sum, part) => sum + cells(part), 0);
      expect(left + (hole ? cells(hole) : 0)).toBe(cells(area));
      expect(subtract(area, cut).some((part) => intersection(part, cut))).toBe(false);
    }),
  );
});
