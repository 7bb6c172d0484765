import { targetDirection } from "../../../src/checks/rules/target-direction";
import { testRule, type Filled } from "../../support/check-rule";

const row = (target: string | number, actual: string | number, more: object = {}) => ({
  entries: { indicators: [{ level3: "河道保洁", target, actual, points: 50, ...more }] },
});

const withProperty: Filled["assessment"] = {
  table: {
    columns: ["level1", "level3", "property", "target", "unit", "actual", "points", "score"],
  },
};

testRule(
  targetDirection,
  [
    ["a floor", row("≥15万元", "18万元")],
    ["a ceiling", row("≤15万元", "18万元")],
    ["reached exactly", row("15万元", "15万元")],
    ["a level of costs", row("15万元", "18万元", { level1: "成本指标（20分）" })],
    ["a name that says it", row("15万元", "18万元", { level3: "河道保洁服务费" })],
    ["a plain count", row("15次", "18次")],
    ["words", row("河道整洁", "河道整洁")],
    ["nothing reached yet", row("15万元", "")],
    [
      "a property of its own",
      {
        ...row("15", "18", { property: "≤", unit: "万元" }),
        assessment: withProperty,
      },
    ],
  ],
  [
    [
      "an amount of which nothing says what it is",
      row("15万元", "18万元"),
      [
        {
          message: "open",
          at: "indicators.0.target",
          params: { up: 50, down: 41.67 },
          says: "“河道保洁”的年度指标值未写明“≥”或“≤”，从上级指标、指标名称和单位也看不出来。年度指标值“15万元”，实际完成值“18万元”：按“≥”得 50 分，按“≤”得 41.67 分。请在年度指标值前补写。",
        },
      ],
    ],
    [
      "a blank property",
      { ...row("15", "10", { unit: "万元" }), assessment: withProperty },
      [{ message: "open", at: "indicators.0.property", params: { up: 33.33, down: 50 } }],
    ],
    [
      "an open row whose score was typed",
      row("15万元", "10万元", { score: 50 }),
      [{ message: "open", at: "indicators.0.target", params: { up: 33.33, down: 50 } }],
    ],
  ],
);
