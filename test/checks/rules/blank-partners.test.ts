import { blankPartners } from "../../../src/checks/rules/blank-partners";
import { testRule } from "../../support/check-rule";

const budgetBlank = (line: string) => ({ [`${line}.finalAccount`]: 5 });

testRule(
  blankPartners,
  [
    ["both filled", { entries: { "operating.total": { budget: 5, finalAccount: 4 } } }],
    ["both blank", {}],
    ["a budget that was not spent", { entries: { "operating.total.budget": 5 } }],
    ["zero is filled", { entries: { procurement: { budget: 0, finalAccount: 3 } } }],
    ["nothing spent without a budget", { entries: { "procurement.finalAccount": 0 } }],
    [
      "a budget typed as text",
      {
        entries: { "procurement.finalAccount": 3 },
        cells: { "procurement.budget": { value: "5万元" } },
      },
    ],
  ],
  [
    [
      "公用经费 spent without a budget",
      { entries: budgetBlank("operating.total") },
      [
        {
          message: "operating",
          at: "operating.total.budget",
          says: "“公用经费”的2023年预算数没有填写，而2023年决算数为 5.00，公用经费控制率无法计算。请补填预算数。",
        },
      ],
    ],
    [
      "政府采购 without a budget",
      { entries: budgetBlank("procurement") },
      [{ message: "procurement", at: "procurement.budget", params: { value: 5 } }],
    ],
    [
      "三公经费 without a budget",
      {
        entries: {
          ...budgetBlank("threePublic.vehicles.operation"),
          ...budgetBlank("threePublic.abroad"),
          ...budgetBlank("threePublic.reception"),
        },
      },
      [
        { message: "threePublic", at: "threePublic.vehicles.total.budget" },
        { message: "threePublic", at: "threePublic.abroad.budget" },
        { message: "threePublic", at: "threePublic.reception.budget" },
      ],
    ],
    [
      "one half of a pair of people or areas",
      {
        entries: {
          "staff.authorised": 32,
          "building.actualArea": 80,
          "building.budgetInvestment": 9,
        },
      },
      [
        { message: "staff", at: "staff.inPost" },
        { message: "building", at: "building.approvedArea" },
        { message: "building", at: "building.actualInvestment" },
      ],
    ],
    [
      "a dash for a number is a blank",
      { entries: { "staff.authorised": 32 }, cells: { "staff.inPost": { value: "——" } } },
      [{ message: "staff", at: "staff.inPost" }],
    ],
    [
      "funds of the year",
      { entries: { "funds.fullYearBudget": 743.91 } },
      [
        { message: "funds", at: "funds.initialBudget" },
        { message: "funds", at: "funds.executed" },
      ],
    ],
  ],
);
