import type { EmbeddedExcel } from "../../host/embedded-excel";
import { findPack, sheetsOf, type Pack, type ReadForm } from "../../src/forms";
import { placeData } from "../../src/forms/placement";
import { rowsAt, setValue, type FormData } from "../../src/forms/values";
import { checkWorkbook, layOutReport, readReport } from "../../src/excel";
import { cellAddress } from "../../src/layout/address";
import { mendsOf, type LostFormula } from "../../src/findings/mends";
import { planReport } from "../../src/layout/plan-report";
import { restoreFormulas } from "../../src/excel/restore-formulas";
import { takeBack } from "../../src/excel/take-back";
import { syncsSince } from "../support/addin";
import { fixture } from "../support/fixtures";
import { workbookState } from "../support/workbook-state";
import { openReport } from "./laid-out";

const forms = async (): Promise<readonly ReadForm[]> => (await readReport()).forms;

const mends = async () => mendsOf((await checkWorkbook("inspect")).reports);

const cellOf = async (sheetName: string, path: string): Promise<LostFormula> => {
  const form = (await forms()).find((each) => each.sheetName === sheetName)!;
  return { ...form.cells.get(path)!, sheetName };
};

/** Inserts a row above the last one of every section, or as its only one, from the bottom up. */
async function insertEverywhere(excel: EmbeddedExcel): Promise<void> {
  for (const { sheetName, placement } of await forms())
    for (const { rows, fence } of [...placement.sections].reverse())
      excel.user.insertRows(sheetName, (rows.at(-1) ?? fence) + 1);
  await excel.settled();
}

/** The same as data: a blank row before the last one of every section. */
function withBlankRows(data: FormData, { placement }: ReadForm): FormData {
  const copy = structuredClone(data);
  for (const { section, rows } of placement.sections) {
    const given = rowsAt(data, section.list);
    const list = rows.map((_, index) => given[index] ?? {});
    list.splice(-1, 0, {});
    for (const [index, row] of list.entries()) setValue(copy, `${section.list}.${index}`, row);
  }
  return copy;
}

/** The formulas of a fresh layout with those rows, by sheet and cell. */
function freshFormulas(pack: Pack, before: readonly ReadForm[]): Record<string, string> {
  const sheets = sheetsOf(pack, fixture(pack.id)).map((sheet, i) => {
    const form = before[i]!;
    const data = withBlankRows(sheet.data, form);
    const { pack: id, year, sheetName } = form;
    const identity = { form: form.form, pack: id, year };
    return {
      ...sheet,
      data,
      identity,
      placement: placeData(sheet.form, data),
      writtenAs: sheetName,
    };
  });
  return Object.fromEntries(
    planReport(sheets).flatMap(({ placement, cells }, i) =>
      [...placement.fields.values()].flatMap(({ row, cell }) => {
        const written = cells[row]![cell.at];
        // "=100%" is a target.
        return typeof written === "string" && /^=(?!\d)/.test(written)
          ? [[`${sheets[i]!.writtenAs}!${cellAddress(row, cell.at)}`, written]]
          : [];
      }),
    ),
  );
}

const heldFormulas = async (): Promise<Record<string, string>> =>
  Object.fromEntries(
    (await forms()).flatMap(({ sheetName, cells }) =>
      [...cells.values()].flatMap(({ address, formula }) =>
        formula === null ? [] : [[`${sheetName}!${address}`, formula]],
      ),
    ),
  );

/** Rows that move make Excel write the formulas anew, without quotes that are not needed. */
const unquoted = (formulas: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(formulas).map(([place, formula]) => [
      place,
      formula.replace(/'([^']*)'!/g, "$1!"),
    ]),
  );

