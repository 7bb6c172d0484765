import { incomeExpenditure } from "../../../src/checks/rules/income-expenditure";
import { testRule } from "../../support/check-rule";

const balanced = (income: number | null, expenditure: number | null) => ({
  pack: "xiangxi-2022",
  entries: {
    "institutionAccounts!income.institutions": [{ name: "甲", total: income }],
    "institutionAccounts!expenditure.institutions": [{ name: "甲", total: expenditure }],
  },
});

testRule(
  incomeExpenditure,
  [
    ["nothing filled", { pack: "xiangxi-2022" }],
    ["the same", balanced(194.67, 194.67)],
    ["no income", balanced(null, 194.67)],
    [
      "an institution that the other table does not list",
      {
        pack: "xiangxi-2022",
        entries: {
          "institutionAccounts!income.institutions": [{ name: "甲", total: 5 }],
          "institutionAccounts!expenditure.institutions": [{ name: "乙", total: 5 }],
        },
      },
    ],
  ],
  [
    [
      "a rounding tail",
      balanced(121.82, 121.81),
      [
        { message: "rounding", at: "expenditure.summary.total", severity: "info" },
        {
          message: "rounding",
          at: "expenditure.institutions.0.total",
          severity: "info",
          says: "“甲”的支出合计为 121.81，收入合计为 121.82，相差 0.01，属于四舍五入的尾差。",
        },
      ],
    ],
    [
      "more than came in",
      balanced(121.82, 121.84),
      [
        { message: "different", at: "expenditure.summary.total" },
        {
          message: "different",
          at: "expenditure.institutions.0.total",
          params: { income: 121.82, expenditure: 121.84, difference: 0.02 },
          says: "“甲”的支出合计为 121.84，收入合计为 121.82，相差 0.02。支出合计含累计结余，应与收入合计相等，请核对。",
        },
      ],
    ],
  ],
);
