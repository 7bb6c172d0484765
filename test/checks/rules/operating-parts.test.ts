import { operatingParts } from "../../../src/checks/rules/operating-parts";
import { testRule } from "../../support/check-rule";

const operating = (total: number | null, office: number, meetings = 0) => ({
  entries: {
    operating: {
      total: { budget: total },
      office: { budget: office },
      meetings: { budget: meetings },
    },
  },
});

testRule(
  operatingParts,
  [
    ["parts of which there are more", operating(100, 30, 20)],
    ["parts that come to all of it", operating(50, 30, 20)],
    ["no parts", { entries: { "operating.total.budget": 50 } }],
    ["nothing filled", {}],
    ["zero parts of nothing", operating(null, 0)],
  ],
  [
    [
      "parts that come to more",
      operating(40, 30, 20),
      [
        {
          message: "more",
          at: "operating.total.budget",
          params: { total: 40, sum: 50 },
          says: "“公用经费”的2023年预算数为 40.00，小于其中各项（办公费、会议费、培训费）之和 50.00。请核对各项，或改正公用经费。",
        },
      ],
    ],
    [
      "a rounding tail",
      operating(49.99, 30, 20),
      [{ message: "rounding", at: "operating.total.budget", severity: "info" }],
    ],
    [
      "a total left blank",
      operating(null, 30),
      [{ message: "blank", at: "operating.total.budget" }],
    ],
    [
      "each column for itself",
      { entries: { "operating.office": { previousFinalAccount: 1, finalAccount: 2 } } },
      [
        { message: "blank", at: "operating.total.previousFinalAccount" },
        { message: "blank", at: "operating.total.finalAccount" },
      ],
    ],
  ],
);
