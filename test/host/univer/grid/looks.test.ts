import { BorderStyleTypes, HorizontalAlign, VerticalAlign, WrapStrategy } from "@univerjs/core";
import { BLANK_CELL, patchStyle, type Cell, type StylePatch } from "../../../../xlsx/model";
import { looksOf } from "../../../../host/univer/grid/looks";

const styled = (patch: StylePatch, rest: Partial<Cell> = {}): Cell => ({
  ...BLANK_CELL,
  ...rest,
  style: patchStyle(BLANK_CELL.style, patch),
});

test("a plain cell names every part of its looks, so that it can replace any other", () => {
  expect(looksOf(BLANK_CELL)).toEqual({
    ff: "Calibri",
    fs: 11,
    bl: 0,
    it: 0,
    ul: { s: 0 },
    st: { s: 0 },
    cl: { rgb: "#000000" },
    bg: null,
    bd: { t: null, b: null, l: null, r: null },
    ht: null,
    vt: VerticalAlign.BOTTOM,
    tb: WrapStrategy.OVERFLOW,
    tr: null,
    pd: null,
    n: null,
  });
});

test("font, fill, alignment and number format", () => {
  const cell = styled(
    {
      font: { name: "宋体", size: 16, bold: true, underline: "Double", color: "#FF0000" },
      fill: "#FFF9DB",
      horizontalAlignment: "Center",
      verticalAlignment: "Center",
      wrapText: true,
      indent: 2,
    },
    { numberFormat: "0.00%" },
  );
  expect(looksOf(cell)).toMatchObject({
    ff: "宋体",
    fs: 16,
    bl: 1,
    ul: { s: 1 },
    cl: { rgb: "#FF0000" },
    bg: { rgb: "#FFF9DB" },
    ht: HorizontalAlign.CENTER,
    vt: VerticalAlign.MIDDLE,
    tb: WrapStrategy.WRAP,
    pd: { l: 21, r: 3 },
    n: { pattern: "0.00%" },
  });
});

test.each([
  [{ style: "Continuous", weight: "Thin" }, BorderStyleTypes.THIN],
  [{ style: "Continuous", weight: "Medium" }, BorderStyleTypes.MEDIUM],
  [{ style: "Dash", weight: "Medium" }, BorderStyleTypes.DASHED],
  [{ style: "Double", weight: "Thick" }, BorderStyleTypes.DOUBLE],
] as const)("a border %p", (border, line) => {
  const { bd } = looksOf(styled({ borders: { bottom: { ...border, color: "#00FF00" } } }));
  expect(bd).toEqual({ t: null, b: { s: line, cl: { rgb: "#00FF00" } }, l: null, r: null });
});

test.each([
  ["error", HorizontalAlign.CENTER],
  ["boolean", HorizontalAlign.CENTER],
  ["number", null],
  ["text", null],
] as const)("without an alignment of its own, a cell with a value of kind %s", (kind, ht) => {
  expect(looksOf({ ...BLANK_CELL, kind }).ht).toBe(ht);
});
