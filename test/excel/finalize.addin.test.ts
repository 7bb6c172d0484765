import { openXlsx } from "../../xlsx/open";
import { saveXlsx } from "../../xlsx/save";
import type { EmbeddedExcel } from "../../host/embedded-excel";
import { uncalculated } from "../../xlsx/model/cell";
import type { Sheet } from "../../xlsx/model/sheet";
import { findPack, reportData } from "../../src/forms";
import { checkWorkbook, finalizeReport, layOutReport, readReport } from "../../src/excel";
import { isFinalName } from "../../src/layout/final-names";
import { type AddinOptions, lentExcel, runAddin, syncsSince } from "../support/addin";
import { fixture } from "../support/fixtures";

const REASON = "已与财政局核对，按公开数填报";
const base = "基础数据表";
const self = "整体支出绩效自评表";

/** The published report of a pack on its sheets, calculated. */
async function laidOut(id = "huaihua-2023", options: AddinOptions = {}): Promise<EmbeddedExcel> {
  const excel = await lentExcel(options);
  await layOutReport({ pack: findPack(id)!, data: fixture(id), onExisting: "another" });
  await excel.settled();
  return excel;
}

/** Of the sheets that a person sees: reasons that were given are kept on another one. */
const names = ({ workbook }: EmbeddedExcel) =>
  workbook.sheets.filter(({ visibility }) => visibility === "Visible").map(({ name }) => name);
const sheetOf = ({ workbook }: EmbeddedExcel, name: string): Sheet => workbook.sheet(name)!;
const cells = (sheet: Sheet) => [...sheet.cells.entries()];
const formulas = (sheet: Sheet) =>
  cells(sheet).flatMap(({ cell }) => (cell.formula === null ? [] : [cell.formula]));

/** Everything a failure must leave as it was. */
const state = ({ workbook }: EmbeddedExcel) => ({
  sheets: workbook.sheets.map((sheet) => [sheet.name, cells(sheet), sheet.protection.protected]),
  names: workbook.names.all().map(({ name, formula, scope }) => [name, formula, scope?.name]),
});

test("open errors refuse it, name themselves and leave the workbook alone", async () => {
  const excel = await laidOut();
  const before = state(excel);
  const result = await finalizeReport();
  expect(result.outcome).toBe("refused");
  const findings = "findings" in result ? result.findings : [];
  expect(findings.length).toBeGreaterThan(0);
  expect(findings.every(({ severity, sentence }) => severity === "error" && sentence)).toBe(true);
  expect(state(excel)).toEqual(before);
});

test("a reason overrides them, and stays with each of them as its note", async () => {
  await laidOut();
  expect(await finalizeReport(REASON)).toEqual({
    outcome: "finalized",
    ledger: expect.stringMatching(/^\d+ 项核对中 \d+ 项通过，.*已核实/) as string,
    leftOut: [],
    sheets: [
      { form: "baseData", sheetName: `${base}（定稿）`, copiedFrom: base },
      { form: "selfAssessment", sheetName: `${self}（定稿）`, copiedFrom: self },
    ],
    forms: [
      expect.objectContaining({ sheetName: base }),
      expect.objectContaining({ sheetName: self }),
    ],
  });
  const { reports } = await checkWorkbook("inspect");
  const errors = reports[0]!.findings.filter(({ severity }) => severity === "error");
  expect(errors.map(({ note }) => note)).toEqual(errors.map(() => REASON));
  expect(await finalizeReport()).toMatchObject({ outcome: "finalized" });
});

