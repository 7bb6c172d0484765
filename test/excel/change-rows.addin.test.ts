import type { EmbeddedExcel } from "../../host/embedded-excel";
import type { ReadForm } from "../../src/forms";
import type { PlacedSection } from "../../src/forms/placement";
import { checkWorkbook, readReport } from "../../src/excel";
import { deleteRow, insertRow, type RowChange } from "../../src/excel/change-rows";
import { takeBack } from "../../src/excel/take-back";
import { rowPlaces } from "../../src/excel/row-places";
import { workbookState } from "../support/workbook-state";
import { openReport } from "./laid-out";

const forms = async (): Promise<readonly ReadForm[]> => (await readReport()).forms;

/** Contents, looks, merged cells, rows and protection of every sheet. */
async function wholeState(excel: EmbeddedExcel) {
  const cells = await workbookState(excel);
  return cells.map((sheet, i) => {
    const { merges, rows, protection } = excel.workbook.sheets[i]!;
    return {
      ...sheet,
      merges: [...merges.all()].sort((a, b) => a.top - b.top || a.left - b.left),
      rows: rows.entries(),
      isProtected: protection.protected,
    };
  });
}

const takeBackRows = ({ written }: RowChange): Promise<void> => takeBack(written);

const sectionsOf = async (): Promise<{ sheetName: string; placed: PlacedSection }[]> =>
  (await forms()).flatMap(({ sheetName, placement }) =>
    placement.sections.map((placed) => ({ sheetName, placed })),
  );

test.each(["lusong-2023", "xiangxi-2022", "default"])(
  "%s: a row of any section comes and goes, and both are taken back whole",
  async (id) => {
    const excel = await openReport(id);
    const before = await wholeState(excel);
    for (const { sheetName, placed } of await sectionsOf()) {
      const { list } = placed.section;
      for (const after of placed.rows.length > 1 ? [0, null] : [null]) {
        const inserted = await insertRow({ sheetName, list, after });
        const [own] = inserted.sheets;
        const { rows } = (await sectionsOf()).find(
          (each) => each.sheetName === sheetName && each.placed.section.list === list,
        )!.placed;
        expect(rows).toHaveLength(placed.rows.length + 1);
        expect(own.rows.map(({ row }) => row)).toContain(rows.at(after === null ? -1 : 1));
        await takeBackRows(inserted);
      }
      for (const index of new Set([0, placed.rows.length - 1]))
        if (placed.rows.length > 0) await takeBackRows(await deleteRow({ sheetName, list, index }));
    }
    expect(await wholeState(excel)).toEqual(before);
  },
);

const ACCOUNTS = "收支情况";
const INCOME = "income.institutions";

test("湘西: an institution comes into all four tables and goes from all of them", async () => {
  const excel = await openReport("xiangxi-2022");
  const tables = (await sectionsOf()).filter(({ sheetName }) => sheetName === ACCOUNTS);
  const count = tables[0]!.placed.rows.length;
  const [{ rows }] = (await insertRow({ sheetName: ACCOUNTS, list: INCOME, after: 0 })).sheets;
  expect(rows).toHaveLength(4);
  excel.user.edit(ACCOUNTS, rows[0]!.address, "县机关事务中心");
  await excel.settled();
  const names = async (): Promise<unknown[][]> => {
    const form = (await forms()).find(({ sheetName }) => sheetName === ACCOUNTS)!;
    return form.placement.sections.map(({ section, rows: own }) =>
      own.map((_, index) => form.cells.get(`${section.list}.${index}.name`)!.value),
    );
  };
  for (const each of await names()) {
    expect(each).toHaveLength(count + 1);
    expect(each[1]).toBe("县机关事务中心");
  }
  excel.workbook.select(excel.workbook.sheet(ACCOUNTS)!, {
    top: rows[2]!.row,
    bottom: rows[2]!.row,
    left: 1,
    right: 1,
  });
  const { active } = (await rowPlaces())!;
  expect(active).toMatchObject({ each: "机构", index: 1, typed: ["县机关事务中心"] });
  expect(active!.places).toEqual([{ sheetName: ACCOUNTS, rows: rows.map(({ row }) => row + 1) }]);

  const gone = await deleteRow({ sheetName: ACCOUNTS, list: active!.list, index: 1 });
  await excel.settled();
  expect(gone.sheets[0].rows).toHaveLength(4);
  for (const each of await names()) expect(each).toHaveLength(count);
  const { reports } = await checkWorkbook("inspect");
  expect(
    reports.flatMap(({ findings }) => findings.filter(({ rule }) => rule === "institution-names")),
  ).toEqual([]);
});

