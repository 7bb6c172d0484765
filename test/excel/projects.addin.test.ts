import type { EmbeddedExcel } from "../../host/embedded-excel";
import { saveXlsx } from "../../xlsx/save";
import { blankData, findPack, parseReportData, reportData, type ReportData } from "../../src/forms";
import {
  checkWorkbook,
  finalizeReport,
  layOutReport,
  readReport,
  type OnExisting,
} from "../../src/excel";
import type { ListedFinding } from "../../src/findings/checked-report";
import { highlightFills } from "../../src/findings/highlight";
import { parseA1 } from "../../xlsx/model/address";
import { lentExcel, syncsSince } from "../support/addin";
import { entered } from "../support/entered";
import { fixture } from "../support/fixtures";
import { openInExcel, reopen } from "./laid-out";

const pack = findPack("default")!;
const BASE = "基础数据表";
const [ROAD, PORT, CALM] = ["道路维护", "国际陆港建设与运营专项补助", "信访维稳"].map(
  (name) => `项目自评表（${name}）`,
) as [string, string, string];

async function emptyBook(): Promise<EmbeddedExcel> {
  const excel = await lentExcel();
  return excel;
}

async function laidOut(data: ReportData = fixture("default")): Promise<EmbeddedExcel> {
  const excel = await emptyBook();
  await layOut(excel, "another", data);
  return excel;
}

async function layOut(excel: EmbeddedExcel, onExisting: OnExisting, data = blankData(pack)) {
  const result = await layOutReport({ pack, data, onExisting });
  await excel.settled();
  return result;
}

const tabs = ({ workbook }: EmbeddedExcel): string[] => workbook.sheets.map(({ name }) => name);
const projectTabs = (excel: EmbeddedExcel): string[] =>
  tabs(excel).filter((name) => name.startsWith("项目自评表"));

const projects = async () =>
  (await readReport()).forms.filter(({ form }) => form === "projectAssessment");

/** What a field shows, and the address of its cell. */
async function cellOf(sheetName: string, path: string) {
  const { forms } = await readReport();
  return forms.find((form) => form.sheetName === sheetName)!.cells.get(path)!;
}

async function type(excel: EmbeddedExcel, sheetName: string, path: string, text: string) {
  excel.user.edit(sheetName, (await cellOf(sheetName, path)).address, text);
  await excel.settled();
}

const findings = async (): Promise<ListedFinding[]> =>
  (await checkWorkbook("show")).reports.flatMap((report) => [...report.findings]);

describe("three projects", () => {
  test("are laid out, calculated, read back, saved and opened again the same", async () => {
    const excel = await emptyBook();
    const mark = excel.log.length;
    await layOutReport({ pack, data: fixture("default"), onExisting: "keep" });
    expect(syncsSince(excel, mark)).toBe(3);
    await excel.settled();
    expect(projectTabs(excel)).toEqual([ROAD, PORT, CALM]);

    const shown = async () =>
      (await projects()).map(({ cells }) =>
        [
          "name",
          "department",
          "funds.initialBudget",
          "funds.executed",
          "funds.executionRate",
          "funds.score",
          "total.points",
          "total.score",
        ].map((path) => cells.get(path)!.value),
      );
    const unit = "某县人民政府办公室";
    const expected = [
      ["道路维护", unit, 120, 118.5, 0.9875, 9.88, 100, 99.88],
      ["国际陆港建设与运营专项补助", unit, 80, 80, 1, 10, 100, 98],
      ["信访维稳", unit, 13, 12.35, 0.95, 9.5, 100, 98.5],
    ];
    expect(await shown()).toEqual(expected);
    expect(reportData((await readReport()).forms)).toEqual(entered(pack, fixture("default")));

    await reopen(excel);
    expect(await shown()).toEqual(expected);
    expect(reportData((await readReport()).forms)).toEqual(entered(pack, fixture("default")));
    expect((await checkWorkbook("inspect")).reports).toMatchObject([{ findings: [] }]);
  });

  test("show the figures of 基础数据表 by name, as links that follow and may be written over", async () => {
    const excel = await laidOut();
    const own = "funds.bySource.currentYear.executed";
    expect(await cellOf(PORT, own)).toMatchObject({ value: 80 });
    await type(excel, BASE, "projects.specialFunds.items.1.finalAccount", "79.5");
    expect(await cellOf(PORT, own)).toMatchObject({ value: 79.5 });
    expect(await cellOf(PORT, "funds.executed")).toMatchObject({ value: 79.5 });
    await type(excel, BASE, "projects.specialFunds.items.1.finalAccount", "");
    expect(await cellOf(PORT, own)).toMatchObject({ value: null });
    await type(excel, PORT, own, "12");
    expect(await cellOf(PORT, "funds.executed")).toMatchObject({ value: 12 });
    // A name is compared whole, never as a pattern.
    await type(excel, CALM, "name", "*");
    expect(await cellOf(CALM, "funds.executed")).toMatchObject({ value: null });
  });
});

