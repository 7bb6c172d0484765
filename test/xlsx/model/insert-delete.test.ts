import {
  LAST_ROW,
  NO_VALIDATION,
  Workbook,
  constant,
  deleteCells,
  insertCells,
  parseA1,
  shiftObstacle,
  toA1,
  uncalculated,
  type Change,
  type Rect,
  type Sheet,
} from "../../../xlsx/model";

let workbook: Workbook;
let sheet: Sheet;
let other: Sheet;

const at = (address: string): Rect => {
  const rect = parseA1(address);
  if (!rect) throw new Error(address);
  return rect;
};
const put = (target: Sheet, address: string, content: string | number): void => {
  const { top, left } = at(address);
  const isFormula = typeof content === "string" && content.startsWith("=");
  target.setContent(top, left, isFormula ? uncalculated(content) : constant(content));
};
const formula = (target: Sheet, address: string): string | null =>
  target.cell(at(address).top, at(address).left).formula;
const value = (address: string): unknown => sheet.cell(at(address).top, at(address).left).value;

const insertRows = (rows: string): void => {
  insertCells(workbook, sheet, at(rows), "Down");
};
const deleteRows = (rows: string): void => {
  deleteCells(workbook, sheet, at(rows), "Up");
};

beforeEach(() => {
  workbook = new Workbook();
  sheet = workbook.addSheet("数据");
  other = workbook.addSheet("评分表");
});

describe("references follow inserted rows", () => {
  test.each([
    ["=SUM(A2:A5)", "3:4", "=SUM(A2:A7)", "inside: the range grows"],
    ["=SUM(A2:A5)", "2:2", "=SUM(A3:A6)", "at its first row: the range moves"],
    ["=SUM(A2:A5)", "5:5", "=SUM(A2:A6)", "before its last row: the range grows"],
    ["=SUM(A2:A5)", "6:6", "=SUM(A2:A5)", "behind it: nothing changes"],
    ["=$A$3+A$1", "2:2", "=$A$4+A$1", "absolute references move alike"],
    ["=SUM(A:A)+SUM(3:3)", "2:2", "=SUM(A:A)+SUM(4:4)", "entire columns stay"],
    ["=A1048576", "2:2", "=#REF!", "a cell pushed off the sheet is lost"],
  ])("%s, rows %s -> %s (%s)", (before, rows, after) => {
    put(sheet, "Z20", before);
    insertRows(rows);
    const moved = 20 + (at(rows).bottom - at(rows).top + 1);
    expect(formula(sheet, `Z${moved}`)).toBe(after);
  });
});

describe("references follow deleted rows", () => {
  test.each([
    ["=SUM(A2:A5)", "3:4", "=SUM(A2:A3)", "inside: the range shrinks"],
    ["=SUM(A2:A5)", "1:2", "=SUM(A1:A3)", "over its beginning"],
    ["=SUM(A2:A5)", "5:9", "=SUM(A2:A4)", "over its end"],
    ["=SUM(A2:A5)", "2:5", "=SUM(#REF!)", "all of it"],
    ["=A4*2", "4:4", "=#REF!*2", "the cell itself"],
    ["=A4*2", "5:5", "=A4*2", "behind it"],
    ["=SUM(A:A)", "1:3", "=SUM(A:A)", "entire columns stay"],
  ])("%s, rows %s -> %s (%s)", (before, rows, after) => {
    put(sheet, "Z20", before);
    deleteRows(rows);
    const moved = 20 - (at(rows).bottom - at(rows).top + 1);
    expect(formula(sheet, `Z${moved}`)).toBe(after);
  });
});

test("columns behave as rows do", () => {
  put(sheet, "A9", "=SUM(B1:D1)+$C$1");
  insertCells(workbook, sheet, at("C:C"), "Right");
  expect(formula(sheet, "A9")).toBe("=SUM(B1:E1)+$D$1");
  deleteCells(workbook, sheet, at("B:B"), "Left");
  expect(formula(sheet, "A9")).toBe("=SUM(B1:D1)+$C$1");
  deleteCells(workbook, sheet, at("C:C"), "Left");
  expect(formula(sheet, "A9")).toBe("=SUM(B1:C1)+#REF!");
});

test("formulas of other sheets follow, and only in what they say of this sheet", () => {
  put(other, "A1", "=数据!B5+B5+SUM('数据'!A1:A9)");
  insertRows("3:3");
  expect(formula(other, "A1")).toBe("=数据!B6+B5+SUM(数据!A1:A10)");
});

