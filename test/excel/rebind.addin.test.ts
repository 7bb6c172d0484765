import type { EmbeddedExcel } from "../../host/embedded-excel";
import { calculated, constant, uncalculated, UNPROTECTED } from "../../xlsx/model";
import { openXlsx } from "../../xlsx/open";
import { saveXlsx } from "../../xlsx/save";
import { blankData, findPack } from "../../src/forms";
import { checkWorkbook, insertFormula, layOutReport } from "../../src/excel";
import { WorkbookFault } from "../../src/reading/fault";
import { rebindFunctions } from "../../src/excel/rebind";
import { restoreFormulas } from "../../src/excel/restore-formulas";
import { readReport } from "../../src/excel/read-report";
import { unboundSentence } from "../../src/reading/unbound";
import { lastUnbound } from "../../src/excel/told-unbound";
import { type AddinOptions, lentExcel, syncsSince } from "../support/addin";
import { fixture } from "../support/fixtures";

const base = "基础数据表";

async function start(options: AddinOptions = {}): Promise<EmbeddedExcel> {
  const excel = await lentExcel({ areFunctionsRegistered: false, ...options });
  return excel;
}

/** 怀化's published report, laid out in an Excel that does not know the functions yet. */
async function laidOutTooEarly(): Promise<EmbeddedExcel> {
  const excel = await start();
  const pack = findPack("huaihua-2023")!;
  await layOutReport({ pack, data: fixture(pack.id), onExisting: "another" });
  await excel.settled();
  return excel;
}

async function blankTooEarly(): Promise<EmbeddedExcel> {
  const excel = await start();
  const pack = findPack("huaihua-2023")!;
  await layOutReport({ pack, data: blankData(pack), onExisting: "another" });
  await excel.settled();
  return excel;
}

const protections = ({ workbook }: EmbeddedExcel) =>
  workbook.sheets.map(({ name, protection }) => [name, protection]);

const values = ({ workbook }: EmbeddedExcel) =>
  workbook.sheets.flatMap(({ name, cells }) =>
    [...cells.entries()].map(({ row, column, cell }) => [name, row, column, cell.value]),
  );

const unknown = ({ workbook }: EmbeddedExcel) =>
  workbook.sheets.flatMap(({ name, cells }) =>
    [...cells.entries()]
      .filter(({ cell }) => cell.value === "#NAME?")
      .map(({ row, column }) => `${name}!${row},${column}`),
  );

async function inTimeBook(): Promise<EmbeddedExcel> {
  const excel = await start({ areFunctionsRegistered: true });
  const pack = findPack("huaihua-2023")!;
  await layOutReport({ pack, data: fixture(pack.id), onExisting: "another" });
  await excel.settled();
  return excel;
}

const inTime = async () => values(await inTimeBook());

test("too early: the cells are told, with what to do and what still works", async () => {
  const excel = await laidOutTooEarly();
  expect(unknown(excel).length).toBeGreaterThan(10);
  const { cells, locked } = lastUnbound();
  expect(cells.length).toBeGreaterThan(10);
  expect(locked).toEqual([]);
  expect(unboundSentence(lastUnbound())).toBe(
    `基础数据表 D5、${cells
      .slice(1, 3)
      .map(({ sheetName, address }) => `${sheetName} ${address}`)
      .join("、")}等 ${cells.length} 个单元格中的 PERF 函数没有计算（显示 #NAME?）。` +
      "请在“插入”→“我的加载项”中重新选择“绩效自评”，再点击窗格中的“重新绑定公式”；" +
      "在此之前，填写、合计、检查和打印照常可用。",
  );
});

test("late: once the functions are there, every figure is as if they had been there in time", async () => {
  const excel = await laidOutTooEarly();
  const before = protections(excel);
  excel.registerFunctions();
  await excel.settled();
  expect(unknown(excel).length).toBeGreaterThan(10);
  expect(await rebindFunctions()).toEqual({ cells: [], locked: [] });
  await excel.settled();
  expect(unknown(excel)).toEqual([]);
  expect(protections(excel)).toEqual(before);
  expect(unboundSentence(lastUnbound())).toBeUndefined();
  expect(values(excel)).toEqual(await inTime());
});