describe.each(["huaihua-2023", "lusong-2023"])("the copies of %s", (id) => {
  let excel: EmbeddedExcel;
  let working: string[];
  beforeEach(async () => {
    excel = await laidOut(id);
    working = names(excel)
      .slice(1)
      .filter((name) => name !== "自评汇总");
    await checkWorkbook("show");
    await finalizeReport(REASON);
    await excel.settled();
  });
  const finals = () => working.map((name) => sheetOf(excel, `${name}（定稿）`));

  test("show what the working sheets show, without our functions", () => {
    for (const [i, copy] of finals().entries()) {
      expect(formulas(copy).filter((formula) => formula.includes("PERF"))).toEqual([]);
      const source = sheetOf(excel, working[i]!);
      const sums = (sheet: Sheet) => formulas(sheet).filter((formula) => formula.includes("SUM("));
      expect(sums(copy)).toHaveLength(sums(source).length);
      const shown = (sheet: Sheet, last: number) =>
        cells(sheet)
          .filter(({ row, column }) => column < last && !sheet.rows.isHidden(row))
          .map(({ cell }) => cell.value)
          .filter((value) => value !== "" && value !== "……");
      const columns = (copy.pageLayout.printArea?.right ?? 0) + 1;
      expect(shown(copy, columns)).toEqual(shown(source, columns));
    }
  });

  test("keep no key, no helper row, no fence, no highlight, no comment and no input rule", () => {
    for (const copy of finals()) {
      const area = copy.pageLayout.printArea!;
      expect(copy.used(true)).toMatchObject({ right: area.right, bottom: area.bottom });
      expect(copy.columns.entries().filter(([, { hidden }]) => hidden)).toEqual([]);
      expect(copy.rows.entries().filter(([, { hidden }]) => hidden)).toEqual([]);
      expect(cells(copy).filter(({ cell }) => String(cell.value).includes("PERF|"))).toEqual([]);
      expect(cells(copy).filter(({ cell }) => cell.style.fill !== null)).toEqual([]);
      expect(copy.comments).toEqual([]);
      expect(copy.validations).toEqual([]);
      const left = excel.workbook.names.inScope(copy);
      // By them it is read back; nobody sees them.
      expect(left.every(({ name, visible }) => isFinalName(name) && !visible)).toBe(true);
    }
  });

  test("are ready to print and locked", () => {
    for (const copy of finals()) {
      expect(copy.pageLayout).toMatchObject({
        paperSize: "A4",
        zoom: { pagesWide: 1, pagesTall: null },
        printArea: { top: 0, left: 0 },
      });
      expect(copy.protection).toMatchObject({ protected: true, password: null });
      expect(cells(copy).filter(({ cell }) => !cell.style.locked)).toEqual([]);
    }
    expect(excel.workbook.activeSheet.name).toBe(`${working[0]}（定稿）`);
  });

  test("do not count as the report, which is read as before", async () => {
    const { forms, broken } = await readReport();
    expect(forms.map(({ sheetName }) => sheetName)).toEqual([...working, "自评汇总"]);
    expect(broken).toEqual([]);
    expect(reportData(forms).unitName).toBe(fixture(id).unitName);
  });

  test("keep their figures in the saved file", async () => {
    const reopened = await openXlsx(await saveXlsx(excel.workbook));
    for (const copy of finals()) {
      const again = reopened.sheet(copy.name)!;
      expect(formulas(again).filter((formula) => formula.includes("PERF"))).toEqual([]);
      for (const { row, column, cell } of cells(copy))
        expect([row, column, again.cell(row, column).value]).toEqual([row, column, cell.value]);
    }
  });
});

test("a report of a place that is not known is not said to be damaged", async () => {
  await lentExcel();
  const elsewhere = { ...findPack("huaihua-2023")!, id: "elsewhere" };
  await layOutReport({ pack: elsewhere, data: fixture("huaihua-2023"), onExisting: "another" });
  await expect(finalizeReport()).rejects.toMatchObject({
    code: "unknownPack",
    sentence: expect.stringMatching(/的地区和年度（elsewhere）不在本加载项内/) as string,
  });
});

test("what is carried over from another sheet is green to work with, and black to hand in", async () => {
  const excel = await laidOut("default");
  const project = names(excel).find((name) => name.startsWith("项目自评表"))!;
  const colors = (name: string) =>
    new Set(cells(sheetOf(excel, name)).map(({ cell }) => cell.style.font.color));
  expect(colors(project)).toContain("#006100");
  await finalizeReport(REASON);
  await excel.settled();
  expect(colors(`${project}（定稿）`)).toEqual(new Set(["#000000"]));
});

test("sums still follow the rows they add up", async () => {
  const excel = await laidOut();
  await finalizeReport(REASON);
  await excel.settled();
  const copy = sheetOf(excel, `${base}（定稿）`);
  const heights = formulas(copy)
    .map((formula) => /SUM\([A-Z]+(\d+):[A-Z]+(\d+)\)/.exec(formula))
    .map((range) => (range ? Number(range[2]) - Number(range[1]) + 1 : 0));
  expect(heights.filter((height) => height === 37)).toHaveLength(3);
});

test("a workbook whose structure is protected is left alone", async () => {
  const excel = await laidOut("lusong-2023");
  const before = state(excel);
  excel.workbook.setStructure({ protected: true, password: null });
  await expect(finalizeReport()).rejects.toMatchObject({ code: "protectedBook" });
  expect(state(excel)).toEqual(before);
  excel.workbook.setStructure({ protected: false, password: null });
  expect(await finalizeReport()).toMatchObject({ outcome: "finalized" });
});

test("four syncs for the copies, and another time another name", async () => {
  const excel = await laidOut();
  await finalizeReport(REASON);
  const mark = excel.log.length;
  expect(await finalizeReport()).toMatchObject({
    sheets: [{ sheetName: `${base}（定稿） (2)` }, { sheetName: `${self}（定稿） (2)` }],
  });
  // Two more are those of the check before.
  expect(syncsSince(excel, mark)).toBe(2 + 4);
});

test("a section without rows keeps its sum in order", async () => {
  const excel = await laidOut();
  const { forms } = await readReport();
  const [{ begin, rows }] = forms[0]!.placement.sections as [
    (typeof forms)[0]["placement"]["sections"][0],
  ];
  excel.user.deleteRows(base, begin + 2, rows.length);
  await excel.settled();
  await finalizeReport(REASON);
  await excel.settled();
  expect(formulas(sheetOf(excel, `${base}（定稿）`)).filter((f) => f.includes("#REF!"))).toEqual(
    [],
  );
});

