import type { EmbeddedExcel } from "../../host/embedded-excel";
import { UNPROTECTED } from "../../xlsx/model/sheet-parts";
import { Workbook } from "../../xlsx/model/workbook";
import { blankData, findPack, type ReportData } from "../../src/forms";
import { standingReports } from "../../src/excel/standing";
import { layOutReport, readReport, type OnExisting } from "../../src/excel";
import { WorkbookFault } from "../../src/reading/fault";
import { lentExcel, runAddin, syncsSince } from "../support/addin";
import { fixture } from "../support/fixtures";

const pack = findPack("huaihua-2023")!;

const layOut = (onExisting: OnExisting) =>
  layOutReport({ pack, data: fixture(pack.id), onExisting });

async function emptyBook(): Promise<EmbeddedExcel> {
  const excel = await lentExcel();
  return excel;
}

const sheets = ({ workbook }: EmbeddedExcel) => workbook.sheets.map(({ name }) => name);

/** Everything a failure must leave as it was. */
const state = ({ workbook }: EmbeddedExcel) => ({
  sheets: workbook.sheets.map((sheet) => [sheet.name, sheet.used()]),
  names: workbook.names
    .all()
    .map(({ name, formula }) => `${name}${formula}`)
    .sort(),
});

describe("sheets that exist are never overwritten silently", () => {
  test("another: new sheets beside the old ones, both readable", async () => {
    const excel = await emptyBook();
    await layOut("another");
    excel.user.edit("基础数据表", "B5", "100");
    const { sheets: made } = await layOut("another");
    expect(made.map(({ sheetName, outcome }) => [sheetName, outcome])).toEqual([
      ["基础数据表 (2)", "created"],
      ["整体支出绩效自评表 (2)", "created"],
      ["自评汇总 (2)", "created"],
    ]);
    expect(sheets(excel).slice(1)).toEqual([
      "基础数据表",
      "整体支出绩效自评表",
      "自评汇总",
      "基础数据表 (2)",
      "整体支出绩效自评表 (2)",
      "自评汇总 (2)",
    ]);
    const { forms } = await readReport();
    expect(forms.map(({ cells }) => cells.get("staff.authorised")?.value)).toEqual([
      100,
      undefined,
      undefined,
      103,
      undefined,
      undefined,
    ]);
  });

  test("keep: what exists stays, what is missing is made", async () => {
    const excel = await emptyBook();
    await layOut("another");
    excel.user.deleteSheet("整体支出绩效自评表");
    excel.user.edit("基础数据表", "B5", "100");
    const { sheets: made } = await layOut("keep");
    // What follows from the other sheets refers to them: it is made anew with them.
    expect(made.map(({ outcome }) => outcome)).toEqual(["kept", "created", "replaced"]);
    await excel.settled();
    const { forms } = await readReport();
    expect(forms.map(({ form }) => form)).toEqual(["baseData", "selfAssessment", "summary"]);
    expect(forms[0]!.cells.get("staff.authorised")!.value).toBe(100);
    const errors = [...forms[2]!.cells.values()].filter(({ value }) =>
      String(value).startsWith("#"),
    );
    expect(errors).toEqual([]);
  });

  test("replace: the old sheets stay as copies that no longer count as the report", async () => {
    const excel = await emptyBook();
    await layOut("another");
    excel.user.edit("基础数据表", "B5", "100");
    const { sheets: made } = await layOut("replace");
    expect(made).toMatchObject([
      { sheetName: "基础数据表", outcome: "replaced", copyName: "基础数据表（原）" },
      { sheetName: "整体支出绩效自评表", outcome: "replaced" },
      { sheetName: "自评汇总", outcome: "replaced" },
    ]);
    expect(excel.workbook.sheet("基础数据表（原）")!.cell(4, 1).value).toBe(100);
    const { forms } = await readReport();
    expect(forms.map(({ sheetName }) => sheetName)).toEqual([
      "基础数据表",
      "整体支出绩效自评表",
      "自评汇总",
    ]);
    expect(forms[0]!.cells.get("staff.authorised")!.value).toBe(103);
  });

  test("keep and replace know a sheet whose tab was renamed", async () => {
    const excel = await emptyBook();
    await layOut("another");
    excel.user.renameSheet("基础数据表", "附件1");
    excel.user.deleteSheet("整体支出绩效自评表");
    const kept = await layOut("keep");
    expect(kept.sheets.map(({ sheetName, outcome }) => [sheetName, outcome])).toEqual([
      ["附件1", "kept"],
      ["整体支出绩效自评表", "created"],
      ["自评汇总", "replaced"],
    ]);
    const { sheets: made } = await layOut("replace");
    expect(made[0]).toMatchObject({ sheetName: "附件1", copyName: "附件1（原）" });
    const { forms } = await readReport();
    expect(forms.map(({ form }) => form)).toEqual(["baseData", "selfAssessment", "summary"]);
  });

  test("keep takes neither the sheet of a second report nor one of another year", async () => {
    const excel = await emptyBook();
    await layOut("another");
    await layOut("another");
    excel.user.deleteSheet("基础数据表");
    const keep = (data: ReportData) => layOutReport({ pack, data, onExisting: "keep" });
    const { sheets: made } = await keep(blankData(pack));
    expect(made.find(({ form }) => form === "baseData")).toMatchObject({
      sheetName: "基础数据表",
      outcome: "created",
    });
    excel.user.renameSheet("基础数据表", "附件1");
    const { sheets: kept, others } = await keep({ ...blankData(pack), year: 2024 });
    expect(kept.map(({ sheetName }) => sheetName)).not.toContain("附件1");
    expect(others).toMatchObject([{ year: 2023 }]);
  });

  describe("keep, where another report stands there, makes nothing and names it", () => {
    const other = { pack: "huaihua-2023", year: 2023, placeName: pack.name };
    test.each<[string, string, Partial<ReportData>]>([
      ["place", "lusong-2023", { unitName: "" }],
      ["place, of which one sheet alone has the name", "zhuzhou-2023", { unitName: "" }],
      ["year", "huaihua-2023", { year: 2024 }],
      ["unit", "huaihua-2023", { unitName: "另一单位" }],
    ])("%s", async (_, id, change) => {
      const excel = await emptyBook();
      await layOut("another");
      const before = state(excel);
      const asked = findPack(id)!;
      const data = { ...blankData(asked, { year: 2023 }), ...change };
      const result = await layOutReport({ pack: asked, data, onExisting: "keep" });
      expect(result.others).toEqual([
        { ...other, unitName: "怀化市人民政府办公室", isExample: false },
      ]);
      expect(result.sheets.every(({ outcome }) => outcome === "kept")).toBe(true);
      expect(state(excel)).toEqual(before);
    });

    test("the example, even for its own place, year and unit", async () => {
      await emptyBook();
      await layOutReport({ pack, data: fixture(pack.id), onExisting: "another", isExample: true });
      const { others } = await layOut("keep");
      expect(others).toMatchObject([{ isExample: true }]);
      expect(await standingReports()).toEqual([
        { pack: "huaihua-2023", year: 2023, isExample: true },
      ]);
    });

    test("not where nobody has written a unit yet", async () => {
      await emptyBook();
      await layOutReport({ pack, data: blankData(pack), onExisting: "another" });
      expect((await layOut("keep")).others).toBeUndefined();
    });
  });

  test("keep: a unit said only later is written where it is typed, and stands on every sheet", async () => {
    const excel = await emptyBook();
    await layOutReport({ pack, data: blankData(pack), onExisting: "another" });
    await excel.settled();
    const keep = (unitName: string) =>
      layOutReport({ pack, data: blankData(pack, { unitName }), onExisting: "keep" });
    const { sheets: made } = await keep("某某局");
    expect(made.filter(({ isNamed }) => isNamed)).toHaveLength(1);
    expect(made.every(({ outcome }) => outcome === "kept")).toBe(true);
    await excel.settled();
    const { forms } = await readReport();
    const shown = forms.flatMap(({ cells }) => cells.get("unitName") ?? []);
    expect(shown.map(({ value }) => value)).toEqual(shown.map(() => "某某局"));
    expect(shown.filter(({ formula }) => formula === null)).toHaveLength(1);
    const { sheets: again, others } = await keep("另一单位");
    expect(again.some(({ isNamed }) => isNamed)).toBe(false);
    expect(others).toMatchObject([{ unitName: "某某局" }]);
  });

  test("replace: a report of another place gives way as a whole", async () => {
    const excel = await emptyBook();
    await layOut("another");
    const asked = findPack("zhuzhou-2023")!;
    const data = blankData(asked, { year: 2025 });
    const { sheets: made } = await layOutReport({ pack: asked, data, onExisting: "replace" });
    expect(made.find(({ outcome }) => outcome === "retired")).toMatchObject({
      form: "baseData",
      sheetName: "基础数据表（原）",
    });
    expect(await standingReports()).toEqual([
      { pack: "zhuzhou-2023", year: 2025, isExample: false },
    ]);
    expect(sheets(excel)).toContain("基础数据表（原）");
  });

  test("a sheet of the user's own with the same name is left alone", async () => {
    const excel = await emptyBook();
    excel.workbook.addSheet("基础数据表");
    excel.user.edit("基础数据表", "A1", "我的内容");
    await layOut("another");
    expect(excel.workbook.sheet("基础数据表")!.cell(0, 0).value).toBe("我的内容");
    expect(sheets(excel)).toContain("基础数据表 (2)");
  });
});