test("text in a formula is no reference", () => {
  put(other, "A1", '="A5"&数据!A5');
  insertRows("2:2");
  expect(formula(other, "A1")).toBe('="A5"&数据!A6');
});

test("a block of cells moves alone; references follow only when they move as a whole", () => {
  put(sheet, "A5", 1);
  put(sheet, "C5", 2);
  put(sheet, "E1", "=A5+C5+SUM(A5:C5)");
  insertCells(workbook, sheet, at("A3:B4"), "Down");
  expect(value("A7")).toBe(1);
  expect(value("C5")).toBe(2);
  expect(formula(sheet, "E1")).toBe("=A7+C5+SUM(A5:C5)");
});

test("values move, and new rows are blank", () => {
  put(sheet, "B2", "上");
  put(sheet, "B3", "下");
  insertRows("3:4");
  expect([value("B2"), value("B3"), value("B4"), value("B5")]).toEqual(["上", "", "", "下"]);
  deleteRows("2:4");
  expect(value("B2")).toBe("下");
});

test("new rows look like the row above: formats, height, entire-row formats", () => {
  sheet.formatCells(at("B2"), { fill: "#FFEE00", locked: false });
  sheet.setNumberFormat(at("B2"), "0.00%");
  sheet.formatCells(at("2:2"), { wrapText: true });
  sheet.rows.setSize(1, 1, 30);
  sheet.rows.setHidden(1, 1, true);
  insertRows("3:4");
  for (const row of [2, 3]) {
    expect(sheet.cell(row, 1)).toMatchObject({
      numberFormat: "0.00%",
      style: { fill: "#FFEE00", locked: false, wrapText: true },
    });
    expect(sheet.cell(row, 9).style.wrapText).toBe(true);
    expect(sheet.rows.get(row)).toEqual({ size: 30, hidden: false, level: 0 });
  }
  expect(sheet.cell(4, 1).style.fill).toBeNull();
});

test("rows inserted at the top look plain", () => {
  sheet.formatCells(at("A1"), { fill: "#FFEE00" });
  insertRows("1:1");
  expect(sheet.cell(0, 0).style.fill).toBeNull();
  expect(sheet.cell(1, 0).style.fill).toBe("#FFEE00");
});

test("heights, hidden rows and groups move along", () => {
  sheet.rows.setSize(4, 4, 40);
  sheet.rows.setHidden(4, 4, true);
  sheet.rows.group(4, 4);
  insertRows("2:3");
  expect(sheet.rows.get(6)).toEqual({ size: 40, hidden: true, level: 1 });
  deleteRows("1:4");
  expect(sheet.rows.get(2)).toEqual({ size: 40, hidden: true, level: 1 });
});

test("merged areas: one that is inserted into grows, one that is deleted goes", () => {
  sheet.merge(at("A2:B4"));
  sheet.merge(at("A6:B6"));
  insertRows("3:3");
  expect(sheet.merges.all().map(toA1)).toEqual(["A2:B5", "A7:B7"]);
  deleteRows("7:7");
  expect(sheet.merges.all().map(toA1)).toEqual(["A2:B5"]);
  deleteRows("3:5");
  expect(sheet.merges.all().map(toA1)).toEqual(["A2:B2"]);
});

test("a merged area that only one column is left of is merged no more", () => {
  sheet.merge(at("A2:B2"));
  deleteCells(workbook, sheet, at("B:B"), "Left");
  expect(sheet.merges.all()).toEqual([]);
});

test("shifting a block through a merged area is refused, shifting entire rows is not", () => {
  sheet.merge(at("A5:C5"));
  expect(shiftObstacle(sheet, at("A3:B3"), "Down")).toBe("would change part of a merged cell");
  expect(shiftObstacle(sheet, at("A3:C3"), "Down")).toBeNull();
  expect(shiftObstacle(sheet, at("3:3"), "Down")).toBeNull();
});

test("nothing is pushed off the end of the sheet", () => {
  sheet.setContent(LAST_ROW, 0, constant(1));
  expect(shiftObstacle(sheet, at("1:1"), "Down")).toBe("would push cells off the sheet");
  expect(shiftObstacle(sheet, at("1:1"), "Up")).toBeNull();
});

