import {
  BLANK_CELL,
  WHOLE_SHEET,
  Workbook,
  constant,
  parseA1,
  textConstant,
  uncalculated,
  type Change,
  type Rect,
} from "../../../xlsx/model";

const at = (address: string): Rect => parseA1(address) ?? WHOLE_SHEET;

function journal(workbook: Workbook): Change[] {
  const changes: Change[] = [];
  workbook.onChange((change) => changes.push(change));
  return changes;
}

test("sheets are found by name, whatever the case, and by id", () => {
  const workbook = new Workbook();
  const first = workbook.addSheet();
  const second = workbook.addSheet("Data");
  expect(first.name).toBe("Sheet1");
  expect(workbook.sheet("dATA")).toBe(second);
  expect(workbook.sheet(second.id)).toBe(second);
  expect(workbook.addSheet().name).toBe("Sheet2");
  expect(() => workbook.addSheet("DATA")).toThrow("exists");
});

test("renaming a sheet rewrites every reference to it", () => {
  const workbook = new Workbook();
  const sheet = workbook.addSheet("旧");
  const other = workbook.addSheet("另");
  other.setContent(0, 0, uncalculated('=旧!A1+SUM(旧!B:B)&"旧!A1"'));
  const name = workbook.names.add({
    name: "n",
    scope: null,
    formula: "=旧!$A$1",
    comment: "",
    visible: true,
  });
  workbook.renameSheet(sheet, "新 表");
  expect(other.cell(0, 0).formula).toBe("='新 表'!A1+SUM('新 表'!B:B)&\"旧!A1\"");
  expect(name.formula).toBe("='新 表'!$A$1");
});

test("deleting a sheet breaks references to it, takes its names, activates its neighbour", () => {
  const workbook = new Workbook();
  const sheet = workbook.addSheet("a");
  const other = workbook.addSheet("b");
  other.setContent(0, 0, uncalculated("=a!A1+B1"));
  workbook.names.add({ name: "n", scope: sheet, formula: "=1", comment: "", visible: true });
  const range = workbook.track(sheet, at("A1"));
  workbook.removeSheet(sheet);
  expect(other.cell(0, 0).formula).toBe("=#REF!+B1");
  expect(workbook.names.all()).toEqual([]);
  expect(workbook.activeSheet).toBe(other);
  expect(range.rect).toBeNull();
});

test("names are found from the sheet first, then from the workbook", () => {
  const workbook = new Workbook();
  const sheet = workbook.addSheet();
  const add = (scope: typeof sheet | null) =>
    workbook.names.add({ name: "率", scope, formula: "=1", comment: "", visible: true });
  const global = add(null);
  expect(workbook.names.resolve("率", sheet)).toBe(global);
  const local = add(sheet);
  expect(workbook.names.resolve("率", sheet)).toBe(local);
  expect(workbook.names.resolve("率", null)).toBe(global);
  expect(() => add(null)).toThrow("exists");
});

test("a change of one cell tells what it held before", () => {
  const workbook = new Workbook();
  const sheet = workbook.addSheet();
  sheet.setContent(0, 0, constant(1));
  const changes = journal(workbook);
  sheet.setContent(0, 0, constant(2));
  expect(changes).toEqual([
    expect.objectContaining({
      type: "content",
      sheet,
      rect: at("A1"),
      before: expect.objectContaining({ value: 1 }) as unknown,
    }),
  ]);
});

test("results reach formulas only, and are told as results", () => {
  const workbook = new Workbook();
  const sheet = workbook.addSheet();
  sheet.setContent(0, 0, uncalculated("=1/0"));
  sheet.setContent(1, 0, constant("x"));
  const changes = journal(workbook);
  sheet.setResults([
    { row: 0, column: 0, value: "#DIV/0!", errorMessage: "分母为 0" },
    { row: 1, column: 0, value: 5 },
  ]);
  expect(sheet.cell(0, 0)).toMatchObject({
    value: "#DIV/0!",
    kind: "error",
    errorMessage: "分母为 0",
    formula: "=1/0",
  });
  expect(sheet.cell(1, 0).value).toBe("x");
  expect(changes.map(({ type }) => type)).toEqual(["results"]);
});

