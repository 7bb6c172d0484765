import { threePublicGrowth } from "../../../src/checks/rules/three-public-growth";
import { testRule } from "../../support/check-rule";

const reception = (previousFinalAccount: number | null, finalAccount: number | null) => ({
  entries: { "threePublic.reception": { previousFinalAccount, finalAccount } },
});

testRule(
  threePublicGrowth,
  [
    ["less than last year", reception(5.58, 5)],
    ["as much as last year", reception(5, 5)],
    ["last year is not known", reception(null, 5)],
  ],
  [
    [
      "more than last year",
      reception(5, 5.58),
      [
        {
          message: "grown",
          at: "threePublic.total.finalAccount",
          says: "“三公经费”的2023年决算数 5.58，比上年决算数 5.00 增加 0.58。三公经费应只减不增，请核实并说明原因。",
        },
      ],
    ],
  ],
);