describe("checks", () => {
  const overWeigh = async (excel: EmbeddedExcel, sheetName: string): Promise<void> =>
    type(excel, sheetName, "indicators.0.points", "20");
  const weights = (all: readonly ListedFinding[]) =>
    all.filter(({ rule }) => rule === "level-points");

  test("run on every project's sheet, and say, mark and link which", async () => {
    const excel = await laidOut();
    await overWeigh(excel, CALM);
    const [found, ...others] = weights(await findings());
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      sheetName: CALM,
      sentence:
        "信访维稳：“产出指标（50分）”下各行分值合计 55，标明的权重为 50，相差 5。请调整各行分值。",
      where: { form: "projectAssessment", sheet: "信访维稳", path: "indicators.0.level1" },
    });
    const { top, left } = parseA1(found!.address)!;
    const fills = [ROAD, PORT, CALM].map(
      (name) => excel.workbook.sheet(name)!.cell(top, left).style.fill,
    );
    expect(fills[2]).toBe(highlightFills.error);
    expect(fills.slice(0, 2)).not.toContain(highlightFills.error);
    const links = excel.workbook.sheet("检查结果")!.hyperlinks.map((link) => JSON.stringify(link));
    expect(links.some((link) => link.includes(`'${CALM}'!${found!.address}`))).toBe(true);
  });

  test("a note stays with its project, whatever its tab is called and where it stands", async () => {
    const excel = await laidOut();
    await overWeigh(excel, ROAD);
    await overWeigh(excel, CALM);
    const noted = weights(await findings()).find(({ sheetName }) => sheetName === CALM)!;
    await checkWorkbook("show", [{ ...noted.kept, note: "上级已同意。" }]);
    excel.user.renameSheet(CALM, "信访");
    await reopen(excel);
    const notes = weights(await findings()).map(({ sheetName, note }) => [sheetName, note]);
    expect(notes).toEqual([
      [ROAD, null],
      ["信访", "上级已同意。"],
    ]);
  });

  test("what belongs to one report is one report", async () => {
    const excel = await laidOut();
    await layOut(excel, "another", fixture("default"));
    const { reports } = await checkWorkbook("inspect");
    expect(reports.map(({ forms }) => forms.map(({ sheetName }) => sheetName))).toEqual([
      expect.arrayContaining([BASE, ROAD, PORT, CALM]),
      expect.arrayContaining([`${BASE} (2)`, `${ROAD} (2)`, `${CALM} (2)`]),
    ]);
  });
});