test("the error #N/A and the text #N/A are told apart", () => {
  expect(constant("#N/A").kind).toBe("error");
  expect(textConstant("#N/A").kind).toBe("text");
  expect(constant("").kind).toBe("blank");
});

test("merging keeps the first cell's content and every cell's looks", () => {
  const workbook = new Workbook();
  const sheet = workbook.addSheet();
  sheet.setContent(0, 0, constant("甲"));
  sheet.setContent(0, 1, constant("乙"));
  sheet.formatCells(at("B1"), { fill: "#FF0000" });
  sheet.merge(at("A1:C1"));
  expect(sheet.cell(0, 0).value).toBe("甲");
  expect(sheet.cell(0, 1)).toMatchObject({ value: "", style: { fill: "#FF0000" } });
  expect(sheet.merges.isCovered(0, 1)).toBe(true);
  expect(sheet.merges.isCovered(0, 0)).toBe(false);
});

test("formats of entire columns and rows reach cells that nobody has touched", () => {
  const workbook = new Workbook();
  const sheet = workbook.addSheet();
  sheet.setContent(3, 1, constant(1));
  sheet.formatCells(at("B:B"), { fill: "#00FF00" });
  sheet.formatCells(at("5:5"), { font: { bold: true } });
  sheet.formatCells(WHOLE_SHEET, { font: { size: 9 } });
  expect(sheet.cell(3, 1).style).toMatchObject({ fill: "#00FF00", font: { size: 9, bold: false } });
  expect(sheet.cell(900_000, 1).style).toMatchObject({ fill: "#00FF00", font: { size: 9 } });
  expect(sheet.cell(4, 1).style).toMatchObject({ fill: "#00FF00", font: { size: 9, bold: true } });
  expect(sheet.cell(4, 700).style).toMatchObject({ fill: null, font: { size: 9, bold: true } });
  expect(sheet.cell(8, 8).style).toEqual({
    ...BLANK_CELL.style,
    font: { ...BLANK_CELL.style.font, size: 9 },
  });
  expect([...sheet.cells.entries()].length).toBeLessThan(10);
});

test("the used range counts formats, unless values alone are asked for", () => {
  const workbook = new Workbook();
  const sheet = workbook.addSheet();
  expect(sheet.used()).toBeNull();
  sheet.formatCells(at("D9"), { fill: "#000000" });
  sheet.setContent(1, 1, constant(1));
  expect(sheet.used()).toEqual(at("B2:D9"));
  expect(sheet.used(true)).toEqual(at("B2"));
});

test("hiding the active sheet activates its neighbour", () => {
  const workbook = new Workbook();
  const first = workbook.addSheet();
  const second = workbook.addSheet();
  workbook.setVisibility(first, "VeryHidden");
  expect(workbook.activeSheet).toBe(second);
});

test("sizing all rows changes the standard, showing all of them shows the hidden ones", () => {
  const { rows } = new Workbook().addSheet();
  rows.setSize(4, 4, 40);
  rows.setHidden(3, 5, true);
  rows.setSize(WHOLE_SHEET.top, WHOLE_SHEET.bottom, 20);
  expect([rows.size(4), rows.size(900_000), rows.isHidden(4)]).toEqual([20, 20, true]);
  rows.setHidden(WHOLE_SHEET.top, WHOLE_SHEET.bottom, false);
  expect([rows.isHidden(3), rows.isHidden(4), rows.isHidden(5)]).toEqual([false, false, false]);
  rows.setSize(WHOLE_SHEET.top, WHOLE_SHEET.bottom, null);
  expect(rows.size(4)).toBe(15);
});
