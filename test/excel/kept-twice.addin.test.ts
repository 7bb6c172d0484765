import type { EmbeddedExcel } from "../../host/embedded-excel";
import { saveXlsx } from "../../xlsx/save";
import { checkFile } from "../../src/files/check-file";
import { findPack, ownCopy, type Pack } from "../../src/forms";
import { receiveFile } from "../../src/files/receive";
import { checkWorkbook, keepPack, layOutReport, ownPacks, readReport } from "../../src/excel";
import { keptSheetName } from "../../src/memory/kept-twice";
import { ownPlaces } from "../../src/excel/own-places";
import { standingReports } from "../../src/excel/standing";
import { lentExcel } from "../support/addin";
import { fixture } from "../support/fixtures";
import { workbookState } from "../support/workbook-state";
import { openReport, reopen } from "./laid-out";

const own: Pack = { ...ownCopy(findPack("lusong-2023")!), name: "某县" };

async function emptyBook(): Promise<EmbeddedExcel> {
  const excel = await lentExcel();
  return excel;
}

/** Another channel of installation, or a program in between that drops the settings of add-ins. */
const lose = ({ workbook }: EmbeddedExcel): void => workbook.setSettings(new Map());

const settingsOf = ({ workbook }: EmbeddedExcel) => new Map(workbook.settings);
const sheets = ({ workbook }: EmbeddedExcel) =>
  workbook.sheets.map(({ name, visibility }) => [name, visibility]);

const withoutSheet = (excel: EmbeddedExcel): void => {
  const { workbook } = excel;
  workbook.removeSheet(workbook.sheet(keptSheetName)!);
};

async function noted(excel: EmbeddedExcel): Promise<(string | null)[]> {
  const { reports } = await checkWorkbook("inspect");
  await excel.settled();
  return reports[0]!.findings.map(({ note }) => note).filter((note) => note !== null);
}

async function note(text: string): Promise<void> {
  const { reports } = await checkWorkbook("inspect");
  const { kept } = reports[0]!.findings[0]!;
  await checkWorkbook("refresh", [{ ...kept, note: text }]);
}

test("own packs and notes outlive the settings, in the workbook and in its file", async () => {
  let excel = await emptyBook();
  await keepPack(own);
  expect(sheets(excel)).toEqual([
    ["Sheet1", "Visible"],
    [keptSheetName, "VeryHidden"],
  ]);
  await layOutReport({ pack: own, data: fixture("lusong-2023"), onExisting: "keep" });
  await note("已报批");
  lose(excel);
  excel = await reopen(excel);
  await standingReports();
  expect(ownPlaces().map(({ id }) => id)).toEqual([own.id]);
  expect((await readReport()).broken).toEqual([]);
  expect(ownPacks()).toEqual([own]);
  expect(await noted(excel)).toEqual(["已报批"]);

  const bytes = await saveXlsx(excel.workbook);
  const notes = ({ findings }: { findings: readonly { note: string | null }[] }) =>
    findings.map((each) => each.note).filter((each) => each !== null);
  const checked = checkFile(bytes);
  expect(checked.broken).toEqual([]);
  expect(notes(checked.reports[0]!)).toEqual(["已报批"]);
  await emptyBook();
  const read = receiveFile("甲.xlsx", bytes, []);
  expect(read).toMatchObject({ pack: { id: own.id } });
});

test("they outlive the sheet as well, which comes back with the next check", async () => {
  const excel = await openReport("lusong-2023");
  await note("已报批");
  withoutSheet(excel);
  expect(await noted(excel)).toEqual(["已报批"]);
  await checkWorkbook("refresh");
  expect(sheets(excel).at(-1)).toEqual([keptSheetName, "VeryHidden"]);
  lose(excel);
  expect(await noted(excel)).toEqual(["已报批"]);
});

test("where both differ, what was written later counts", async () => {
  const excel = await openReport("lusong-2023");
  await note("第一次");
  const store = settingsOf(excel);
  // Whoever has the add-in from elsewhere.
  lose(excel);
  await note("第二次");
  const other = settingsOf(excel);
  excel.workbook.setSettings(store);
  expect(await noted(excel)).toEqual(["第二次"]);
  await note("第三次");
  excel.workbook.setSettings(other);
  expect(await noted(excel)).toEqual(["第三次"]);
});

test("while the structure is protected the settings keep them, and the sheet does afterwards", async () => {
  const excel = await openReport("lusong-2023");
  excel.workbook.setStructure({ protected: true, password: null });
  await keepPack(own);
  await note("已报批");
  expect(sheets(excel).map(([name]) => name)).not.toContain(keptSheetName);
  expect([ownPacks(), await noted(excel)]).toEqual([[own], ["已报批"]]);
  excel.workbook.setStructure({ protected: false, password: null });
  await checkWorkbook("refresh");
  lose(excel);
  expect(await noted(excel)).toEqual(["已报批"]);
  expect(ownPacks()).toEqual([own]);
});

test("a sheet of somebody else with that name is left alone", async () => {
  const excel = await emptyBook();
  excel.workbook.addSheet(keptSheetName);
  excel.user.edit(keptSheetName, "A1", "某人的表");
  const before = await workbookState(excel);
  await keepPack(own);
  expect(await workbookState(excel)).toEqual(before);
  expect(ownPacks()).toEqual([own]);
});

test("whichever action Excel refuses, both places are as they were", async () => {
  const measured = await emptyBook();
  await keepPack(own);
  const { actions } = measured.log.filter(({ kind }) => kind === "sync")[1]!;
  for (const isThere of [false, true]) {
    const excel = await emptyBook();
    if (isThere) await keepPack(own);
    const before = [await workbookState(excel), settingsOf(excel)];
    for (let atAction = 0; atAction < actions; atAction++) {
      excel.failRequest({ code: "GeneralException", afterRequests: 1, atAction });
      await expect(keepPack({ ...own, id: "other" })).rejects.toMatchObject({ code: "failed" });
      expect([atAction, [await workbookState(excel), settingsOf(excel)]]).toEqual([
        atAction,
        before,
      ]);
    }
  }
});
