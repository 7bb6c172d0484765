import type { EmbeddedExcel } from "../../host/embedded-excel";
import { findPack, ownCopy } from "../../src/forms";
import { excelPort } from "../../src/taskpane/excel-port";
import type { ReportPort } from "../../src/taskpane/port";
import { WorkbookFault } from "../../src/workbook";
import type { RowChange } from "../../src/workbook/change-rows";
import { checkReadForms } from "../../src/workbook/checked-report";
import { handedIn } from "../../src/workbook/handed-in";
import { readForms } from "../support/read-form";
import { fixture } from "../support/fixtures";
import { consolidate } from "../../src/consolidation";
import { workbookState } from "../support/workbook-state";
import { keptSheetName } from "../../src/workbook/kept-twice";
import { openReport } from "../workbook/laid-out";

/** 怀化's published report in a workbook, and the pane's port to it. */
async function opened(before?: Call): Promise<{ excel: EmbeddedExcel; port: ReportPort }> {
  const excel = await openReport("huaihua-2023");
  const port = excelPort();
  await before?.(port);
  return { excel, port };
}

const BASE = "基础数据表";
const RECEPTION = "threePublic.reception.previousFinalAccount";
const FUNDS = "projects.specialFunds.items";
const choice = { pack: "huaihua-2023", unitName: "某某局", year: 2023 };

const ownPack = ownCopy(findPack("huaihua-2023")!);

const { id, name, year, amountUnit, decimals, checks, institutionAccounts } =
  findPack("xiangxi-2022")!;
const accounts = { id, name, year, amountUnit, decimals, checks, institutionAccounts };

/** One unit's institutions, consolidated: the first tables and the form. */
const whole = consolidate(
  [
    handedIn("甲.xlsx", {
      reports: checkReadForms(readForms(accounts, fixture("xiangxi-2022")), []),
      broken: [],
    }),
  ],
  { insist: true },
)!;
const consolidation = { ...whole, tables: whole.tables.slice(0, 2) };

/** What stands in the workbook, but for reasons that are kept although a request failed later. */
const stateOf = async (excel: EmbeddedExcel) =>
  (await workbookState(excel)).filter(({ name }) => name !== keptSheetName);

type Call = (port: ReportPort) => Promise<unknown>;

const takeBack: Call = (port) => port.written.takeBack();

const mark: Call = (port) => port.checks.check("show");

/** Every way in which a pane calls Excel, by pane, and what was done before. */
const calls: readonly (readonly [pane: string, what: string, call: Call, before?: Call])[] = [
  ["开始", "保留", (port) => port.generate(choice, "keep")],
  ["开始", "另建", (port) => port.generate(choice, "another")],
  ["开始", "替换", (port) => port.generate(choice, "replace")],
  ["开始", "载入设置文件", (port) => port.keepPack(ownPack)],
  ["开始", "跳转", (port) => port.activate(BASE)],
  ["检查", "检查", (port) => port.checks.check("inspect")],
  ["检查", "全部重新检查", (port) => port.checks.check("refresh"), mark],
  ["检查", "标记单元格", (port) => port.checks.check("show")],
  ["检查", "清除标记", (port) => port.checks.check("clear"), mark],
  ["检查", "已核实", note, mark],
  ["检查", "恢复公式", restore],
  ["检查", "撤回恢复的公式", takeBack, restore],
  ["函数", "撤回插入的公式", takeBack, insert],
  ["上年数据", "撤回填入的内容", takeBack, fill],
  ["检查", "随填随查", (port) => port.watch(() => Promise.resolve())],
  ["检查", "选中单元格", (port) => port.select(BASE, "C13")],
  ["增减行", "所选的行", (port) => port.rows.places()],
  ["增减行", "随选随看", (port) => port.rows.follow(() => Promise.resolve())],
  ["增减行", "插入专项", insertFund],
  ["增减行", "删去", (port) => port.rows.remove({ sheetName: BASE, list: FUNDS, index: 1 })],
  ["增减行", "撤回删去的行", takeRowBack, removeFund],
  ["得分", "读取报表", (port) => port.readReport()],
  ["函数", "取选区", (port) => port.selected("range")],
  ["函数", "插入", insert],
  ["上年数据", "填入", fill],
  ["汇总", "生成汇总表", (port) => port.layOutConsolidation(consolidation)],
  ["定稿", "检查并定稿", (port) => port.finalize()],
  ["定稿", "仍要定稿", (port) => port.finalize("已核对")],
];

async function note(port: ReportPort): Promise<unknown> {
  const { reports } = await port.checks.check("inspect");
  return port.checks.check("refresh", [{ ...reports[0]!.findings[0]!.kept, note: "已报批" }]);
}

/** 项目支出 as it was printed, before its formula came back. */
async function misprint(port: ReportPort) {
  const path = "projects.total.budget";
  const { forms } = await port.readReport();
  return { ...forms[0]!.cells.get(path)!, value: 1406.4, formula: null, sheetName: BASE };
}

async function restore(port: ReportPort): Promise<unknown> {
  return port.checks.restore({ cells: [await misprint(port)], sentence: "已恢复。" });
}