test("of two reports the one of the active sheet is meant", async () => {
  const excel = await laidOut();
  const pack = findPack("lusong-2023")!;
  await layOutReport({ pack, data: fixture(pack.id), onExisting: "another" });
  await excel.settled();
  const last = names(excel).at(-2)!;
  excel.user.activate(last);
  expect(await finalizeReport(REASON)).toMatchObject({
    sheets: [{}, { copiedFrom: last, sheetName: `${last}（定稿）` }],
  });
});

describe("a result that is not there yet", () => {
  const rate = (excel: EmbeddedExcel, name: string) => sheetOf(excel, name).cell(4, 3).value;
  const control = (excel: EmbeddedExcel) => {
    excel.user.edit(base, "C5", "50");
    return 50 / 103;
  };

  test("is waited for: Excel shows the old one until then", async () => {
    const excel = await laidOut();
    const expected = control(excel);
    expect(rate(excel, base)).toBeCloseTo(93 / 103, 10);
    expect(await finalizeReport(REASON, () => excel.settled())).toMatchObject({
      outcome: "finalized",
    });
    expect(rate(excel, `${base}（定稿）`)).toBeCloseTo(expected, 10);
  });

  test("is never handed in when it does not come, and named", async () => {
    const { excel, lendExcel, functions } = await runAddin();
    lendExcel();
    const pack = findPack("huaihua-2023")!;
    await layOutReport({ pack, data: fixture(pack.id), onExisting: "another" });
    await excel.settled();
    functions.close();
    control(excel);
    const before = names(excel);
    await expect(finalizeReport(REASON, () => Promise.resolve())).rejects.toMatchObject({
      code: "stillCalculating",
      sentence: expect.stringContaining(`${base} D5`) as string,
    });
    expect(names(excel)).toEqual(before);
    expect(sheetOf(excel, base).protection.protected).toBe(true);
  });

  test("of a formula that somebody wrote herself is asked for anew", async () => {
    const excel = await laidOut();
    sheetOf(excel, base).setContent(4, 3, uncalculated("=PERF.CONTROLRATE(C5,B5)*1"));
    await excel.settled();
    await finalizeReport(REASON, () => excel.settled());
    expect(rate(excel, `${base}（定稿）`)).toBeCloseTo(93 / 103, 10);
    expect(sheetOf(excel, base).cell(4, 3).formula).toBe("=PERF.CONTROLRATE(C5,B5)*1");
  });
});

describe("faults", () => {
  test("a workbook without a report", async () => {
    const { excel, lendExcel } = await runAddin();
    excel.workbook.addSheet("随便");
    lendExcel();
    await expect(finalizeReport()).rejects.toMatchObject({ code: "nothingToRead" });
  });

  test("a result that Excel could not calculate is never handed in", async () => {
    const excel = await laidOut();
    excel.unregisterFunctions();
    await excel.settled();
    await expect(finalizeReport(REASON)).rejects.toMatchObject({
      code: "notCalculated",
      sentence: expect.stringContaining(`${base} D5`) as string,
    });
    expect(names(excel)).toHaveLength(4);
  });

  test("a sheet protected with a password is named", async () => {
    const excel = await laidOut();
    const sheet = sheetOf(excel, self);
    sheet.setProtection({ ...sheet.protection, password: "secret" });
    const before = names(excel);
    await expect(finalizeReport(REASON)).rejects.toMatchObject({
      code: "lockedSheet",
      sentence: expect.stringContaining(self) as string,
    });
    expect(names(excel)).toEqual(before);
  });

  test.each(["deniesFirstUnprotect", "lacksComments"] as const)(
    "a build that %s hands in all the same",
    async (reported) => {
      const excel = await laidOut("huaihua-2023", { strictness: { [reported]: true } });
      expect(await finalizeReport(REASON)).toMatchObject({ outcome: "finalized" });
      expect(names(excel)).toEqual(expect.arrayContaining([`${base}（定稿）`, `${self}（定稿）`]));
      expect(sheetOf(excel, `${base}（定稿）`).protection.protected).toBe(true);
    },
  );

  test("whichever action Excel refuses, the workbook is as it was", async () => {
    const measured = await laidOut();
    await finalizeReport(REASON);
    const mark = measured.log.length;
    await finalizeReport();
    const syncs = measured.log.slice(mark).filter(({ kind }) => kind === "sync");
    const [copying, unlocking, cleaning] = [3, 4, 5].map((at) => syncs[at]!.actions);

    const excel = await laidOut();
    await finalizeReport(REASON);
    const before = state(excel);
    const points = [
      ...Array.from({ length: copying! }, (_, at) => [3, at] as const),
      ...Array.from({ length: unlocking! }, (_, at) => [4, at] as const),
      ...Array.from({ length: cleaning! }, (_, at) => [5, at] as const),
    ].filter(([, at], index) => at < 3 || index % 7 === 0);
    for (const [afterRequests, atAction] of points) {
      excel.failRequest({ code: "GeneralException", afterRequests, atAction });
      await expect(finalizeReport()).rejects.toMatchObject({ code: "failed" });
      expect([afterRequests, atAction, state(excel)]).toEqual([afterRequests, atAction, before]);
    }
    expect(await finalizeReport()).toMatchObject({ outcome: "finalized" });
  });
});
