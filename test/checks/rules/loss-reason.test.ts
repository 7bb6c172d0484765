import { lossReason } from "../../../src/checks/rules/loss-reason";
import { testRule } from "../../support/check-rule";

const row = (score: number | null, reason: string | null = null) => ({
  entries: { indicators: [{ level3: "办文", points: 10, score, reason }] },
});

testRule(
  lossReason,
  [
    ["all points", row(10)],
    ["a reason", row(9, "时间不足。")],
    ["a short reason", row(9, "无人报名")],
    ["no score yet", row(null)],
    ["more than the points is another rule's", row(11)],
  ],
  [
    [
      "marks lost without a reason",
      row(9),
      [
        {
          message: "blank",
          at: "indicators.0.reason",
          params: { score: 9, points: 10 },
          says: "“办文”的偏差原因分析及改进措施没有填写，而得分 9 低于分值 10。请说明扣分原因和改进措施。",
        },
      ],
    ],
    ["spaces are no reason", row(9, "  "), [{ message: "blank", at: "indicators.0.reason" }]],
    ...["/", "—", "0", "无", "暂无", "无偏差", "……"].map(
      (held) =>
        [
          `${held} is no reason`,
          row(9, held),
          [
            {
              message: "blank",
              at: "indicators.0.reason",
              says: `“办文”的偏差原因分析及改进措施只填了“${held}”，没有说明，而得分 9 低于分值 10。请说明扣分原因和改进措施。`,
            },
          ],
        ] as const,
    ),
  ],
);