test.each([
  "huaihua-2023",
  "lusong-2023",
  "hunan-common",
  "yongzhou-2023",
  "zhuzhou-2023",
  "xiangxi-2022",
  "default",
  "default-cost",
])("%s: rows inserted into every section get the formulas of a fresh layout", async (id) => {
  const pack = findPack(id)!;
  const excel = await openReport(id);
  expect((await mends()).lost).toEqual([]);
  const before = await forms();
  await insertEverywhere(excel);
  const expected = freshFormulas(pack, before);

  const { lost } = await mends();
  await restoreFormulas(lost);
  await excel.settled();
  expect((await mends()).lost).toEqual([]);
  // Scores that a person may judge come back when they are asked for.
  const suggested = (await forms()).flatMap(({ sheetName, cells, placement }) =>
    [...placement.fields.values()].flatMap(({ path, cell: { content } }): LostFormula[] => {
      const cell = cells.get(path)!;
      const isLost = content.type === "computed" && content.suggested && cell.value === null;
      return isLost && cell.formula === null ? [{ ...cell, sheetName }] : [];
    }),
  );
  await restoreFormulas(suggested);
  await excel.settled();
  expect(unquoted(await heldFormulas())).toEqual(unquoted(expected));
});

const BASE = "基础数据表";
const PROJECTS = "projects.total.budget";

/** 怀化's 项目支出, printed as it is not the sum of its parts, and the workbook as it stands. */
async function misprinted() {
  const excel = await openReport("huaihua-2023");
  return { excel, cell: await cellOf(BASE, PROJECTS), before: await workbookState(excel) };
}

const held = async (sheetName: string, path: string) => {
  const { value, formula } = await cellOf(sheetName, path);
  return [value, formula];
};

const refused = (code: string, sentence: RegExp) =>
  expect.objectContaining({ code, sentence: expect.stringMatching(sentence) as string }) as unknown;

describe("a figure typed over its formula", () => {
  test("gives way to it, the rest follows, and comes back when it is taken back", async () => {
    const { excel, cell, before } = await misprinted();
    const mark = excel.log.length;
    const written = await restoreFormulas([cell]);
    expect(syncsSince(excel, mark)).toBe(5);
    await excel.settled();
    expect(await held(BASE, PROJECTS)).toEqual([2125.2, expect.stringMatching(/^=IF\(COUNT\(/)]);
    const restored = await workbookState(excel);
    expect(await restoreFormulas([cell])).toBeUndefined();
    expect(await workbookState(excel)).toEqual(restored);

    await takeBack(written!);
    expect(await workbookState(excel)).toEqual(before);
    await expect(takeBack(written!)).rejects.toEqual(refused("writtenOver", /没有撤回/));
    expect(await workbookState(excel)).toEqual(before);
  });

  test("in a cell formatted as text too", async () => {
    const { excel, cell } = await misprinted();
    const range = (context: Excel.RequestContext): Excel.Range =>
      context.workbook.worksheets.getItem(BASE).getRange(cell.address);
    await Excel.run(async (context) => {
      range(context).numberFormat = [["@"]];
      range(context).values = [["=1406.4"]];
      await context.sync();
    });
    const typed = await cellOf(BASE, PROJECTS);
    expect([typed.value, typed.formula]).toEqual(["=1406.4", null]);
    const written = await restoreFormulas([typed]);
    await excel.settled();
    expect((await held(BASE, PROJECTS))[0]).toBe(2125.2);
    await takeBack(written!);
    expect(await held(BASE, PROJECTS)).toEqual(["=1406.4", null]);
  });

  test("that changed since it was shown stays", async () => {
    const { excel, cell } = await misprinted();
    excel.user.edit(BASE, cell.address, "1407");
    await expect(restoreFormulas([cell])).rejects.toEqual(
      refused("cellChanged", /“基础数据表”的单元格 C\d+ 在检查之后有改动/),
    );
    expect(await held(BASE, PROJECTS)).toEqual([1407, null]);
  });

  test("is found below rows inserted on top of the form", async () => {
    const { excel, cell } = await misprinted();
    excel.user.insertRows(BASE, 1, 2);
    await expect(restoreFormulas([cell])).rejects.toEqual(refused("cellChanged", /重新检查/));
    const moved = await cellOf(BASE, PROJECTS);
    expect([moved.address, moved.value]).toEqual([cell.address.replace("13", "15"), 1406.4]);
    await restoreFormulas([moved]);
    await excel.settled();
    expect((await held(BASE, PROJECTS))[0]).toBe(2125.2);
    expect((await mends()).ofFinding.size).toBeGreaterThan(0);
  });

  test("that has moved, or whose sheet is gone, is not looked for elsewhere", async () => {
    const { excel, cell } = await misprinted();
    excel.user.insertRows(BASE, 8);
    await expect(restoreFormulas([cell])).rejects.toEqual(refused("cellChanged", /重新检查/));
    excel.user.deleteSheet(BASE);
    await expect(restoreFormulas([cell])).rejects.toEqual(refused("cellChanged", /重新检查/));
  });
});

test("a locked cell of a protected sheet is named, and none of the others is written", async () => {
  const { excel, cell } = await misprinted();
  const address = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(BASE);
    sheet.protection.unprotect();
    const rate = await cellOf(BASE, "staff.controlRate");
    sheet.getRange(rate.address).values = [[""]];
    sheet.protection.protect();
    await context.sync();
    return rate.address;
  });
  const before = await workbookState(excel);
  const { lost } = await mends();
  expect(lost.map((each) => each.address)).toEqual([address]);
  await expect(restoreFormulas([cell, ...lost])).rejects.toEqual(
    refused(
      "lockedFormula",
      new RegExp(`“基础数据表”的单元格 ${address} 在受保护的工作表中已锁定`),
    ),
  );
  expect(await workbookState(excel)).toEqual(before);
});

