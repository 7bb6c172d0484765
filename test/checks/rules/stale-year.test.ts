import { staleYear } from "../../../src/checks/rules/stale-year";
import { testRule } from "../../support/check-rule";

testRule(
  staleYear,
  [
    ["this year's deadline", { entries: { indicators: [{ target: "2023年12月31日前" }] } }],
    ["a deadline without a year", { entries: { indicators: [{ target: "12月底前" }] } }],
    ["last year for comparison", { entries: { "goals.actual": "2023年比2022年增长5%。" } }],
    ["a duration", { entries: { indicators: [{ target: "≥20年" }] } }],
    [
      "last year's state for comparison",
      { entries: { indicators: [{ target: "较2022年明显改善" }, { target: "不低于2022年水平" }] } },
    ],
    ["nothing filled", {}],
  ],
  [
    [
      "last year's deadline",
      { entries: { indicators: [{ level3: "完成时间", target: "2022年12月31日前" }] } },
      [
        {
          message: "target",
          at: "indicators.0.target",
          says: "“完成时间”的年度指标值“2022年12月31日前”的年份早于报表年度 2023 年。请核实是否沿用了上年的指标值。",
        },
      ],
    ],
    [
      "last year in a target of words",
      { entries: { indicators: [{ level3: "办展机制", target: "2022年12月31日前建立" }] } },
      [
        {
          message: "text",
          at: "indicators.0.target",
          says: "“办展机制”的年度指标值提到 2022 年，没有提到 2023 年。请核实是否沿用了上年的文字。",
        },
      ],
    ],
    [
      "last year's text",
      { entries: { "goals.expected": "做好2022年各项工作。" } },
      [{ message: "text", at: "goals.expected", params: { lastYear: 2022 } }],
    ],
  ],
);
