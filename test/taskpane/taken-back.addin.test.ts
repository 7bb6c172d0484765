import type { EmbeddedExcel } from "../../host/embedded-excel";
import { UNPROTECTED } from "../../xlsx/model/sheet-parts";
import { consolidate } from "../../src/consolidation";
import { findPack, ownCopy } from "../../src/forms";
import type { CheckPort } from "../../src/taskpane/check/port";
import { excelPort } from "../../src/taskpane/excel-port";
import { notTakenBack } from "../../src/taskpane/not-taken-back";
import type { FunctionsPort, ReportPort } from "../../src/taskpane/port";
import type { RowsPort } from "../../src/taskpane/rows/port";
import { checkReadForms } from "../../src/findings/checked-report";
import { received } from "../../src/findings/received";
import { mendsOf } from "../../src/findings/mends";
import { fixture } from "../support/fixtures";
import { readForms } from "../support/read-form";
import { workbookState } from "../support/workbook-state";
import { openReport } from "../excel/laid-out";

// Fetched from the site of the add-in.
jest.mock("../../src/excel/example", () => ({
  fetchExample: () =>
    Promise.resolve({ pack: findPack("huaihua-2023"), data: fixture("huaihua-2023") }),
}));

type Call = (port: ReportPort) => unknown;

/** Every method of the port by which a pane asks for something. */
type Method =
  | Exclude<
      keyof ReportPort,
      "checks" | "functions" | "rows" | "written" | "looks" | "customFunctions"
    >
  | `checks.${keyof CheckPort}`
  | `functions.${keyof FunctionsPort}`
  | `rows.${keyof RowsPort}`;

/** How what a method writes on the sheets comes back. */
type Way =
  | { readonly writesNothing: Call }
  | { readonly takenBack: Readonly<Record<string, Call>> }
  /** Its pane has a button that does the reverse. */
  | { readonly does: Call; readonly reverse: Call }
  | { readonly said: string };

const BASE = "基础数据表";
const choice = { pack: "huaihua-2023", unitName: "某某局", year: 2023 };
const nothing = () => undefined;

const FUNDS = "projects.specialFunds.items";

/** A figure beside 基础数据表. */
const STRAY = { row: 2, column: 25, address: "Z3", content: 77 };

const ways: Readonly<Record<Method, Way>> = {
  remembered: { writesNothing: (port) => port.remembered() },
  today: { writesNothing: (port) => port.today() },
  lastPlace: { writesNothing: (port) => port.lastPlace() },
  ownPlaces: { writesNothing: (port) => port.ownPlaces() },
  findPack: { writesNothing: (port) => port.findPack("huaihua-2023") },
  keepPack: { writesNothing: (port) => port.keepPack(ownCopy(findPack("huaihua-2023")!)) },
  ownPacks: { writesNothing: (port) => port.ownPacks() },
  view: { writesNothing: (port) => port.view() },
  keepView: { writesNothing: (port) => port.keepView({ pane: "check" }) },
  standing: { writesNothing: (port) => port.standing() },
  activate: { writesNothing: (port) => port.activate(BASE) },
  select: { writesNothing: (port) => port.select(BASE, "C13") },
  selected: { writesNothing: (port) => port.selected("cell") },
  selfTest: { writesNothing: (port) => port.selfTest(nothing) },
  readReport: { writesNothing: (port) => port.readReport() },
  watch: { writesNothing: (port) => port.watch(() => Promise.resolve()) },
  "functions.unbound": { writesNothing: (port) => port.functions.unbound() },
  "functions.onUnbound": { writesNothing: (port) => port.functions.onUnbound(nothing) },
  "functions.rebind": { writesNothing: (port) => port.functions.rebind() },
  generate: {
    takenBack: {
      另建: (port) => port.generate(choice, "another"),
      替换: (port) => port.generate(choice, "replace"),
      替换为其他地区: (port) => port.generate({ ...choice, pack: "lusong-2023" }, "replace"),
    },
  },
  showExample: { takenBack: { 查看示例: (port) => port.showExample() } },
  fillForms: { takenBack: { 填入: fill } },
  insertFormula: {
    takenBack: {
      插入: (port) => insert(port, "Sheet1", "B2"),
      替换: async (port) => insert(port, BASE, (await receptionIn(port)).address),
    },
  },
  "checks.restore": { takenBack: { 恢复公式: restore } },
  "checks.check": {
    does: (port) => port.checks.check("show"),
    reverse: (port) => port.checks.check("clear"),
  },
  "checks.outdated": { writesNothing: (port) => port.checks.outdated() },
  "rows.places": { writesNothing: (port) => port.rows.places() },
  "rows.follow": { writesNothing: (port) => port.rows.follow(() => Promise.resolve()) },
  "rows.insert": {
    takenBack: {
      插入专项: (port) => port.rows.insert({ sheetName: BASE, list: FUNDS, after: 0 }),
    },
  },
  "rows.remove": {
    takenBack: {
      删去专项: (port) => port.rows.remove({ sheetName: BASE, list: FUNDS, index: 1 }),
    },
  },
  "rows.homeless": { writesNothing: (port) => port.rows.homeless(BASE, { top: 0, bottom: 99 }) },
  "rows.adopt": { takenBack: { 设为本区域的一行: adopt } },
  finalFile: {
    writesNothing: async (port) => port.finalFile((await port.readReport()).forms),
  },
  // In a window of its own, which the embedded Excel does not have.
  openWorkbook: { writesNothing: (port) => port.openWorkbook(new Uint8Array()).catch(nothing) },
  finalize: { said: notTakenBack.finalize },
  layOutConsolidation: { said: notTakenBack.layOutConsolidation },
};

