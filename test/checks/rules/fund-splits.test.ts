import { fundSplits } from "../../../src/checks/rules/fund-splits";
import { testRule, type Filled } from "../../support/check-rule";

const funds = (fullYearBudget: number | null, executed: number | null) => ({
  "funds.fullYearBudget": fullYearBudget,
  "funds.executed": executed,
});

const assessment: NonNullable<Filled["assessment"]> = {
  funds: {
    lines: {
      layout: "sides",
      income: [
        { id: "fiscal", caption: "其中：财政资金：" },
        { id: "unit", caption: "单位资金：" },
      ],
    },
  },
};

testRule(
  fundSplits,
  [
    [
      "lines of the place's own",
      { entries: { ...funds(100, 90), "funds.byIncome": { fiscal: 60, unit: 40 } }, assessment },
    ],
    [
      "both splits come to the budget",
      {
        entries: {
          ...funds(100, 90),
          "funds.byIncome.generalPublic": 100,
          "funds.byExpenditure": { basic: 70, project: 30 },
        },
      },
    ],
    [
      "both come to what was executed",
      {
        entries: {
          ...funds(100, 90),
          "funds.byIncome.generalPublic": 90,
          "funds.byExpenditure": { basic: 70, project: 20 },
        },
      },
    ],
    [
      "a printed total beside its parts, which fit: told where sums are",
      {
        pack: "lusong-2023",
        entries: {
          ...funds(743.91, 742.38),
          "funds.byIncome": { total: 700, generalPublic: 743.91 },
          "funds.byExpenditure.basic": 743.91,
        },
      },
    ],
    [
      "parts beside their printed total, which fits: told where sums are",
      {
        pack: "lusong-2023",
        entries: {
          ...funds(743.91, 742.38),
          "funds.byIncome": { total: 743.91, generalPublic: 700 },
        },
      },
    ],
    ["no split at all", { entries: funds(100, 90) }],
    ["nothing to compare with", { entries: { "funds.byIncome.generalPublic": 90 } }],
    [
      "text in a part",
      { entries: funds(100, 90), cells: { "funds.byIncome.generalPublic": { value: "80万元" } } },
    ],
    [
      "the printed total counts",
      {
        pack: "lusong-2023",
        entries: {
          ...funds(743.91, 742.38),
          "funds.byIncome": { total: 743.91, generalPublic: 743.91 },
        },
      },
    ],
  ],
  [
    [
      "income short of the budget",
      {
        entries: { ...funds(100, 90), "funds.byIncome": { generalPublic: 70, governmentFund: 10 } },
      },
      [
        {
          message: "incomeDiffers",
          at: "funds.fullYearBudget",
          params: { split: 80, basis: 100, difference: -20 },
          says: "按收入性质分各项合计 80.00，“年度资金总额”的全年预算数为 100.00，相差 20.00。请核对各项资金，或改正年度资金总额。",
        },
      ],
    ],
    [
      "the budget left at 0 while its parts are filled",
      {
        entries: {
          ...funds(0, null),
          "funds.byIncome.generalPublic": 80,
          "funds.byExpenditure.basic": 80,
        },
      },
      [
        {
          message: "bothDiffer",
          at: "funds.fullYearBudget",
          params: { split: 80, basis: 0 },
          says: "按收入性质分、按支出性质分各项合计均为 80.00，“年度资金总额”的全年预算数为 0.00，相差 80.00。请核对年度资金总额，或改正各项资金。",
        },
      ],
    ],
    [
      "both sides with the same tail",
      {
        entries: {
          ...funds(100, null),
          "funds.byIncome.generalPublic": 100.01,
          "funds.byExpenditure.basic": 100.01,
        },
      },
      [{ message: "bothRounding", at: "funds.fullYearBudget", severity: "info" }],
    ],
    [
      "both the initial budget, said once",
      {
        entries: {
          ...funds(100, 90),
          "funds.initialBudget": 70,
          "funds.byIncome.generalPublic": 70,
          "funds.byExpenditure.basic": 70,
        },
      },
      [{ message: "otherBasis", at: "funds.fullYearBudget", severity: "warning" }],
    ],
    [
      "expenditure short of what was executed, which income fits",
      {
        entries: {
          ...funds(100, 90),
          "funds.byIncome.generalPublic": 90,
          "funds.byExpenditure": { basic: 70, project: 15 },
        },
      },
      [
        {
          message: "expenditureDiffers",
          at: "funds.executed",
          params: { split: 85, basis: 90, difference: -5 },
        },
      ],
    ],
    [
      "income beside the budget, which expenditure fits",
      {
        entries: {
          ...funds(100, 90),
          "funds.byIncome.generalPublic": 95,
          "funds.byExpenditure.basic": 100,
        },
      },
      [
        {
          message: "incomeDiffers",
          at: "funds.fullYearBudget",
          params: { basis: 100, difference: -5 },
        },
      ],
    ],
    [
      "two slips, each told",
      {
        entries: {
          ...funds(100, 90),
          "funds.byIncome.generalPublic": 80,
          "funds.byExpenditure.basic": 60,
        },
      },
      [
        { message: "incomeDiffers", at: "funds.fullYearBudget", params: { split: 80 } },
        { message: "expenditureDiffers", at: "funds.fullYearBudget", params: { split: 60 } },
      ],
    ],
    [
      "a tail on one side and another basis on the other",
      {
        entries: {
          ...funds(100, 90),
          "funds.byIncome.generalPublic": 100.01,
          "funds.byExpenditure.basic": 90,
        },
      },
      [
        { message: "incomeRounding", at: "funds.fullYearBudget", severity: "info" },
        { message: "sidesDiffer", at: "funds.fullYearBudget" },
      ],
    ],
    [
      "rounding tails",
      {
        entries: {
          ...funds(100, null),
          "funds.byIncome.generalPublic": 100.01,
          "funds.byExpenditure.basic": 99.99,
        },
      },
      [
        { message: "incomeRounding", at: "funds.fullYearBudget", severity: "info" },
        { message: "expenditureRounding", at: "funds.fullYearBudget", severity: "info" },
      ],
    ],
    [
      "the initial budget split in place of the full-year budget",
      {
        pack: "lusong-2023",
        entries: {
          ...funds(743.91, 742.38),
          "funds.initialBudget": 617.73,
          "funds.byExpenditure.basic": 617.73,
        },
      },
      [
        {
          message: "otherBasis",
          at: "funds.byExpenditure.total",
          severity: "warning",
          params: { split: 617.73, basis: 743.91 },
        },
      ],
    ],
    [
      "what was executed, where the pack wants the budget",
      {
        entries: { ...funds(100, 90), "funds.byIncome.generalPublic": 90 },
        options: { splitBasis: "fullYearBudget" },
      },
      [{ message: "otherBasis", at: "funds.fullYearBudget", severity: "warning" }],
    ],
    [
      "the budget by income, the execution by expenditure",
      {
        pack: "lusong-2023",
        entries: {
          ...funds(100, 90),
          "funds.byIncome.generalPublic": 100,
          "funds.byExpenditure.basic": 90,
        },
      },
      [
        {
          message: "sidesDiffer",
          at: "funds.byExpenditure.total",
          params: { income: 100, expenditure: 90 },
        },
      ],
    ],
    [
      "lines of the place's own that come to another sum",
      { entries: { ...funds(100, 90), "funds.byIncome": { fiscal: 60, unit: 30.5 } }, assessment },
      [{ message: "incomeDiffers", at: "funds.fullYearBudget", params: { split: 90.5 } }],
    ],
    [
      "a last digit, where amounts are whole",
      {
        entries: { ...funds(100, 90), "funds.byIncome.other": 101 },
        place: { decimals: 0 },
      },
      [{ message: "incomeRounding", at: "funds.fullYearBudget", severity: "info" }],
    ],
  ],
);