test("twice: registering again changes nothing", async () => {
  const excel = await laidOutTooEarly();
  for (let time = 1; time <= 2; time += 1) {
    excel.registerFunctions();
    await rebindFunctions();
    await excel.settled();
  }
  expect(values(excel)).toEqual(await inTime());
});

test("never: it is tried once, and the same sentence stays", async () => {
  const excel = await laidOutTooEarly();
  const before = values(excel);
  const told = lastUnbound();
  expect(await rebindFunctions()).toEqual(told);
  await excel.settled();
  expect(values(excel)).toEqual(before);
  // While a person types, a check does not try again what was just tried.
  const mark = excel.log.length;
  await checkWorkbook("refresh");
  expect(syncsSince(excel, mark)).toBeLessThanOrEqual(3);
  expect(lastUnbound()).toEqual(told);
});

test("formulas whose guard hid that they do not calculate do so when figures come", async () => {
  const excel = await blankTooEarly();
  expect(unknown(excel)).toEqual([]);
  expect(unboundSentence(lastUnbound())).toBeUndefined();
  excel.registerFunctions();
  excel.user.edit(base, "B5", "103");
  excel.user.edit(base, "C5", "93");
  await excel.settled();
  expect(unknown(excel)).toContain("基础数据表!4,3");
  await checkWorkbook("refresh");
  await excel.settled();
  expect(excel.workbook.sheet(base)!.cell(4, 3).value).toBeCloseTo(93 / 103, 10);
  // The others are bound as well: nothing is left to come to light later.
  const all = [...excel.workbook.sheet(base)!.cells.entries()];
  expect(all.filter(({ cell }) => cell.isStuck)).toEqual([]);
});

test("laying out again what is there already looks after it", async () => {
  const excel = await laidOutTooEarly();
  excel.registerFunctions();
  const pack = findPack("huaihua-2023")!;
  await layOutReport({ pack, data: fixture(pack.id), onExisting: "keep" });
  await excel.settled();
  expect(unknown(excel)).toEqual([]);
});

test.each(["inspect", "show", "clear"] as const)("a check (%s) begins with it", async (mode) => {
  const excel = await laidOutTooEarly();
  excel.registerFunctions();
  const { reports } = await checkWorkbook(mode);
  await excel.settled();
  expect(unknown(excel)).toEqual([]);
  const rules = reports.flatMap(({ findings }) => findings.map(({ rule }) => rule));
  expect(rules).not.toContain("error-values");
});

test("restored formulas bind the others too", async () => {
  const excel = await laidOutTooEarly();
  const sheet = excel.workbook.sheet(base)!;
  excel.registerFunctions();
  const { forms } = await readReport();
  const cell = [...forms[0]!.cells.values()].find(({ address }) => address === "D5")!;
  sheet.setProtection(UNPROTECTED);
  sheet.setContent(4, 3, constant(1));
  await restoreFormulas([{ ...cell, value: 1, formula: null, sheetName: base }]);
  await excel.settled();
  expect(sheet.cell(4, 3).value).toBeCloseTo(93 / 103, 10);
  expect(unknown(excel)).toEqual([]);
});

test("a formula inserted too early is told of", async () => {
  const excel = await start();
  excel.user.select("Sheet1", "B2");
  const formulaOn = () => "=PERF.CONTROLRATE(93,103)";
  await insertFormula({ formulaOn, overwrite: false });
  expect(lastUnbound().cells).toEqual([{ sheetName: "Sheet1", address: "B2" }]);
  excel.registerFunctions();
  await rebindFunctions();
  await excel.settled();
  expect(excel.workbook.sheet("Sheet1")!.cell(1, 1).value).toBeCloseTo(93 / 103, 10);
});

test.each([
  ["another add-in's mark", "=[2]!_xldudf_PERF_CONTROLRATE(93,103)"],
  ["what LibreOffice makes of it", "=IF(TRUE,_xldudf_perf_controlrate(93,103),1)"],
])("the file's name of a function becomes its own again: %s", async (_, formula) => {
  const excel = await start({ areFunctionsRegistered: true });
  const sheet = excel.workbook.sheet("Sheet1")!;
  sheet.setContent(0, 0, { ...calculated(formula, "#NAME?"), kind: "error" });
  await rebindFunctions();
  await excel.settled();
  expect(sheet.cell(0, 0).value).toBeCloseTo(93 / 103, 10);
  expect(sheet.cell(0, 0).formula).not.toMatch(/xldudf/i);
});