describe("a failed layout leaves no half-made sheet", () => {
  /** How many actions the building request has, so that faults reach its very end. */
  async function buildActions(): Promise<number> {
    const excel = await emptyBook();
    await layOut("another");
    const mark = excel.log.length;
    await layOut("replace");
    return excel.log.slice(mark).filter(({ kind }) => kind === "sync")[1]!.actions;
  }

  test("whichever action Excel refuses, the workbook is as it was", async () => {
    const actions = await buildActions();
    const excel = await emptyBook();
    await layOut("another");
    const before = state(excel);
    const points = [
      0,
      1,
      5,
      20,
      100,
      400,
      ...Array.from({ length: 24 }, (_, i) => actions - 1 - i),
    ];
    for (const atAction of points) {
      excel.failRequest({ code: "GeneralException", afterRequests: 1, atAction });
      await expect(layOut("replace")).rejects.toMatchObject({ code: "failed" });
      expect([atAction, state(excel)]).toEqual([atAction, before]);
    }
    await layOut("replace");
    expect(sheets(excel)).toContain("基础数据表（原）");
  });

  test.each([
    ["InvalidOperationInCellEditMode", "请先按回车完成编辑"],
    ["AccessDenied", "保护工作簿"],
    ["ApiNotFound", "Excel 2021"],
    ["GeneralException", "工作簿保持原样"],
  ])("%s is told in Chinese with its remedy", async (code, sentence) => {
    const excel = await emptyBook();
    excel.failRequest({ code, afterRequests: 1, atAction: 30 });
    const fault = await layOut("another").catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(WorkbookFault);
    expect((fault as WorkbookFault).sentence).toContain(sentence);
    expect(sheets(excel)).toHaveLength(1);
  });

  test("when undoing fails too, the sheets to remove are named", async () => {
    const excel = await emptyBook();
    excel.failRequest({ code: "GeneralException", afterRequests: 1, atAction: 2000 });
    // Undoing is tried twice.
    excel.failRequest({ code: "GeneralException" });
    excel.failRequest({ code: "GeneralException" });
    await expect(layOut("another")).rejects.toMatchObject({
      code: "leftover",
      sentence: expect.stringContaining("PERF 1 baseData") as string,
    });
  });
});

