import type { EmbeddedExcel } from "../../host/embedded-excel";
import { containsCell, type Rect } from "../../xlsx/model/address";
import type { Sheet } from "../../xlsx/model/sheet";
import { findPack, type ReadForm } from "../../src/forms";
import { packs } from "../../src/forms/packs/all";
import { placeData, type PlacedSection } from "../../src/forms/placement";
import { rowsAt, setValue, valueAt, type FormData } from "../../src/forms/values";
import { sheetsOf } from "../../src/forms/forms-of";
import { inRow } from "../../src/formulas";
import { checkWorkbook, finalizeReport, readReport } from "../../src/excel";
import { adoptRow } from "../../src/excel/adopt-row";
import { takeBack } from "../../src/excel/take-back";
import { planReport } from "../../src/layout/plan-report";
import { rowPlaces } from "../../src/excel/row-places";
import { writeSheet } from "../../src/excel/write";
import { fixture } from "../support/fixtures";
import { asOffered } from "../support/homeless";
import { openReport } from "./laid-out";

const forms = async (): Promise<readonly ReadForm[]> => (await readReport()).forms;

/**
 * Before which rows of a section rows are inserted: its first, its last and its end. Of several
 * institutions without a name nobody knows which is which.
 */
const placesIn = ({ section, rows }: PlacedSection): number[] =>
  section.each === "机构" ? [rows.length] : [0, Math.max(0, rows.length - 1), rows.length];

/** Inserts rows into every section, from the bottom up. */
async function insertEverywhere(excel: EmbeddedExcel): Promise<void> {
  for (const { sheetName, placement } of await forms())
    for (const section of [...placement.sections].reverse())
      for (const index of placesIn(section).reverse())
        excel.user.insertRows(sheetName, (section.rows[index] ?? section.fence) + 1);
  await excel.settled();
}

/** The inserted rows of a section among all of its rows. */
const insertedIn = (placed: PlacedSection): number[] =>
  placesIn(placed).map((index, before) => index + before);

/** The same as data: blank rows, which continue the labels of the row above where rows go on. */
function withBlankRows(data: FormData, { placement }: ReadForm): FormData {
  const copy = structuredClone(data);
  for (const placed of placement.sections) {
    const { section, rows } = placed;
    const list = rows.map((_, index) => rowsAt(data, section.list)[index] ?? {});
    for (const at of placesIn(placed).reverse()) {
      const blank: FormData = {};
      for (const { mergeRuns, content } of section.row.cells) {
        if (!mergeRuns || content.type === "label") continue;
        const [above, below] = [at - 1, at].map((row) => valueAt(data, inRow(content.field, row)));
        if (above === null || above === undefined || above !== below) break;
        blank[content.field.slice(section.list.length + 3)] = above;
      }
      list.splice(at, 0, blank);
    }
    for (const [index, row] of list.entries()) setValue(copy, `${section.list}.${index}`, row);
  }
  return copy;
}

/** The sheets of a fresh layout with those rows, in the same workbook. */
async function freshSheets(
  excel: EmbeddedExcel,
  before: readonly ReadForm[],
  id: string,
): Promise<Sheet[]> {
  const pack = findPack(id)!;
  const sheets = sheetsOf(pack, fixture(id)).map((sheet, i) => {
    const form = before[i]!;
    const data = withBlankRows(sheet.data, form);
    const identity = { form: form.form, pack: id, year: form.year };
    const placement = placeData(sheet.form, data);
    return { ...sheet, data, identity, placement, writtenAs: `新${form.sheetName}` };
  });
  const plans = planReport(sheets);
  await Excel.run(async (context) => {
    const made = sheets.map(({ writtenAs }) => context.workbook.worksheets.add(writtenAs));
    made.forEach((sheet, i) => writeSheet(sheet, plans[i]!));
    await context.sync();
  });
  await excel.settled();
  return sheets.map(({ writtenAs }) => excel.workbook.sheet(writtenAs)!);
}

const sorted = (rects: readonly Rect[]): Rect[] =>
  [...rects].sort((a, b) => a.top - b.top || a.left - b.left);

