import { cellName } from "../../src/checks";
import { packs } from "../../src/forms/packs/all";
import { reportWith } from "../support/check-rule";

const entries = {
  "projects.specialFunds.items": [{ name: "调研经费" }, {}],
  indicators: [{ level2: "数量指标", level3: "办文" }, { level2: "质量指标" }],
};

test.each([
  ["staff.authorised", "“财政供养人员情况”的编制数"],
  ["staff.controlRate", "“财政供养人员情况”的控制率"],
  ["threePublic.vehicles.purchase.budget", "“公车购置”的2023年预算数"],
  ["projects.total.previousFinalAccount", "“项目支出”的2022年决算数"],
  ["projects.specialFunds.total.finalAccount", "“市级专项资金”的2023年决算数"],
  ["projects.specialFunds.items.0.finalAccount", "“调研经费”的2023年决算数"],
  ["projects.specialFunds.items.1.finalAccount", "“第 2 行”的2023年决算数"],
  ["procurement.finalAccount", "“政府采购金额”的2023年决算数"],
  ["building.actualArea", "“楼堂馆所控制情况”的实际规模"],
  ["building.investmentControlRate", "“楼堂馆所控制情况”的投资概算控制率"],
  ["funds.executed", "“年度资金总额”的全年执行数"],
  ["funds.score", "“年度资金总额”的得分"],
  ["funds.byIncome.governmentFund", "“政府性基金拨款”"],
  ["funds.byExpenditure.project", "“项目支出”"],
  ["goals.actual", "“年度总体目标”的实际完成情况"],
  ["indicators.0.target", "“办文”的年度指标值"],
  ["indicators.1.points", "“质量指标”的分值"],
  ["total.score", "“总分”的得分"],
])("%s is called %s", (path, name) => {
  const report = reportWith({ entries });
  const form = report.forms.find(({ has }) => has(path))!;
  expect(cellName(form, path)).toBe(name);
});

test.each([
  ["finalAccounts01", "income.grandTotal", "“收入总计”的金额"],
  ["finalAccounts01", "expenditure.class201", "“一、一般公共服务支出”的金额"],
  ["finalAccounts03", "items.0.code", "“2010301 行政运行”的科目代码"],
  ["finalAccounts03", "items.0.basic", "“2010301 行政运行”的基本支出"],
  ["finalAccounts03", "total.basic", "“合计”的基本支出"],
  ["finalAccounts04", "expenditure.total.stateCapital", "“本年支出合计”的国有资本经营预算财政拨款"],
  ["finalAccounts06", "item30201", "“30201 办公费”的决算数"],
  ["finalAccounts06", "total.operating", "“公用经费合计”的决算数"],
  ["finalAccounts07", "budget.vehicles.purchase", "“预算数”的公务用车购置费"],
  ["finalAccounts07", "finalAccount.reception", "“决算数”的公务接待费"],
  ["finalAccounts08", "emptyStatement", "“空表说明”"],
] as const)("%s %s is called %s", (id, path, name) => {
  const items = [{ code: "2010301", name: "行政运行" }];
  const report = reportWith({
    pack: "zhuzhou-2023",
    entries: { "finalAccounts03!items": items },
  });
  expect(cellName(report.form(id), path)).toBe(name);
});

test.each(packs.map(({ id }) => [id]))("every field of %s has a name of its own", (pack) => {
  for (const form of reportWith({ pack, entries }).forms) {
    const names = form.fields.map(({ path }) => cellName(form, path));
    expect(names.filter((name) => !/[一-龥]/.test(name))).toEqual([]);
    const repeated = names.filter((name, i) => names.indexOf(name) !== i);
    expect(repeated).toEqual([]);
  }
});
