import { staleTotal } from "../../../src/checks/rules/stale-total";
import { testRule } from "../../support/check-rule";

const total = (previousFinalAccount: number | null, finalAccount: number | null) => ({
  entries: { "operating.total": { previousFinalAccount, finalAccount } },
});

testRule(
  staleTotal,
  [
    ["another total", total(56.69, 102.77)],
    ["nothing in either year", total(0, 0)],
    ["blank in either year", total(null, null)],
  ],
  [
    [
      "last year's total again",
      total(56.69, 56.69),
      [
        {
          message: "same",
          at: "operating.total.finalAccount",
          params: { value: 56.69 },
          says: "“公用经费”的2023年决算数 56.69，与上年决算数完全相同。请核实是否沿用了上年的数。",
        },
      ],
    ],
    [
      "the sums as well",
      {
        entries: {
          "threePublic.abroad": { previousFinalAccount: 5, finalAccount: 5 },
          "projects.business": { previousFinalAccount: 5, finalAccount: 5 },
        },
      },
      [
        { message: "same", at: "threePublic.total.finalAccount" },
        { message: "same", at: "projects.total.finalAccount" },
      ],
    ],
  ],
);
