import { repeatedTarget } from "../../../src/checks/rules/repeated-target";
import { testRule } from "../../support/check-rule";

const row = (target: string, actual: string) => ({
  entries: { indicators: [{ level3: "推动经济发展", target, actual, points: 10 }] },
});

testRule(
  repeatedTarget,
  [
    ["in other words", row("经济增长", "地区生产总值增长 5.3%")],
    ["a state that is reached", row("合格", "合格")],
    ["a date", row("2023年12月31日前", "2023年12月31日前")],
    ["a number", row("100%", "100%")],
    ["nothing filled", {}],
  ],
  [
    [
      "the target's own words",
      row("经济增长", " 经济增长"),
      [
        {
          message: "repeated",
          at: "indicators.0.actual",
          says: "“推动经济发展”的实际完成值“经济增长”与年度指标值一字不差。定性指标请写明实际达到的程度或成效。",
        },
      ],
    ],
    [
      "the target's own direction",
      row("逐年递减", "逐年递减"),
      [{ message: "repeated", at: "indicators.0.actual" }],
    ],
  ],
);
