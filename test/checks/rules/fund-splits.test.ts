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
        { message: "incomeDiffers", at: "funds.fullYearBudget", params: { split: 80, basis: 0 } },
        {
          message: "expenditureDiffers",
          at: "funds.fullYearBudget",
          params: { split: 80, basis: 0 },
        },
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