test("a person's own wrong name is her own business", async () => {
  const excel = await start({ areFunctionsRegistered: true });
  const sheet = excel.workbook.sheet("Sheet1")!;
  sheet.setContent(0, 0, uncalculated("=合计表(1)"));
  await excel.settled();
  const mark = excel.log.length;
  expect(await rebindFunctions()).toEqual({ cells: [], locked: [] });
  expect(syncsSince(excel, mark)).toBeLessThanOrEqual(3);
});

test("a sheet that a password protects is named, the others are bound", async () => {
  const excel = await laidOutTooEarly();
  const sheet = excel.workbook.sheet(base)!;
  sheet.setProtection({ ...sheet.protection, password: "秘密" });
  excel.registerFunctions();
  const { locked, cells } = await rebindFunctions();
  expect(locked).toEqual([base]);
  expect(new Set(cells.map(({ sheetName }) => sheetName))).toEqual(new Set([base]));
  expect(unboundSentence(lastUnbound())).toContain(
    "工作表“基础数据表”的保护没有撤消，公式不能重新绑定：请在“审阅”中撤消工作表保护",
  );
  expect(sheet.protection).toMatchObject({ protected: true, password: "秘密" });
});

test("where Excel does not know the functions, what still has its result keeps it", async () => {
  const there = await inTimeBook();
  const kept = values(there);
  const bytes = await saveXlsx(there.workbook);
  const excel = await start({ workbook: await openXlsx(bytes), areFunctionsRegistered: false });
  await excel.settled();
  expect(values(excel)).toEqual(kept);
  const sheet = excel.workbook.sheet(base)!;
  excel.user.edit(base, "B5", "104");
  await excel.settled();
  expect(unknown(excel)).toContain(`${base}!4,3`);
  const before = values(excel);
  await rebindFunctions();
  await checkWorkbook("refresh");
  await excel.settled();
  expect(values(excel)).toEqual(before);
  const stuck = [...sheet.cells.entries()].filter(({ cell }) => cell.isStuck);
  expect(stuck.length).toBeLessThanOrEqual(1);
  excel.registerFunctions();
  await rebindFunctions();
  await excel.settled();
  expect(unknown(excel)).toEqual([]);
  expect(sheet.cell(4, 3).value).toBeCloseTo(93 / 104, 10);
});

test("a function that does not exist does not keep the others from being bound", async () => {
  const excel = await laidOutTooEarly();
  excel.workbook.sheet("Sheet1")!.setContent(0, 0, uncalculated("=PERF.NOSUCH(1)"));
  excel.registerFunctions();
  await rebindFunctions();
  await excel.settled();
  expect(unknown(excel)).toEqual(["Sheet1!0,0"]);
});

test("whatever request fails, sheets are protected as before and it works again", async () => {
  const measured = await laidOutTooEarly();
  measured.registerFunctions();
  const mark = measured.log.length;
  await rebindFunctions();
  const syncs = measured.log.slice(mark).filter(({ kind }) => kind === "sync");

  const excel = await laidOutTooEarly();
  const stuck = excel.workbook.sheets.flatMap((sheet) =>
    [...sheet.cells.entries()]
      .filter(({ cell }) => cell.isStuck)
      .map((placed) => ({ sheet, ...placed })),
  );
  excel.registerFunctions();
  const before = protections(excel);
  for (const [afterRequests, { actions }] of syncs.entries())
    for (const atAction of [0, actions - 1]) {
      for (const { sheet, row, column, cell } of stuck) sheet.setContent(row, column, cell);
      await excel.settled();
      excel.failRequest({ code: "GeneralException", afterRequests, atAction });
      await expect(rebindFunctions()).rejects.toBeInstanceOf(WorkbookFault);
      expect([afterRequests, atAction, protections(excel)]).toEqual([
        afterRequests,
        atAction,
        before,
      ]);
    }
  await rebindFunctions();
  await excel.settled();
  expect(values(excel)).toEqual(await inTime());
});
