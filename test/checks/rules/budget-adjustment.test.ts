import { budgetAdjustment } from "../../../src/checks/rules/budget-adjustment";
import { testRule } from "../../support/check-rule";

const funds = { "funds.initialBudget": 600, "funds.fullYearBudget": 700 };

testRule(
  budgetAdjustment,
  [
    [
      "nothing adjusted",
      { entries: { ...funds, "funds.fullYearBudget": 600, "basicAdjustment.budget": 0 } },
    ],
    ["basic expenditure alone", { entries: { ...funds, "basicAdjustment.budget": 100 } }],
    [
      "a cut",
      { entries: { ...funds, "funds.fullYearBudget": 520, "basicAdjustment.budget": -80 } },
    ],
    ["told in the other column", { entries: { ...funds, "basicAdjustment.finalAccount": 100 } }],
    [
      "basic expenditure and projects",
      {
        entries: {
          ...funds,
          "basicAdjustment.budget": 80,
          "projects.business.budget": 40,
          "funds.byExpenditure.project": 60,
        },
      },
    ],
    ["an adjustment that is not known", { entries: funds }],
    [
      "no full-year budget",
      { entries: { "funds.initialBudget": 600, "basicAdjustment.budget": 5 } },
    ],
  ],
  [
    [
      "budget and adjustment do not come to the full-year budget",
      { entries: { ...funds, "basicAdjustment.budget": 90 } },
      [
        {
          message: "different",
          at: "funds.fullYearBudget",
          params: { full: 700, initial: 600, basic: 90, expected: 690 },
          says: "“年度资金总额”的全年预算数为 700.00，年初预算数 600.00 加基础数据表“部门基本支出预算调整”的2023年预算数 90.00 为 690.00（未计项目支出的调整）。请核对调整数。",
        },
      ],
    ],
  ],
);