/** What a row is, as a person sees and uses it. */
const rowState = (sheet: Sheet, row: number, columns: number) => ({
  height: [sheet.rows.size(row), sheet.rows.isHidden(row)],
  merges: sorted(sheet.merges.all().filter(({ top, bottom }) => top <= row && row <= bottom)),
  cells: Array.from({ length: columns + 1 }, (_, column) => {
    const { numberFormat, style, formula, value } = sheet.cell(row, column);
    const rule = sheet.validations.find(({ rects }) =>
      rects.some((rect) => containsCell(rect, row, column)),
    );
    const validation = rule && { ...rule, rects: [] };
    return {
      numberFormat,
      style,
      // Rows that move make Excel write the formulas anew, without quotes that are not needed.
      formula: formula?.replace(/'?新?([^'!(,]*)'?!/g, "$1!") ?? null,
      value: formula === null ? String(value).replace(/\.unmerged$/, ".row") : "",
      validation,
    };
  }),
});

test.each(packs.map(({ id }) => id))(
  "%s: rows inserted anywhere get what a fresh layout gives them",
  async (id) => {
    const excel = await openReport(id);
    const before = await forms();
    await insertEverywhere(excel);
    await checkWorkbook("inspect");
    await excel.settled();
    const after = await forms();
    for (const { placement } of after)
      for (const { bare } of placement.sections) expect(bare).toEqual([]);

    const fresh = await freshSheets(excel, before, id);
    for (const [i, { sheetName, placement }] of before.entries()) {
      const sheet = excel.workbook.sheet(sheetName)!;
      expect(sheet.protection.protected).toBe(true);
      const columns = placement.form.columnWidths.length;
      for (const [s, section] of placement.sections.entries())
        for (const index of insertedIn(section)) {
          const row = after[i]!.placement.sections[s]!.rows[index]!;
          expect([sheetName, row, rowState(sheet, row, columns)]).toEqual([
            sheetName,
            row,
            rowState(fresh[i]!, row, columns),
          ]);
        }
    }
  },
);

const BASE = "基础数据表";

/** The section of a list on a sheet. */
const sectionOf = async (sheetName: string, list: string): Promise<PlacedSection> =>
  (await forms())
    .find((form) => form.sheetName === sheetName)!
    .placement.sections.find(({ section }) => section.list === list)!;

const SPECIAL = "projects.specialFunds.items";

/** 芦淞's projects with a row inserted at the end and figures in the halves of its merged cells. */
async function withHalves() {
  const excel = await openReport("lusong-2023");
  const { fence } = await sectionOf(BASE, SPECIAL);
  excel.user.insertRows(BASE, fence + 1);
  excel.user.edit(BASE, `C${fence + 1}`, "45");
  await excel.settled();
  return { excel, row: fence, sheet: excel.workbook.sheet(BASE)! };
}

const mergesIn = (sheet: Sheet, row: number): number[] =>
  sheet.merges
    .all()
    .filter(({ top }) => top === row)
    .map(({ left }) => left)
    .sort();