async function insertFund(port: ReportPort): Promise<unknown> {
  return port.rows.insert({ sheetName: BASE, list: FUNDS, after: 0 });
}

let removed: RowChange;

async function removeFund(port: ReportPort): Promise<unknown> {
  removed = await port.rows.remove({ sheetName: BASE, list: FUNDS, index: 1 });
  return removed;
}

async function takeRowBack(port: ReportPort): Promise<unknown> {
  return port.rows.takeBack(removed);
}

async function insert(port: ReportPort): Promise<unknown> {
  await port.select("Sheet1", "B2");
  return port.insertFormula({ formulaOn: () => "=1+1", overwrite: true });
}

async function fill(port: ReportPort): Promise<unknown> {
  const { forms } = await port.readReport();
  const { address, value } = forms[0]!.cells.get(RECEPTION)!;
  const added = { [`${FUNDS}.*.name`]: "新专项", [`${FUNDS}.*.previousFinalAccount`]: 8 };
  return port.fillForms([
    {
      sheetName: BASE,
      cells: [{ path: RECEPTION, address, present: value, next: 7 }],
      rows: [{ list: FUNDS, values: added }],
    },
  ]);
}

const sentences: Readonly<Record<string, RegExp>> = {
  InvalidOperationInCellEditMode: /请先按回车完成编辑/,
  AccessDenied: /受保护|锁定|保护密码/,
  GeneralException: /重试|重新检查|核对/,
};

/** The syncs of a call, as they come in a workbook of its own, and what it leaves there. */
async function goesWell(call: Call, before?: Call) {
  const { excel, port } = await opened(before);
  const start = excel.log.length;
  await call(port);
  const syncs = excel.log
    .slice(start)
    .filter(({ kind }) => kind === "sync")
    .map(({ actions }) => actions);
  return { syncs, done: await stateOf(excel) };
}

const outcome = (work: Promise<unknown>): Promise<WorkbookFault | undefined> =>
  work.then(
    () => undefined,
    (error: unknown) => error as WorkbookFault,
  );

for (const [pane, what, call, prepare] of calls)
  test(`${pane} ${what}: whatever request fails, and however, it is told and nothing half-made, or it is done all the same`, async () => {
    const { syncs, done } = await goesWell(call, prepare);
    let { excel, port } = await opened(prepare);
    const before = await stateOf(excel);
    const settings = new Map(excel.workbook.settings);
    for (const [afterRequests, actions] of syncs.entries()) {
      for (const [code, sentence] of Object.entries(sentences)) {
        for (const atAction of [0, Math.floor(actions / 2), actions - 1]) {
          const place = `${code} at ${afterRequests}/${atAction}`;
          // A reason or a choice once given is kept; the next attempt shall find none.
          excel.workbook.setSettings(settings);
          const kept = excel.workbook.sheet(keptSheetName);
          if (kept) excel.workbook.removeSheet(kept);
          excel.failRequest({ code, afterRequests, atAction });
          const fault = await outcome(call(port));
          if (fault === undefined) {
            // What failed was nothing that anybody needs.
            expect([place, await stateOf(excel)]).toEqual([place, done]);
            ({ excel, port } = await opened(prepare));
            continue;
          }
          expect([place, fault instanceof WorkbookFault, fault?.sentence]).toEqual([
            place,
            true,
            expect.stringMatching(sentence),
          ]);
          expect([place, await stateOf(excel)]).toEqual([place, before]);
        }
      }
    }
    expect(await outcome(call(port))).toBeUndefined();
  });

describe("a workbook whose structure is protected", () => {
  const adding = ["另建", "替换", "标记单元格", "生成汇总表", "仍要定稿"];

  for (const [pane, what, call, prepare] of calls)
    test(`${pane} ${what}: ${adding.includes(what) ? "is told, with the remedy, before anything is written" : "goes on"}`, async () => {
      const { excel, port } = await opened(prepare);
      const before = await stateOf(excel);
      const settings = new Map(excel.workbook.settings);
      excel.workbook.setStructure({ protected: true, password: null });
      const changes = new Set<string>();
      excel.workbook.onChange(({ type }) => changes.add(type));
      const fault = await outcome(call(port));
      if (!adding.includes(what)) return expect(fault).toBeUndefined();
      expect(fault?.sentence).toBe(
        "工作簿结构受保护，无法新增工作表。请在“审阅”中取消“保护工作簿”后重试。",
      );
      expect(await stateOf(excel)).toEqual(before);
      // The choice of 开始 is kept, as after any other failure.
      if (pane !== "开始") expect(excel.workbook.settings).toEqual(settings);
      expect([...changes].filter((type) => type !== "settings")).toEqual([]);
      excel.workbook.setStructure({ protected: false, password: null });
      expect(await outcome(call(port))).toBeUndefined();
    });
});

test("开始: a choice that Excel does not keep is told, and nothing is laid out", async () => {
  const { excel, port } = await opened();
  const before = await stateOf(excel);
  excel.failRequest({ code: "GeneralException" });
  const fault = await outcome(port.generate(choice, "another"));
  expect(fault?.sentence).toContain("请重试");
  expect(await stateOf(excel)).toEqual(before);
  expect(await outcome(port.generate(choice, "another"))).toBeUndefined();
});