describe("whatever request fails, and however, nothing is half done", () => {
  test.each(["insert", "delete"] as const)("%s", async (what) => {
    const deed = () =>
      what === "insert"
        ? insertRow({ sheetName: ACCOUNTS, list: INCOME, after: 0 })
        : deleteRow({ sheetName: ACCOUNTS, list: INCOME, index: 0 });
    const excel = await openReport("xiangxi-2022");
    const before = await wholeState(excel);
    const mark = excel.log.length;
    const change = await deed();
    const syncs = excel.log.slice(mark).filter(({ kind }) => kind === "sync");
    await takeBackRows(change);
    expect(await wholeState(excel)).toEqual(before);
    for (const [afterRequests, { actions }] of syncs.entries())
      for (const code of ["InvalidOperationInCellEditMode", "AccessDenied", "GeneralException"])
        for (const atAction of code === "GeneralException"
          ? [Math.floor(actions / 2), actions - 1]
          : [actions - 1]) {
          excel.failRequest({ code, afterRequests, atAction });
          const done = await deed().catch((error: unknown) => error);
          if (done instanceof Error)
            expect(done).toMatchObject({ sentence: expect.stringMatching(/。$/) as string });
          // What failed was nothing that anybody needs.
          else await takeBackRows(done as Awaited<ReturnType<typeof deed>>);
          const place = `${code} at ${afterRequests}/${atAction}`;
          expect([place, await wholeState(excel)]).toEqual([place, before]);
        }
  });
});

test("a row that is filled in by now is not taken back, nor one of a form whose rows have changed", async () => {
  const excel = await openReport("lusong-2023");
  const list = "projects.specialFunds.items";
  const sheetName = "基础数据表";
  const form = (await forms()).find((each) => each.sheetName === sheetName)!;
  excel.user.edit(sheetName, form.cells.get(`${list}.0.name`)!.address, "原有专项");
  const change = await insertRow({ sheetName, list, after: 0 });
  const { address } = change.sheets[0].rows[0]!;
  excel.user.edit(sheetName, address, "新增专项");
  await expect(takeBackRows(change)).rejects.toMatchObject({ code: "writtenOver" });
  excel.user.clear(sheetName, address);
  excel.user.insertRows(sheetName, 1);
  await expect(takeBackRows(change)).rejects.toMatchObject({ code: "writtenOver" });
  const gone = await deleteRow({ sheetName, list, index: 0 });
  excel.user.insertRows(sheetName, 1);
  await expect(takeBackRows(gone)).rejects.toMatchObject({ code: "rowsChanged" });
});

test("株洲: a 科目 comes into all tables that list it, and goes from them by its code", async () => {
  const excel = await openReport("zhuzhou-2023");
  const before = await wholeState(excel);
  const codes = async () =>
    (await forms())
      .filter(({ form }) => /^finalAccounts0[235]$/.test(form))
      .map(({ placement, cells }) =>
        placement.sections[0]!.rows.map((_, row) => cells.get(`items.${row}.code`)!.value),
      );
  const [at02, at03, at05] = await codes();
  const { sheetName } = (await forms()).find(({ form }) => form === "finalAccounts03")!;
  const after = 1;
  const code = at03![after];
  const inserted = await insertRow({ sheetName, list: "items", after });
  expect(inserted.sheets.map(({ rows }) => rows.length)).toEqual([1, 1, 1]);
  const withBlank = (own: readonly unknown[]): unknown[] => {
    const at = own.indexOf(code) + 1;
    return [...own.slice(0, at), null, ...own.slice(at)];
  };
  expect(await codes()).toEqual([at02!, at03!, at05!].map(withBlank));
  await takeBackRows(inserted);
  expect(await wholeState(excel)).toEqual(before);

  const gone = await deleteRow({ sheetName, list: "items", index: after });
  expect(await codes()).toEqual(
    [at02!, at03!, at05!].map((own) => own.filter((each) => each !== code)),
  );
  await takeBackRows(gone);
  await excel.settled();
  expect(await wholeState(excel)).toEqual(before);
});