test("laying out takes two syncs whatever the size of the form", async () => {
  const excel = await emptyBook();
  const data = fixture(pack.id);
  const rows = Array.from({ length: 500 }, (_, i) => ({ name: `专项${i}`, budget: i }));
  data.baseData = { projects: { specialFunds: { items: rows } } };
  const mark = excel.log.length;
  await layOutReport({ pack, data, onExisting: "another" });
  expect(syncsSince(excel, mark)).toBe(3);
  const reading = excel.log.length;
  const { forms } = await readReport();
  expect(syncsSince(excel, reading)).toBe(2);
  expect(forms[0]!.placement.sections[0]!.rows).toHaveLength(500);
});

test("nothing is kept in Excel's memory afterwards", async () => {
  const { excel, commands, lendExcel } = await runAddin();
  lendExcel();
  await layOut("another");
  await readReport();
  await excel.settled();
  expect(commands.page.keptObjects).toBe(0);
});

describe("sheets that can no longer be read are named with the reason", () => {
  test("a form's row is gone", async () => {
    const excel = await emptyBook();
    await layOut("another");
    excel.workbook.sheet("基础数据表")!.setProtection(UNPROTECTED);
    const { forms } = await readReport();
    const row = forms[0]!.placement.rowOfKey.get("operating.total")!;
    excel.user.deleteRows("基础数据表", row + 1);
    expect((await readReport()).broken).toMatchObject([
      { sheetName: "基础数据表", reason: "missingRows", missing: ["operating.total"] },
    ]);
  });

  test("the pack is not known here", async () => {
    await emptyBook();
    await layOutReport({
      pack: { ...pack, id: "elsewhere" },
      data: fixture(pack.id),
      onExisting: "another",
    });
    const { forms, broken } = await readReport();
    expect(forms).toEqual([]);
    expect(broken.map(({ reason }) => reason)).toEqual([
      "unknownPack",
      "unknownPack",
      "unknownPack",
    ]);
  });

  test("a workbook that is not ours has no forms", async () => {
    const workbook = new Workbook();
    workbook.addSheet("随便");
    await lentExcel({ workbook });
    expect(await readReport()).toEqual({ forms: [], broken: [] });
  });
});
