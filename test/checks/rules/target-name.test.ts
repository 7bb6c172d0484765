import { targetName } from "../../../src/checks/rules/target-name";
import { testRule } from "../../support/check-rule";

const row = (target: string, actual: string, level3 = "产出数量") => ({
  entries: { indicators: [{ level3, target, actual, points: 20 }] },
});

testRule(
  targetName,
  [
    ["a value", row("≥100%", "100%")],
    ["a description", row("绿色发展", "100%")],
    ["a value with a name before it", row("办结率95%以上", "97%")],
    ["nothing filled", {}],
  ],
  [
    [
      "the name of a rate",
      row("与代表委员见面率", "100%"),
      [
        {
          message: "name",
          at: "indicators.0.target",
          says: "“产出数量”的年度指标值“与代表委员见面率”是指标名称，不是指标值，无法与实际完成值“100%”比较。请把名称移到三级指标，并填写指标值。",
        },
      ],
    ],
    [
      "the indicator's own name",
      row("办理来文", "5164", "办理来文"),
      [{ message: "name", at: "indicators.0.target" }],
    ],
  ],
);
