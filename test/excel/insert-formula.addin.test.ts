import type { EmbeddedExcel } from "../../host/embedded-excel";
import { insertFormula, selectedCells } from "../../src/excel";
import { type WorkbookFault } from "../../src/reading/fault";
import { runAddin, syncsSince } from "../support/addin";

let excel: EmbeddedExcel;

beforeEach(async () => {
  const addin = await runAddin();
  ({ excel } = addin);
  excel.workbook.addSheet("我的 表");
  excel.user.activate("我的 表");
  addin.lendExcel();
});

const sheet = () => excel.workbook.sheet("我的 表")!;
const formulaOn = () => "=PERF.CONTROLRATE(93,103)";
const insert = (overwrite = false) =>
  insertFormula({ formulaOn, overwrite, numberFormat: "0.00%" });

const fault = () => insert().catch((error: unknown) => error as WorkbookFault);

test("what is selected is told with its sheet", async () => {
  excel.user.select("我的 表", "B2:C4");
  expect(await selectedCells("cell")).toEqual({ sheetName: "我的 表", address: "B2" });
  expect(await selectedCells("range")).toEqual({ sheetName: "我的 表", address: "B2:C4" });
});

test("the formula stands in the active cell, calculated, shown as a percentage, in two syncs", async () => {
  excel.user.select("我的 表", "B2:C4");
  const mark = excel.log.length;
  expect(await insert()).toMatchObject({
    sheetName: "我的 表",
    address: "B2",
    outcome: "inserted",
  });
  expect(syncsSince(excel, mark)).toBe(3);
  await excel.settled();
  expect(sheet().cell(1, 1).formula).toBe("=PERF.CONTROLRATE(93,103)");
  expect(sheet().cell(1, 1).value).toBeCloseTo(93 / 103, 10);
  expect(sheet().cell(1, 1).numberFormat).toBe("0.00%");
});

test("the formula is made for the sheet it goes to", async () => {
  const made = jest.fn(formulaOn);
  await insertFormula({ formulaOn: made, overwrite: false });
  expect(made).toHaveBeenCalledWith("我的 表");
});

test("a cell that holds something is written over only when told so", async () => {
  excel.user.edit("我的 表", "A1", "我的内容");
  expect(await insert()).toMatchObject({ outcome: "occupied", held: "我的内容", address: "A1" });
  expect(sheet().cell(0, 0).value).toBe("我的内容");
  expect(await insert(true)).toMatchObject({ outcome: "inserted" });
  expect(sheet().cell(0, 0).formula).toBe("=PERF.CONTROLRATE(93,103)");
});

test("a locked cell of a protected sheet is refused and left alone", async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("我的 表").protection.protect();
    await context.sync();
  });
  expect(await fault()).toMatchObject({
    code: "lockedCell",
    sentence: expect.stringContaining("单元格 A1 在受保护的工作表中已锁定") as string,
  });
  expect(sheet().cell(0, 0).formula).toBeNull();
});

test("an unlocked cell of a protected sheet takes the formula and keeps its format", async () => {
  await Excel.run(async (context) => {
    context.workbook.getActiveCell().format.protection.locked = false;
    context.workbook.worksheets.getItem("我的 表").protection.protect();
    await context.sync();
  });
  expect(await insert()).toMatchObject({ outcome: "inserted" });
  expect(sheet().cell(0, 0).numberFormat).toBe("General");
});

test("a cell formatted as text is refused: the formula would stay text", async () => {
  await Excel.run(async (context) => {
    context.workbook.getActiveCell().numberFormat = [["@"]];
    await context.sync();
  });
  expect(await fault()).toMatchObject({ code: "textCell" });
});

test.each([
  [0, "InvalidOperationInCellEditMode", "editing"],
  [1, "GeneralException", "failed"],
])("a refusal of request %d with %s is told", async (afterRequests, code, told) => {
  excel.failRequest({ code, afterRequests });
  expect(await fault()).toMatchObject({ code: told });
  expect(sheet().cell(0, 0).formula).toBeNull();
});
