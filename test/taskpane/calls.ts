import { consolidate } from "../../src/consolidation";
import { findPack, ownCopy } from "../../src/forms";
import type { ReportPort } from "../../src/taskpane/port";
import { checkReadForms } from "../../src/findings/checked-report";
import { received } from "../../src/findings/received";
import { readForms } from "../support/read-form";
import { fixture } from "../support/fixtures";

const BASE = "基础数据表";
const RECEPTION = "threePublic.reception.previousFinalAccount";
const FUNDS = "projects.specialFunds.items";
export const choice = { pack: "huaihua-2023", unitName: "某某局", year: 2023 };

const ownPack = ownCopy(findPack("huaihua-2023")!);

const { id, name, year, amountUnit, decimals, checks, institutionAccounts } =
  findPack("xiangxi-2022")!;
const accounts = { id, name, year, amountUnit, decimals, checks, institutionAccounts };

/** One unit's institutions, consolidated: the first tables and the form. */
const whole = consolidate(
  [
    received("甲.xlsx", {
      reports: checkReadForms(readForms(accounts, fixture("xiangxi-2022")), []),
      broken: [],
    }),
  ],
  { insist: true },
)!;
const consolidation = { ...whole, tables: whole.tables.slice(0, 2) };

export type Call = (port: ReportPort) => Promise<unknown>;

const takeBack: Call = (port) => port.written.takeBack();

const mark: Call = (port) => port.checks.check("show");

/** Every way in which a pane calls Excel, by pane, and what was done before. */
export const calls: readonly (readonly [pane: string, what: string, call: Call, before?: Call])[] =
  [
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
    ["增减行", "撤回删去的行", takeBack, removeFund],
    ["增减行", "撤回插入的行", takeBack, insertFund],
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

async function removeFund(port: ReportPort): Promise<unknown> {
  return port.rows.remove({ sheetName: BASE, list: FUNDS, index: 1 });
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