describe("nothing is merged away", () => {
  test("a figure in a half keeps its cell and is named, the other cells are merged", async () => {
    const { excel, row, sheet } = await withHalves();
    const { reports } = await checkWorkbook("inspect");
    expect(mergesIn(sheet, row)).toEqual([3, 5]);
    expect(sheet.cell(row, 2).value).toBe(45);
    const named = reports.flatMap(({ findings }) =>
      findings.filter(({ rule }) => rule === "stray-figures").map(({ address }) => address),
    );
    expect(named).toEqual([`C${row + 1}`]);

    excel.user.clear(BASE, `C${row + 1}`);
    excel.user.edit(BASE, `B${row + 1}`, "45");
    await checkWorkbook("refresh");
    expect(mergesIn(sheet, row)).toEqual([1, 3, 5]);
    expect(sheet.cell(row, 1).value).toBe(45);
    expect(sheet.protection.protected).toBe(true);
  });

  test("figures in halves are moved to where they count, and back", async () => {
    const { excel, row, sheet } = await withHalves();
    excel.user.edit(BASE, `E${row + 1}`, "30");
    await checkWorkbook("inspect");
    const held = () => [1, 2, 3, 4].map((column) => sheet.cell(row, column).value);
    expect(held()).toEqual(["", 45, "", 30]);
    excel.workbook.select(sheet, { top: row, bottom: row, left: 2, right: 2 });
    const [homeless] = (await rowPlaces())!.homeless;
    expect(homeless!.cells.map(({ address }) => address)).toEqual([`C${row + 1}`, `E${row + 1}`]);
    const wanted = asOffered(homeless!);
    const mark = excel.log.length;
    const adopted = await adoptRow(wanted);
    const syncs = excel.log.slice(mark).filter(({ kind }) => kind === "sync");
    expect(adopted).toMatchObject({ isNew: false, each: "专项" });
    expect(held()).toEqual([45, "", 30, ""]);
    expect(mergesIn(sheet, row)).toEqual([1, 3, 5]);
    expect((await rowPlaces())!.homeless).toEqual([]);
    expect(sheet.protection.protected).toBe(true);

    await takeBack(adopted.written);
    expect(held()).toEqual(["", 45, "", 30]);
    expect(mergesIn(sheet, row)).toEqual([5]);
    await checkWorkbook("refresh");
    expect(held()).toEqual(["", 45, "", 30]);

    for (const [afterRequests, { actions }] of syncs.entries()) {
      excel.failRequest({ code: "GeneralException", afterRequests, atAction: actions >> 1 });
      const done = await adoptRow(wanted).catch((error: unknown) => error);
      if (done instanceof Error) expect(done).toHaveProperty("sentence");
      else await takeBack((done as typeof adopted).written);
      expect([afterRequests, held()]).toEqual([afterRequests, ["", 45, "", 30]]);
      expect(sheet.protection.protected).toBe(true);
    }
  });

  test("a text in a half neither", async () => {
    const { excel, row, sheet } = await withHalves();
    excel.user.edit(BASE, `C${row + 1}`, "待定");
    await checkWorkbook("refresh");
    expect(mergesIn(sheet, row)).toEqual([3, 5]);
    expect(sheet.cell(row, 2).value).toBe("待定");
  });
});

const ASSESSMENT = "整体支出绩效自评表";

test("a row at the end of a run may get a label of its own, and is merged for handing in without", async () => {
  const excel = await openReport("huaihua-2023");
  const sheet = excel.workbook.sheet(ASSESSMENT)!;
  const { fence, rows, section } = await sectionOf(ASSESSMENT, "indicators");
  const [level1, level2] = section.row.cells.filter(({ mergeRuns }) => mergeRuns);
  excel.user.insertRows(ASSESSMENT, fence + 1);
  await checkWorkbook("refresh");
  const runOf = (row: number, column: number) => sheet.merges.at(row, column);
  expect(runOf(fence, level1!.at)).toBeNull();
  expect(runOf(fence, level2!.at)).toBeNull();
  const above = runOf(rows.at(-1)!, level1!.at);

  const result = await finalizeReport("测试");
  expect(result.outcome).toBe("finalized");
  expect(runOf(fence, level1!.at)).toEqual({
    top: above?.top ?? rows.at(-1),
    bottom: fence,
    left: level1!.at,
    right: level1!.at,
  });
});

test("a sheet with a password is checked all the same, and named", async () => {
  const { excel, row, sheet } = await withHalves();
  const { protection } = sheet;
  sheet.setProtection({ ...protection, password: "1" });
  const { undressed, reports } = await checkWorkbook("inspect");
  expect(undressed).toEqual([BASE]);
  expect(reports).toHaveLength(1);
  expect(mergesIn(sheet, row)).toEqual([]);
  expect(sheet.cell(row, 2).value).toBe(45);
  await excel.settled();
});

test("whatever request fails, what is typed and the protection are as before", async () => {
  const { excel, sheet } = await withHalves();
  await checkWorkbook("clear");
  const typed = () =>
    [...sheet.cells.entries()]
      .filter(({ cell }) => cell.kind === "number" && cell.formula === null)
      .map(({ row, column, cell }) => [row, column, cell.value]);
  const before = typed();
  for (let afterRequests = 2; afterRequests < 7; afterRequests++)
    for (const atAction of [0, 20]) {
      excel.failRequest({ code: "GeneralException", afterRequests, atAction });
      await checkWorkbook("inspect").catch(() => undefined);
      expect(typed()).toEqual(before);
      expect(sheet.protection.protected).toBe(true);
    }
});
