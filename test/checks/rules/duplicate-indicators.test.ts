import { duplicateIndicators } from "../../../src/checks/rules/duplicate-indicators";
import { testRule } from "../../support/check-rule";

testRule(
  duplicateIndicators,
  [
    ["different names", { entries: { indicators: [{ level3: "办文" }, { level3: "办会" }] } }],
    ["blank names", { entries: { indicators: [{ points: 5 }, { points: 5 }] } }],
    ["nothing filled", {}],
  ],
  [
    [
      "one name twice, however it is spaced",
      { entries: { indicators: [{ level3: "办文" }, { level3: "办会" }, { level3: " 办 文" }] } },
      [
        {
          message: "duplicate",
          at: "indicators.2.level3",
          params: { first: 1 },
          says: "三级指标“办 文”与上面第 1 行指标重名。请核实是否重复填报。",
        },
      ],
    ],
  ],
);
