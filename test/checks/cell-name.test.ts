import { cellName } from "../../src/checks";
import { packs } from "../../src/forms";
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

test.each(packs.map(({ id }) => [id]))("every field of %s has a name of its own", (pack) => {
  for (const form of reportWith({ pack, entries }).forms) {
    const names = form.fields.map(({ path }) => cellName(form, path));
    expect(names.filter((name) => !/[一-龥]/.test(name))).toEqual([]);
    const repeated = names.filter((name, i) => names.indexOf(name) !== i);
    expect(repeated).toEqual([]);
  }
});