test("names follow", () => {
  const global = workbook.names.add({
    name: "总额",
    scope: null,
    formula: "=数据!$B$5",
    comment: "",
    visible: true,
  });
  const local = workbook.names.add({
    name: "区域",
    scope: sheet,
    formula: "=数据!$A$2:$A$9",
    comment: "",
    visible: true,
  });
  insertRows("3:3");
  expect([global.formula, local.formula]).toEqual(["=数据!$B$6", "=数据!$A$2:$A$10"]);
  deleteRows("6:6");
  expect(global.formula).toBe("=数据!#REF!");
});

test("data validations follow: their cells and their formulas", () => {
  sheet.setValidations([
    {
      ...NO_VALIDATION,
      rects: [at("B2:B5")],
      rule: { type: "List", source: "=数据!$F$1:$F$9", inCellDropDown: true },
    },
    {
      ...NO_VALIDATION,
      rects: [at("C9")],
      rule: {
        type: "Decimal",
        operator: "Between",
        formula1: 0,
        formula2: "=$D$9",
      },
    },
  ]);
  insertRows("4:4");
  expect(sheet.validations[0]).toMatchObject({
    rects: [at("B2:B6")],
    rule: { source: "=数据!$F$1:$F$10" },
  });
  expect(sheet.validations[1]).toMatchObject({ rects: [at("C10")], rule: { formula2: "=$D$10" } });
  deleteRows("10:10");
  expect(sheet.validations).toHaveLength(1);
});

test("a block insertion splits a validation that it moves only in part", () => {
  const rule = { type: "Custom", formula: "=TRUE" } as const;
  sheet.setValidations([{ ...NO_VALIDATION, rects: [at("A5:C5")], rule }]);
  insertCells(workbook, sheet, at("A3:A3"), "Down");
  expect(sheet.validations[0]?.rects.map(toA1).sort()).toEqual(["A6", "B5:C5"]);
});

test("conditional formats follow", () => {
  sheet.setConditionalFormats([
    {
      id: "1",
      rects: [at("B2:B5")],
      stopIfTrue: false,
      rule: { type: "Custom", formula: "=$B2>$A$5", style: {} },
    },
  ]);
  insertRows("3:3");
  expect(sheet.conditionalFormats[0]).toMatchObject({
    rects: [at("B2:B6")],
    rule: { formula: "=$B2>$A$6" },
  });
});

test("print area, title rows and comments follow", () => {
  sheet.setPageLayout({ printArea: at("A1:H20"), titleRows: { first: 1, last: 2 } });
  sheet.setComments([{ id: "1", row: 9, column: 1, author: "", content: "" }]);
  insertRows("2:2");
  expect(sheet.pageLayout).toMatchObject({
    printArea: at("A1:H21"),
    titleRows: { first: 2, last: 3 },
  });
  expect(sheet.comments[0]).toMatchObject({ row: 10, column: 1 });
  deleteRows("11:11");
  expect(sheet.comments).toEqual([]);
});

test("tracked ranges and the selection follow, until their cells are gone", () => {
  const range = workbook.track(sheet, at("B5:C6"));
  workbook.select(sheet, at("D7"));
  insertRows("2:3");
  expect(range.rect).toEqual(at("B7:C8"));
  expect(workbook.selection(sheet)).toEqual(at("D9"));
  deleteRows("7:8");
  expect(range.rect).toBeNull();
  expect(workbook.selection(sheet)).toEqual(at("D7"));
});

test("the journal tells the move first, then what was rewritten", () => {
  put(sheet, "A9", "=A1+A5");
  sheet.merge(at("B5:C5"));
  const told: Change["type"][] = [];
  workbook.onChange((change) => told.push(change.type));
  insertRows("3:3");
  expect(told).toEqual(["inserted", "merges", "formulas"]);
});

test("inserting and deleting the same rows leaves everything as it was", () => {
  const before = "=SUM(A2:A5)+$C$7*数据!B4&'数据'!D:D";
  put(sheet, "H1", before);
  put(sheet, "A4", 4);
  sheet.merge(at("E2:F6"));
  insertRows("4:8");
  deleteRows("4:8");
  expect(formula(sheet, "H1")).toBe("=SUM(A2:A5)+$C$7*数据!B4&'数据'!D:D");
  expect(value("A4")).toBe(4);
  expect(sheet.merges.all()).toEqual([at("E2:F6")]);
});
