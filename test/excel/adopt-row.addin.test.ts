import { findPack, type ReadForm } from "../../src/forms";
import { checkWorkbook, fillForms, readReport } from "../../src/excel";
import { adoptRow, homelessCells } from "../../src/excel/adopt-row";
import { takeBack } from "../../src/excel/take-back";
import { cellAddress } from "../../src/layout/address";
import { likelyTargets } from "../../src/reading/homes";
import { UNPROTECTED } from "../../xlsx/model/sheet-parts";
import { asOffered } from "../support/homeless";
import { workbookState } from "../support/workbook-state";
import { openReport } from "./laid-out";

const BASE = "基础数据表";
const SPECIAL = "projects.specialFunds.items";

const baseData = async (): Promise<ReadForm> =>
  (await readReport()).forms.find(({ sheetName }) => sheetName === BASE)!;

/** 芦淞's 基础数据表, as if somebody had taken its protection away. */
async function unprotected(id = "lusong-2023", sheetName = BASE) {
  const excel = await openReport(id);
  excel.workbook.sheet(sheetName)!.setProtection(UNPROTECTED);
  return excel;
}

const strayFindings = async () =>
  (await checkWorkbook("inspect")).reports.flatMap(({ findings }) =>
    findings.filter(({ rule }) => rule === "stray-figures"),
  );

test("a row that was inserted between fixed lines becomes one of the section above, and goes back", async () => {
  const excel = await unprotected();
  const { cells } = await baseData();
  const line = Number(/\d+/.exec(cells.get("threePublic.reception.budget")!.address)![0]);
  excel.user.insertRows(BASE, line);
  excel.user.edit(BASE, `A${line}`, "新增专项");
  excel.user.edit(BASE, `F${line}`, "45");
  await excel.settled();
  expect((await strayFindings()).map(({ address }) => address)).toEqual([`F${line}`]);
  const before = await workbookState(excel);

  const [homeless, ...others] = await homelessCells(BASE);
  expect(others).toEqual([]);
  expect(homeless!.cells.map(({ content }) => content)).toEqual(["新增专项", 45]);
  const special = homeless!.homes.find(({ list }) => list === SPECIAL)!;
  expect(homeless!.homes.every(({ isHere }) => !isHere)).toBe(true);
  const [name, figure] = likelyTargets(homeless!, special);
  expect([name, figure]).toEqual([`${SPECIAL}.*.name`, `${SPECIAL}.*.finalAccount`]);
  const count = (form: ReadForm) =>
    form.placement.sections.find(({ section }) => section.list === SPECIAL)!.rows.length;
  const rows = count(await baseData());
  const adopted = await adoptRow({ ...asOffered({ ...homeless!, homes: [special] }) });
  await excel.settled();
  expect(adopted).toMatchObject({ isNew: true, each: "专项" });
  const after = await baseData();
  expect(count(after)).toBe(rows + 1);
  expect(after.cells.get(`${SPECIAL}.${rows}.name`)!.value).toBe("新增专项");
  expect(after.cells.get(`${SPECIAL}.${rows}.finalAccount`)!.value).toBe(45);
  expect(await strayFindings()).toEqual([]);

  await takeBack(adopted.written);
  await excel.settled();
  expect(await workbookState(excel)).toEqual(before);
});

test.each([
  ["beside the form", () => "Z3"],
  ["below it", () => "C90"],
  [
    "in the hidden column of keys",
    ({ placement }: ReadForm) =>
      cellAddress(
        placement.sections.find(({ section }) => section.list === SPECIAL)!.rows[0]!,
        placement.form.columnWidths.length,
      ),
  ],
] as const)("a figure %s goes where it is told to, and back", async (_, placeIn) => {
  const excel = await unprotected();
  const address = placeIn(await baseData());
  excel.user.edit(BASE, address, "=30+15");
  await excel.settled();
  const before = await workbookState(excel);
  const [homeless] = await homelessCells(BASE);
  expect(homeless!.cells.map((cell) => cell.address)).toEqual([address]);
  const field = `${SPECIAL}.*.budget`;
  const adopted = await adoptRow({
    sheetName: BASE,
    row: homeless!.row,
    list: SPECIAL,
    moves: [{ column: homeless!.cells[0]!.column, content: 45, field }],
  });
  await excel.settled();
  expect(await homelessCells(BASE)).toEqual([]);
  const { cells } = await baseData();
  const held = [...cells.values()].filter(
    ({ path, value }) => path.startsWith(SPECIAL) && value === 45,
  );
  expect(held).toHaveLength(1);
  expect(cells.get("projects.specialFunds.total.budget")!.formula).not.toBeNull();
  await takeBack(adopted.written);
  await excel.settled();
  expect(await workbookState(excel)).toEqual(before);
});

