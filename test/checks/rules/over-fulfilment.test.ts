import { overFulfilment } from "../../../src/checks/rules/over-fulfilment";
import { testRule } from "../../support/check-rule";

const row = (target: string, actual: string, more: object = {}) => ({
  entries: { indicators: [{ level3: "办文", target, actual, points: 10, ...more }] },
});

testRule(
  overFulfilment,
  [
    ["just under the threshold", row("≥4000件", "5164")],
    ["far above, with a reason", row("≥100篇", "284", { reason: "任务增加。" })],
    ["less is better", row("≤100万元", "20万元")],
    ["missed", row("≥100篇", "20")],
    ["words", row("环境改善", "环境改善")],
    ["a target of nothing", row("=0", "0")],
    [
      "a form without a column for reasons",
      {
        ...row("≥100篇", "284"),
        assessment: {
          table: { columns: ["level1", "level3", "target", "actual", "points", "score"] },
        },
      },
    ],
  ],
  [
    [
      "far above without a reason",
      row("≥100篇", "284"),
      [
        {
          message: "far",
          at: "indicators.0.reason",
          params: { deviation: 1.84 },
          says: "“办文”的偏差原因分析及改进措施没有填写，而实际完成值“284”超过年度指标值“≥100篇” 184.00%。请说明原因；指标值定得偏低的，请作分析。",
        },
      ],
    ],
    [
      "far above, with a stroke for a reason",
      row("≥100篇", "284", { reason: "/" }),
      [{ message: "far", at: "indicators.0.reason" }],
    ],
    [
      "the threshold itself counts",
      row("≥100篇", "130"),
      [{ message: "far", at: "indicators.0.reason" }],
    ],
    [
      "another threshold",
      { ...row("≥4000件", "5164"), options: { overfulfilment: 1.2 } },
      [{ message: "far", at: "indicators.0.reason" }],
    ],
  ],
);
