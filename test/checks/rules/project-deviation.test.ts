import { projectDeviation } from "../../../src/checks/rules/project-deviation";
import { testRule } from "../../support/check-rule";

const business = (budget: number | null, finalAccount: number | null) => ({
  entries: { "projects.business": { budget, finalAccount } },
});

testRule(
  projectDeviation,
  [
    ["as budgeted", business(38.5, 38.5)],
    [
      "at the bounds",
      {
        entries: {
          "projects.business": { budget: 10, finalAccount: 13 },
          "projects.maintenance": { budget: 10, finalAccount: 7 },
        },
      },
    ],
    ["no budget", business(null, 5)],
    ["nothing spent", business(5, 0)],
  ],
  [
    [
      "far more",
      business(38.5, 56.48),
      [
        {
          message: "deviates",
          at: "projects.business.finalAccount",
          says: "“业务工作经费”的2023年决算数 56.48，为预算数 38.50 的 146.70%，偏差超过 30%。请核实并备好原因。",
        },
      ],
    ],
    [
      "far less, by the pack's own threshold",
      {
        entries: {
          "projects.specialFunds.items": [{ name: "调研经费", budget: 10, finalAccount: 8 }],
        },
        options: { projectDeviation: 0.1 },
      },
      [
        {
          message: "deviates",
          at: "projects.specialFunds.items.0.finalAccount",
          params: { rate: 0.8 },
        },
      ],
    ],
  ],
);