test("what stands there no longer is not moved, nor two cells to one place", async () => {
  const excel = await unprotected();
  excel.user.edit(BASE, "Z3", "77");
  excel.user.edit(BASE, "AA3", "78");
  await excel.settled();
  const before = await workbookState(excel);
  const field = `${SPECIAL}.*.budget`;
  const wanted = { sheetName: BASE, row: 2, list: SPECIAL };
  const moves = [
    [{ column: 25, content: 76, field }],
    [{ column: 24, content: 77, field }],
    [{ column: 25, content: 77, field: `${SPECIAL}.*.unknown` }],
    [
      { column: 25, content: 77, field },
      { column: 26, content: 78, field },
    ],
    [],
  ];
  for (const each of moves)
    await expect(adoptRow({ ...wanted, moves: each })).rejects.toMatchObject({
      code: "rowsChanged",
    });
  expect(await workbookState(excel)).toEqual(before);
});

test("湘西: an institution below the tables comes into all four of them", async () => {
  const sheetName = "收支情况";
  const excel = await unprotected("xiangxi-2022", sheetName);
  excel.user.edit(sheetName, "A95", "县机关事务中心");
  excel.user.edit(sheetName, "C95", "12.5");
  await excel.settled();
  const [homeless] = await homelessCells(sheetName);
  expect(homeless!.homes.length).toBeGreaterThan(1);
  const income = homeless!.homes.find(({ list }) => list === "income.institutions")!;
  const adopted = await adoptRow(asOffered({ ...homeless!, homes: [income] }));
  expect(adopted.written.rows).toHaveLength(4);
  expect(await homelessCells(sheetName)).toEqual([]);
});

test("whatever request fails, nothing is half moved", async () => {
  const excel = await unprotected();
  excel.user.edit(BASE, "Z3", "77");
  await excel.settled();
  const before = await workbookState(excel);
  const moves = [{ column: 25, content: 77, field: `${SPECIAL}.*.budget` }];
  const deed = () => adoptRow({ sheetName: BASE, row: 2, list: SPECIAL, moves });
  const mark = excel.log.length;
  const { written } = await deed();
  const syncs = excel.log.slice(mark).filter(({ kind }) => kind === "sync");
  await takeBack(written);
  for (const [afterRequests, { actions }] of syncs.entries())
    for (const code of ["AccessDenied", "GeneralException"]) {
      excel.failRequest({ code, afterRequests, atAction: actions - 1 });
      const done = await deed().catch((error: unknown) => error);
      if (done instanceof Error)
        expect(done).toMatchObject({ sentence: expect.stringMatching(/。$/) as string });
      else await takeBack((done as Awaited<ReturnType<typeof deed>>).written);
      await excel.settled();
      expect([code, afterRequests, await workbookState(excel)]).toEqual([
        code,
        afterRequests,
        before,
      ]);
    }
});

test("上年数据 is taken back though a check has completed the rows that it inserted", async () => {
  const pack = findPack("lusong-2023")!;
  const excel = await openReport(pack.id);
  const before = await workbookState(excel);
  const written = await fillForms([
    {
      sheetName: BASE,
      cells: [],
      rows: ["甲专项", "乙专项"].map((name) => ({
        list: SPECIAL,
        before: 1,
        values: { [`${SPECIAL}.*.name`]: name, [`${SPECIAL}.*.previousFinalAccount`]: 8 },
      })),
    },
  ]);
  await excel.settled();
  const filled = await workbookState(excel);
  await checkWorkbook("inspect");
  await excel.settled();
  expect(await workbookState(excel)).not.toEqual(filled);
  await takeBack(written!);
  await excel.settled();
  expect(await workbookState(excel)).toEqual(before);
});