test("links torn by deleting a sheet lead to the one that is made again", async () => {
  const id = "hunan-common";
  const table = "评价指标表";
  await openReport(id);
  const fresh = await heldFormulas();
  const excel = await openReport(id);
  excel.user.deleteSheet(BASE);
  await layOutReport({ pack: findPack(id)!, data: fixture(id), onExisting: "keep" });
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(table).protection.unprotect();
    await context.sync();
  });
  await excel.settled();
  const torn = Object.entries(await heldFormulas()).filter(([, formula]) =>
    formula.includes("#REF!"),
  );
  expect(torn.length).toBeGreaterThan(5);

  await restoreFormulas((await mends()).lost);
  await excel.settled();
  expect(unquoted(await heldFormulas())).toEqual(unquoted(fresh));
});

test("a comparator is written in front of a target that stands as it was shown, and taken back", async () => {
  const excel = await openReport("huaihua-2023");
  const sheetName = (await forms()).find(({ form }) => form === "selfAssessment")!.sheetName;
  const target = async (): Promise<LostFormula> => cellOf(sheetName, "indicators.2.target");
  const before = await target();
  const written = `≤${String(before.value)}`;
  const state = await workbookState(excel);
  const back = await restoreFormulas([{ ...before, written }]);
  expect(await target()).toMatchObject({ value: written, formula: null });
  await takeBack(back!);
  expect(await workbookState(excel)).toEqual(state);

  await restoreFormulas([{ ...before, written }]);
  await expect(restoreFormulas([{ ...before, written: "≥1" }])).rejects.toEqual(
    refused("cellChanged", /在检查之后有改动/),
  );
  expect(await target()).toMatchObject({ value: written });
});

test("known contents are written as numbers or as text, and what stood there comes back as it was", async () => {
  const excel = await openReport("huaihua-2023");
  const all = await forms();
  const nameOf = (id: string): string => all.find(({ form }) => form === id)!.sheetName;
  const people = await cellOf(nameOf("baseData"), "staff.authorised");
  const actual = await cellOf(nameOf("selfAssessment"), "indicators.2.actual");
  // As a paste brings it: input rules are asked for what is typed.
  await Excel.run(async ({ workbook }) => {
    workbook.worksheets.getItem(people.sheetName).getRange(people.address).values = [["93人"]];
    await workbook.context.sync();
  });
  excel.user.edit(actual.sheetName, actual.address, "95");
  await excel.settled();
  const held = async () => [
    await cellOf(people.sheetName, people.path),
    await cellOf(actual.sheetName, actual.path),
  ];
  const before = await held();
  expect(before.map(({ value }) => value)).toEqual(["93人", "95"]);
  const state = await workbookState(excel);
  const cells = before.map((cell, i) => ({ ...cell, written: [93, "95%"][i]! }));
  const written = await restoreFormulas(cells);
  expect((await held()).map(({ value }) => value)).toEqual([93, "95%"]);
  await takeBack(written!);
  expect(await workbookState(excel)).toEqual(state);
});
