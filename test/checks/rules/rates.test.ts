import { rates } from "../../../src/checks/rules/rates";
import { testRule } from "../../support/check-rule";

const staff = { "staff.authorised": 103, "staff.inPost": 93 };
const typed = (value: number | string | null, path = "staff.controlRate") => ({
  cells: { [path]: { value, formula: null } },
});

/** 2018年: 三公经费 32 万元 before, 63.46 now. */
const threePublic = {
  "threePublic.reception.previousFinalAccount": 32,
  "threePublic.reception.finalAccount": 63.46,
};
const grown = (value: number) => ({
  pack: "hunan-common",
  entries: threePublic,
  ...typed(value, "rows.threePublicChange.rate"),
});

testRule(
  rates,
  [
    ["the formula", { entries: staff }],
    ["rounded", { entries: staff, ...typed(0.9029) }],
    ["nothing filled", {}],
    ["a dash for a zero base", { entries: { "staff.authorised": 0, "staff.inPost": 3 } }],
    ["a change, rounded", grown(0.9831)],
    ["a rate whose form is not there", { ...grown(0.5), without: "baseData" }],
    ["text is another rule's", { entries: staff, ...typed("九成") }],
    [
      "cut, of large amounts",
      {
        entries: { "funds.fullYearBudget": 6094.55, "funds.executed": 6094.52 },
        ...typed(0.9999, "funds.executionRate"),
      },
    ],
    [
      "computed in 元",
      {
        entries: { "building.budgetInvestment": 8, "building.actualInvestment": 6.99 },
        ...typed(0.8732, "building.investmentControlRate"),
      },
    ],
  ],
  [
    [
      "a rate of people is exact but for its last digit",
      { entries: staff, ...typed(0.9031) },
      [
        {
          message: "different",
          at: "staff.controlRate",
          params: { printed: 0.9031, part: 93, base: 103 },
          says: "“财政供养人员情况”的控制率为 90.31%，按2023年实际在职人数 93 ÷ 编制数 103 计算应为 90.29%。请核对这三个数。",
        },
      ],
    ],
    [
      "percent points for a fraction",
      { entries: staff, ...typed(90.29) },
      [{ message: "different", at: "staff.controlRate" }],
    ],
    [
      "a rate rounded to a whole percentage",
      { entries: staff, ...typed(0.9) },
      [
        {
          message: "coarse",
          at: "staff.controlRate",
          severity: "info",
          says: "“财政供养人员情况”的控制率为 90.00%，按所列数字计算为 90.29%，没有填到两位小数。请填完整；当地只要求填到整数或一位小数的，可以保留。",
        },
      ],
    ],
    [
      "a whole percentage beside the one it is rounded to",
      { entries: staff, ...typed(0.91) },
      [{ message: "different", at: "staff.controlRate" }],
    ],
    [
      "a change by another figure",
      grown(0.5),
      [
        {
          message: "changed",
          at: "rows.threePublicChange.rate",
          says: "“‘三公经费’变动率”的本单位执行情况为 50.00%，按基础数据表“三公经费”的2023年决算数 63.46 比基础数据表“三公经费”的2022年决算数 32 的变动计算应为 98.31%。请核对这三个数。",
        },
      ],
    ],
    [
      "a percentage for a zero base",
      { entries: { "staff.authorised": 0, "staff.inPost": 3 }, ...typed(1) },
      [{ message: "noBase", at: "staff.controlRate" }],
    ],
    [
      "a rate without its part",
      { entries: { "staff.authorised": 3 }, ...typed(1) },
      [{ message: "noPart", at: "staff.controlRate" }],
    ],
    [
      "a rate left out",
      { entries: staff, ...typed(null) },
      [{ message: "blank", at: "staff.controlRate", severity: "warning" }],
    ],
  ],
);
