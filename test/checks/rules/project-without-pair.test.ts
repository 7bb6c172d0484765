import { projectWithoutPair } from "../../../src/checks/rules/project-without-pair";
import { testRule } from "../../support/check-rule";

const fund = (budget: number | null, finalAccount: number | null) => ({
  entries: {
    "projects.specialFunds.items": [
      { name: "绩效考核奖", previousFinalAccount: 5, budget, finalAccount },
    ],
  },
});

testRule(
  projectWithoutPair,
  [
    ["both", fund(10, 8)],
    ["neither: a project of last year", fund(null, null)],
    ["zeros", fund(0, 0)],
    [
      "a budget typed as text",
      { ...fund(null, 8), cells: { "projects.specialFunds.items.0.budget": { value: "8万元" } } },
    ],
  ],
  [
    [
      "added in the course of the year",
      fund(null, 44.92),
      [
        {
          message: "unbudgeted",
          at: "projects.specialFunds.items.0.budget",
          says: "“绩效考核奖”的2023年预算数为 0 或空白，而2023年决算数为 44.92（年中追加的项目）。请核实并备好原因。",
        },
      ],
    ],
    [
      "nothing spent",
      fund(10, 0),
      [{ message: "unspent", at: "projects.specialFunds.items.0.finalAccount" }],
    ],
    [
      "a fixed line",
      { entries: { "projects.maintenance.budget": 5 } },
      [{ message: "unspent", at: "projects.maintenance.finalAccount" }],
    ],
  ],
);