describe("一键生成报表 once more", () => {
  test("adds the sheets of projects written in since, and no other", async () => {
    const excel = await emptyBook();
    await layOut(excel, "keep");
    expect(projectTabs(excel)).toEqual([]);
    await type(excel, BASE, "projects.specialFunds.items.0.name", "道路维护");
    await type(excel, BASE, "projects.specialFunds.items.0.finalAccount", "118.5");
    await layOut(excel, "keep");
    expect(projectTabs(excel)).toEqual([ROAD]);
    expect(await cellOf(ROAD, "funds.executed")).toMatchObject({ value: 118.5 });

    excel.user.renameSheet(ROAD, "道路");
    await type(excel, "道路", "goals.expected", "提高通行质量。");
    await type(excel, BASE, "projects.specialFunds.items.1.name", "信访维稳");
    const mark = excel.log.length;
    const { sheets } = await layOut(excel, "keep");
    expect(syncsSince(excel, mark)).toBe(4);
    expect(sheets.filter(({ outcome }) => outcome === "created")).toMatchObject([
      { sheetName: CALM },
    ]);
    expect(sheets).toContainEqual({
      form: "projectAssessment",
      sheetName: "道路",
      outcome: "kept",
    });
    expect((await projects()).map(({ sheetName }) => sheetName)).toEqual(["道路", CALM]);
    expect(await cellOf("道路", "goals.expected")).toMatchObject({ value: "提高通行质量。" });
  });

  test("puts them beside the forms, before 自评汇总 and 检查结果", async () => {
    const excel = await laidOut();
    await type(excel, CALM, "indicators.0.points", "20");
    await findings();
    expect(tabs(excel).slice(-2)).toEqual(["自评汇总", "检查结果"]);
    await type(excel, BASE, "projects.specialFunds.items.3.name", "老旧小区改造");
    await layOut(excel, "keep");
    const added = "项目自评表（老旧小区改造）";
    expect(tabs(excel).slice(-3)).toEqual([added, "自评汇总", "检查结果"]);
    expect(excel.workbook.activeSheet.name).toBe(added);
  });

  test("names that are the same, or the same once cut, get sheets of their own", async () => {
    const long = "二〇二三年度农村公路安全生命防护工程建设专项资金";
    const names = [`${long}甲`, `${long}乙`, "信访维稳", "信访维稳"];
    const items = names.map((name, i) => ({ name, finalAccount: i + 1 }));
    const data = { ...blankData(pack), baseData: { projects: { specialFunds: { items } } } };
    const parsed = parseReportData(pack, { ...data, projectAssessment: undefined });
    const excel = await laidOut(parsed.ok ? parsed.data : data);
    expect(projectTabs(excel)).toHaveLength(4);
    expect(new Set(projectTabs(excel)).size).toBe(4);
    expect((await projects()).map(({ cells }) => cells.get("name")?.value)).toEqual(names);
    // The second of the two is there already, though another bears its name.
    await type(excel, BASE, "projects.specialFunds.items.0.name", `${long}丙`);
    const { sheets } = await layOut(excel, "keep");
    expect(sheets.filter(({ outcome }) => outcome === "created")).toHaveLength(1);
    expect((await projects()).map(({ cells }) => cells.get("name")?.value)).toEqual([
      ...names,
      `${long}丙`,
    ]);
  });

  test("replace: each project's sheet gives way to its own", async () => {
    const excel = await laidOut();
    excel.user.renameSheet(PORT, "陆港");
    await layOut(excel, "replace", fixture("default"));
    expect(tabs(excel)).toEqual(expect.arrayContaining([ROAD, "陆港", "陆港（原）", CALM]));
    expect((await projects()).map(({ sheetName }) => sheetName)).toEqual([ROAD, "陆港", CALM]);
  });
});

test("定稿 copies every project's sheet under a name that says so", async () => {
  const excel = await laidOut();
  const result = await finalizeReport("已核对");
  const sheets = result.outcome === "finalized" ? result.sheets : [];
  const copies = sheets.filter(({ form }) => form === "projectAssessment");
  expect(copies.map(({ copiedFrom }) => copiedFrom)).toEqual([ROAD, PORT, CALM]);
  for (const { sheetName } of copies) expect(sheetName).toMatch(/^项目自评表（.+（定稿）$/);
  const port = excel.workbook.sheet(copies[1]!.sheetName)!;
  const formulas = [...port.cells.entries()].flatMap(({ cell }) => cell.formula ?? []);
  expect(formulas.filter((formula) => /PERF|!/.test(formula))).toEqual([]);
  const again = await openInExcel(await saveXlsx(excel.workbook));
  expect(tabs(again)).toEqual(tabs(excel));
});

test("all 37 special funds of 怀化 in one go", async () => {
  const { unitName, baseData } = fixture("huaihua-2023");
  const parsed = parseReportData(pack, { unitName, baseData });
  const excel = await emptyBook();
  const mark = excel.log.length;
  await layOutReport({ pack, data: parsed.ok ? parsed.data : blankData(pack), onExisting: "keep" });
  const sent = excel.log.slice(mark).flatMap((each) => (each.kind === "sync" ? [each.bytes] : []));
  expect(sent).toHaveLength(5);
  // Excel on the web takes no more than 5 MB at once.
  expect(Math.max(...sent)).toBeLessThan(2_500_000);
  expect(projectTabs(excel)).toHaveLength(37);
  await excel.settled();
  const executed = (await projects()).map(({ cells }) => cells.get("funds.executed")!.value);
  expect(executed.reduce<number>((sum, each) => sum + Number(each ?? 0), 0)).toBeCloseTo(2882.32);
});

test("a refusal of a later portion takes the earlier ones back", async () => {
  const items = Array.from({ length: 20 }, (_, i) => ({ name: `专项${i + 1}` }));
  const parsed = parseReportData(pack, {
    unitName: "甲",
    baseData: { projects: { specialFunds: { items } } },
  });
  const excel = await emptyBook();
  const before = tabs(excel);
  const laying = () =>
    layOutReport({ pack, data: parsed.ok ? parsed.data : blankData(pack), onExisting: "another" });
  excel.failRequest({ code: "GeneralException", afterRequests: 2, atAction: 50 });
  await expect(laying()).rejects.toMatchObject({ code: "failed" });
  expect(tabs(excel)).toEqual(before);
  expect(excel.workbook.names.all()).toEqual([]);
  await laying();
  expect(projectTabs(excel)).toHaveLength(20);
});