const baseData = async (port: ReportPort) =>
  (await port.readReport()).forms.find(({ sheetName }) => sheetName === BASE)!;

const receptionIn = async (port: ReportPort) =>
  (await baseData(port)).cells.get("threePublic.reception.previousFinalAccount")!;

async function fill(port: ReportPort): Promise<unknown> {
  const own = await baseData(port);
  const { path, address, value } = await receptionIn(port);
  const list = FUNDS;
  const row = (name: string, before: number) => ({
    list,
    before,
    values: { [`${list}.*.name`]: name, [`${list}.*.previousFinalAccount`]: 8 },
  });
  // A cell below the rows that are inserted moves with them.
  const last = [...own.cells.values()]
    .filter((cell) => typeof cell.value === "number" && cell.formula === null)
    .at(-1)!;
  return port.fillForms([
    {
      sheetName: BASE,
      cells: [
        { path, address, present: value, next: 7 },
        { path: last.path, address: last.address, present: last.value, next: 12345 },
      ],
      rows: [row("甲专项", 1), row("乙专项", 1), row("丙专项", 3)],
    },
  ]);
}

/** A figure beside the form, as a row of the projects. */
async function adopt(port: ReportPort): Promise<unknown> {
  const [homeless] = await port.rows.homeless(BASE, { top: STRAY.row, bottom: STRAY.row });
  const list = FUNDS;
  const field = `${list}.*.budget`;
  const moves = [{ column: STRAY.column, content: STRAY.content, field }];
  return port.rows.adopt({ sheetName: BASE, row: homeless!.row, list, moves });
}

async function insert(port: ReportPort, sheetName: string, address: string): Promise<unknown> {
  await port.select(sheetName, address);
  return port.insertFormula({
    formulaOn: () => "=PERF.CONTROLRATE(93,103)",
    numberFormat: "0.00%",
    overwrite: true,
  });
}

async function restore(port: ReportPort): Promise<unknown> {
  const { ofFinding } = mendsOf((await port.checks.check("inspect")).reports);
  const cells = [...ofFinding.values()].map(({ cell }) => cell);
  expect(cells.length).toBeGreaterThan(0);
  return port.checks.restore({ cells, sentence: "已恢复。" });
}

let excel: EmbeddedExcel;
let port: ReportPort;

beforeEach(async () => {
  excel = await openReport("huaihua-2023");
  excel.user.edit("Sheet1", "B2", "我的内容");
  const sheet = excel.workbook.sheet(BASE)!;
  const { protection } = sheet;
  sheet.setProtection(UNPROTECTED);
  excel.user.edit(BASE, STRAY.address, String(STRAY.content));
  sheet.setProtection(protection);
  port = excelPort();
});

test("every method of the port is listed with how what it writes comes back", () => {
  const { checks, functions, rows } = port;
  const others = ["checks", "functions", "rows", "written", "looks", "customFunctions"];
  expect(
    [
      ...Object.keys(port).filter((name) => !others.includes(name)),
      ...Object.keys(checks).map((name) => `checks.${name}`),
      ...Object.keys(rows).map((name) => `rows.${name}`),
      ...Object.keys(functions).map((name) => `functions.${name}`),
    ].sort(),
  ).toEqual(Object.keys(ways).sort());
});

test("what is said to write nothing writes nothing on any sheet", async () => {
  // A pack is kept on a sheet that nobody sees, too.
  const seen = async () =>
    (await workbookState(excel)).filter(
      ({ name }) => excel.workbook.sheet(name)!.visibility === "Visible",
    );
  const before = await seen();
  for (const [method, way] of Object.entries(ways))
    if ("writesNothing" in way) {
      await way.writesNothing(port);
      expect([method, await seen()]).toEqual([method, before]);
      expect([method, port.written.last()]).toEqual([method, undefined]);
    }
});

