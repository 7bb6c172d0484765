import { noteBasis } from "../../../src/checks/rules/note-basis";
import { testRule } from "../../support/check-rule";

const executed = (executed: number, initialBudget = 2488.61) => ({
  pack: "yongzhou-2023",
  entries: {
    "accountsNotes!performance.executed": executed,
    "accountsNotes!performance.initialBudget": initialBudget,
    "accountsNotes!lines.items": [{ name: "行政运行", budget: 2488.61, finalAccount: 3209.98 }],
  },
});
const budget = (text: number, table: number) => ({
  pack: "zhuzhou-2023",
  entries: {
    "accountsNotes!threePublic.abroad.budget": text,
    "finalAccounts07!budget.abroad": table,
  },
});

testRule(
  noteBasis,
  [
    ["nothing filled", { pack: "zhuzhou-2023" }],
    ["spending and budget of the same funds", executed(3209.98)],
    ["the budget of all funds", executed(3218.18, 2600)],
    ["no budget of its own", budget(9.68, 9.68)],
  ],
  [
    [
      "all spending over the budget of the general public funds",
      executed(3218.18),
      [
        {
          message: "execution",
          at: "performance.completionRate",
          params: { executed: 3218.18, initial: 2488.61, general: 3209.98 },
        },
      ],
    ],
    [
      "the initial budget in the text, the adjusted one in the table",
      budget(10, 9.68),
      [
        { message: "budget", at: "threePublic.total.budget" },
        {
          message: "budget",
          at: "threePublic.abroad.budget",
          says: "“因公出国（境）费”的预算数为 10.00，公开07表“预算数”的因公出国（境）费为 9.68。公开07表填全年（调整后）预算数；说明用年初预算数的，请在文字中写明。",
        },
      ],
    ],
  ],
);
