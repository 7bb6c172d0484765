import type { EmbeddedExcel } from "../../host/embedded-excel";
import { Workbook } from "../../xlsx/model/workbook";
import {
  blankData,
  findPack,
  formsOf,
  ownCopy,
  reportData,
  type Pack,
  type ReportData,
} from "../../src/forms";
import {
  checkWorkbook,
  finalizeReport,
  keepPack,
  layOutReport,
  ownPacks,
  readReport,
  saveChoice,
} from "../../src/excel";
import { lentExcel, runAddin, syncsSince } from "../support/addin";
import { entered } from "../support/entered";
import { fixture } from "../support/fixtures";
import { reopen } from "./laid-out";

const shipped = findPack("lusong-2023")!;
const own: Pack = {
  ...ownCopy(shipped),
  name: "某县",
  baseData: { ...shipped.baseData!, sheetName: "某县数据表", note: "=1+1" },
};
const sheetNames = formsOf(own).map(({ sheetName }) => sheetName);
const KEY = "perf.packs";

async function emptyBook(): Promise<EmbeddedExcel> {
  const excel = await lentExcel();
  return excel;
}

/** A workbook of one's own place, laid out by the ribbon from what the pane keeps. */
async function laidOut(data: ReportData = fixture("lusong-2023")): Promise<EmbeddedExcel> {
  const workbook = new Workbook();
  workbook.setSettings(
    new Map([
      ["perf.report", JSON.stringify({ pack: own.id, data })],
      [KEY, JSON.stringify(JSON.stringify([own]))],
    ]),
  );
  const { excel, lendExcel } = await runAddin({ workbook });
  await excel.ribbon("generateReport");
  await excel.settled();
  lendExcel();
  return excel;
}

test("the pane keeps a pack, and the ribbon lays out its forms", async () => {
  await emptyBook();
  await keepPack(own);
  expect(ownPacks()).toEqual([own]);
  await saveChoice({ pack: own.id, unitName: "某某局", year: 2024 });
  await layOutReport({
    pack: own,
    data: blankData(own, { unitName: "某某局", year: 2024 }),
    onExisting: "keep",
  });
  const { forms, broken } = await readReport();
  expect(broken).toEqual([]);
  expect(forms.map(({ sheetName, follows }) => [sheetName, follows.id])).toEqual(
    sheetNames.map((sheetName) => [sheetName, own.id]),
  );
});

test("keeping the same id again replaces it, another is kept beside it", async () => {
  await emptyBook();
  await keepPack(own);
  await keepPack({ ...own, id: "other" });
  await keepPack({ ...own, name: "改后" });
  expect(ownPacks().map(({ id, name }) => [id, name])).toEqual([
    [own.id, "改后"],
    ["other", "某县"],
  ]);
});

test("whoever opens the file reads, checks and hands in its forms with no further sync", async () => {
  const excel = await reopen(await laidOut());
  const count = async (work: () => Promise<unknown>): Promise<number> => {
    const mark = excel.log.length;
    await work();
    return syncsSince(excel, mark);
  };
  const { forms } = await readReport();
  const data = fixture("lusong-2023");
  expect(reportData(forms)).toMatchObject(entered(own, data));
  expect(await count(readReport)).toBe(2);
  expect(await count(() => checkWorkbook("show"))).toBe(3);
  const { reports, broken } = await checkWorkbook("inspect");
  expect([reports.map(({ report }) => report.pack), broken]).toEqual([[own], []]);
  const result = await finalizeReport("已核对");
  expect(result.outcome === "finalized" && result.sheets[0]!.sheetName).toBe("某县数据表（定稿）");
});

test("a caption that looks like a formula stays text", async () => {
  const excel = await laidOut();
  const cells = [...excel.workbook.sheet("某县数据表")!.cells.entries()];
  const notes = cells.filter(({ cell }) => cell.value === "=1+1");
  expect(notes.map(({ cell }) => cell.formula)).toEqual([null]);
});

test("names offered in a list are words, never a formula", async () => {
  const { selfAssessment } = shipped;
  const [first, ...levels] = selfAssessment!.indicators;
  const hostile: Pack = {
    ...own,
    selfAssessment: {
      ...selfAssessment!,
      indicators: [{ ...first!, caption: '=WEBSERVICE("https://example.invalid")' }, ...levels],
    },
  };
  const excel = await emptyBook();
  await layOutReport({ pack: hostile, data: blankData(hostile), onExisting: "keep" });
  const sheet = excel.workbook.sheet(hostile.selfAssessment!.sheetName)!;
  const lists = JSON.stringify(sheet.validations);
  expect(lists).toContain(levels[0]!.caption);
  expect(lists).not.toContain("WEBSERVICE");
});

test("forms that stay are neighbours of those laid out later", async () => {
  const excel = await laidOut();
  const mark = excel.log.length;
  const { sheets } = await layOutReport({ pack: own, data: blankData(own), onExisting: "keep" });
  expect(sheets.map(({ outcome }) => outcome)).toEqual(sheetNames.map(() => "kept"));
  expect(syncsSince(excel, mark)).toBeLessThanOrEqual(3);
});

test.each([
  ["nothing", undefined],
  ["no JSON", JSON.stringify("{not json")],
  ["no text", "7"],
  ["no list", JSON.stringify(JSON.stringify({ ...own }))],
  ["a pack that takes the id of one that ships", JSON.stringify(JSON.stringify([shipped]))],
  ["a pack with a fault", JSON.stringify(JSON.stringify([{ ...own, year: "x" }]))],
  ["a pack nested without end", JSON.stringify("[".repeat(1e5) + "]".repeat(1e5))],
])("where a workbook keeps %s, its forms are said to be unknown", async (_, stored) => {
  const excel = await laidOut();
  excel.workbook.setSettings(new Map(stored === undefined ? [] : [[KEY, stored]]));
  const { reports, broken } = await checkWorkbook("inspect");
  expect(reports).toEqual([]);
  expect(broken.map(({ reason, pack }) => [reason, pack])).toEqual(
    sheetNames.map(() => ["unknownPack", own.id]),
  );
});

test("a pack that is no longer any good does not hide the others", async () => {
  const excel = await laidOut();
  const list = [{ ...own, id: "bad", year: null }, own];
  excel.workbook.setSettings(new Map([[KEY, JSON.stringify(JSON.stringify(list))]]));
  const { forms } = await readReport();
  expect(forms).toHaveLength(sheetNames.length);
});