for (const [method, way] of Object.entries(ways)) {
  if ("takenBack" in way)
    for (const [name, call] of Object.entries(way.takenBack)) {
      test(`${method} ${name}: 撤回 leaves every sheet as it was`, async () => {
        const before = await workbookState(excel);
        await call(port);
        expect(await workbookState(excel)).not.toEqual(before);
        expect(port.written.last()?.sentence).toMatch(/^已.+。$|^公式已插入/);
        await port.written.takeBack();
        expect(await workbookState(excel)).toEqual(before);
        expect(port.written.last()).toBeUndefined();
        await call(port);
      });

      test(`${method} ${name}: what was typed over it since is never lost`, async () => {
        await call(port);
        await excel.settled();
        const { written } = port.written.last()!;
        const [place] = [
          ...written.cells,
          ...written.rows.map((row) => ({ ...row, address: `A${row.now + 1}` })),
          ...written.gone.map((gone) => ({ ...gone, sheetId: gone.sheetName, address: "" })),
          ...written.sheets.map((sheet) => ({ ...sheet, address: "H300" })),
        ];
        if (!place) throw new Error("Nothing was written.");
        excel.workbook.sheet(place.sheetId)!.setProtection(UNPROTECTED);
        // Where rows went, another one came.
        if (place.address === "") excel.user.insertRows(place.sheetName, 3);
        else excel.user.edit(place.sheetName, place.address, "4321");
        const then = await workbookState(excel);
        await expect(port.written.takeBack()).rejects.toMatchObject({
          code: place.address === "" ? "rowsChanged" : "writtenOver",
        });
        expect(await workbookState(excel)).toEqual(then);
        expect(port.written.last()).toBeDefined();
      });
    }
  if ("reverse" in way)
    test(`${method} is reversed by another button of its pane`, async () => {
      const own = async () =>
        (await workbookState(excel))
          .filter(({ name }) => name !== "检查结果")
          .map(({ name, cells }) => ({ name, cells }));
      const before = await own();
      await way.does(port);
      expect(await own()).not.toEqual(before);
      await way.reverse(port);
      expect(await own()).toEqual(before);
    });
  if ("said" in way)
    test(`${method} only adds sheets, and says before that it cannot be taken back`, async () => {
      expect(way.said).toMatch(/只新增工作表，不能撤回/);
      const before = await workbookState(excel);
      await added[method]!(port);
      const after = await workbookState(excel);
      expect(after.length).toBeGreaterThan(before.length);
      const cellsOf = (state: typeof before) => state.map(({ name, cells }) => ({ name, cells }));
      expect(cellsOf(after)).toEqual(expect.arrayContaining(cellsOf(before)));
    });
}

/** What adds sheets and touches none that is there. */
const added: Readonly<Record<string, Call>> = {
  finalize: (own) => own.finalize("已核对"),
  layOutConsolidation: (own) => {
    const report = {
      reports: checkReadForms(readForms(findPack("huaihua-2023")!, fixture("huaihua-2023")), []),
      broken: [],
    };
    return own.layOutConsolidation(consolidate([received("甲.xlsx", report)], { insist: true })!);
  },
};

test("rows that were inserted and have changed since stay", async () => {
  await fill(port);
  const { written } = port.written.last()!;
  const [rows] = written.rows;
  excel.user.edit(BASE, `C${rows!.now + 1}`, "5");
  await expect(port.written.takeBack()).rejects.toMatchObject({
    code: "writtenOver",
    sentence: expect.stringContaining(`“${BASE}”`) as string,
  });
});

test("a sheet that was renamed since is found, one that is gone is told", async () => {
  const before = await workbookState(excel);
  await fill(port);
  excel.user.renameSheet(BASE, "改了名");
  await port.written.takeBack();
  excel.user.renameSheet("改了名", BASE);
  expect(await workbookState(excel)).toEqual(before);
  await fill(port);
  excel.user.deleteSheet(BASE);
  await expect(port.written.takeBack()).rejects.toMatchObject({ code: "writtenOver" });
});

test("of a later step only that one is taken back", async () => {
  await fill(port);
  const filled = await workbookState(excel);
  await insert(port, "Sheet1", "B2");
  await port.written.takeBack();
  expect(await workbookState(excel)).toEqual(filled);
  await port.written.takeBack();
  expect(await workbookState(excel)).toEqual(filled);
});

test("whatever reads the sheets looks again after 撤回", async () => {
  const look = jest.fn(() => Promise.resolve());
  const stop = await port.watch(look);
  await fill(port);
  await port.written.takeBack();
  expect(look).toHaveBeenCalledTimes(1);
  stop();
  await insert(port, "Sheet1", "B2");
  await port.written.takeBack();
  expect(look).toHaveBeenCalledTimes(1);
});
