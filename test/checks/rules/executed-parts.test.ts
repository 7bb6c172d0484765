import { executedParts } from "../../../src/checks/rules/executed-parts";
import { testRule } from "../../support/check-rule";

const funds = { "funds.executed": 742.38, "funds.byExpenditure.basic": 680.9 };

testRule(
  executedParts,
  [
    [
      "the final account of the projects makes it up",
      {
        entries: {
          ...funds,
          "projects.business.finalAccount": 61.48,
          "funds.byExpenditure.project": 63.01,
        },
      },
    ],
    [
      "the form's own project expenditure does",
      { entries: { ...funds, "funds.byExpenditure.project": 61.48 } },
    ],
    [
      "basic expenditure is not known",
      { entries: { "funds.executed": 742.38, "funds.byExpenditure.project": 63 } },
    ],
    ["projects are not known", { entries: funds }],
    [
      "the form divides the budget, and nothing says what the projects came to",
      {
        entries: {
          ...funds,
          "funds.fullYearBudget": 743.91,
          "funds.byExpenditure.project": 63.01,
        },
      },
    ],
    [
      "the form divides the budget, of which basic expenditure is no final account",
      {
        entries: {
          ...funds,
          "funds.fullYearBudget": 743.91,
          "funds.byExpenditure.project": 63.01,
          "projects.business.finalAccount": 55,
        },
      },
    ],
    [
      "what the form divides fits nothing: it is told where it is divided",
      { entries: { ...funds, "funds.byExpenditure.project": 51.48 } },
    ],
  ],
  [
    [
      "what was executed is not basic plus projects",
      { entries: { ...funds, "projects.business.finalAccount": 51.48 } },
      [
        {
          message: "different",
          at: "funds.executed",
          params: {
            executed: 742.38,
            basic: 680.9,
            project: 51.48,
            expected: 732.38,
            difference: 10,
          },
          says: "“年度资金总额”的全年执行数为 742.38，“基本支出” 680.90 加基础数据表“项目支出”的2023年决算数 51.48 为 732.38，相差 10.00。请核对三个数是否都是执行数。",
        },
      ],
    ],
    [
      "a rounding tail",
      { entries: { ...funds, "projects.business.finalAccount": 61.49 } },
      [{ message: "rounding", at: "funds.executed", severity: "info" }],
    ],
  ],
);
