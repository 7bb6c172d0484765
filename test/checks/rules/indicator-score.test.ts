import { indicatorScore } from "../../../src/checks/rules/indicator-score";
import { testRule } from "../../support/check-rule";
import { hubei, sichuan } from "../../support/places";

const row = (target: string, actual: string, score: number, more: object = {}) => ({
  entries: { indicators: [{ level3: "办文", target, actual, points: 10, score, ...more }] },
});
const reason = { reason: "上级调整任务。" };

testRule(
  indicatorScore,
  [
    [
      "within the band of its place",
      {
        ...row("环境改善", "部分达成年度指标", 5),
        assessment: { qualitativeBands: hubei.qualitativeBands! },
      },
    ],
    [
      "a target in three cells, less what is taken off",
      {
        ...row("95", "95", 9.5, { property: "≥", unit: "%", deduction: 0.5 }),
        assessment: { table: { columns: [...sichuan.table!.columns!, "deduction"] } },
      },
    ],
    ["rounded as its place rounds", { ...row("≥300", "200", 7), assessment: { scoreDecimals: 0 } }],
    ["met, full marks", row("≥100篇", "284篇", 10)],
    ["missed, in proportion", row("≥100篇", "90篇", 9)],
    ["another score with a reason", row("≥100篇", "90篇", 8, reason)],
    ["met but less, with a reason", row("≥100篇", "120篇", 9, reason)],
    ["full marks for what seems missed, with a reason", row("100篇", "90篇", 10, reason)],
    ["a judgement", row("环境改善", "空气优良", 8)],
    ["within the band", row("环境改善", "部分达成年度指标并具有一定效果", 7)],
    ["within the best band, which is not all of the points", row("环境改善", "达成预期指标", 8)],
    ["out of the band, with a reason", row("环境改善", "部分达成", 9, reason)],
    [
      "the points that the place takes for a target far exceeded",
      {
        ...row("≥100篇", "284", 8, reason),
        assessment: { overfulfilment: { deduction: 2 } },
      },
    ],
    [
      "nothing where too little was reached for the place",
      { ...row("≥100篇", "59篇", 0), assessment: { missedLeast: 0.6 } },
    ],
    [
      "in proportion from the least on",
      { ...row("≥100篇", "60篇", 6), assessment: { missedLeast: 0.6 } },
    ],
    ["no points", row("≥100篇", "90篇", 9, { points: null })],
  ],
  [
    [
      "met, but marks lost",
      row("743.91万元以下", "742.38万元", 9),
      [
        {
          message: "metButLess",
          at: "indicators.0.score",
          params: { score: 9, suggested: 10 },
          says: "“办文”的得分为 9，建议得分 10。年度指标值“743.91万元以下”，实际完成值“742.38万元”：未超过，得满分 10 分。目标已完成而扣分的，请在偏差原因中说明。",
        },
      ],
    ],
    [
      "missed, but full marks: a reason does not mend it",
      row("≥100篇", "90篇", 10, reason),
      [
        {
          message: "missedButFull",
          at: "indicators.0.score",
          severity: "error",
          params: { suggested: 9 },
        },
      ],
    ],
    [
      "missed, but full marks, with the unit in a column of its own",
      {
        ...row("95", "88", 10, { property: "≥", unit: "%" }),
        assessment: { table: { columns: sichuan.table!.columns! } },
      },
      [{ message: "missedButFull", at: "indicators.0.score", severity: "error" }],
    ],
    [
      "full marks for what is missed only as the target is understood",
      row("100篇", "90篇", 10),
      [{ message: "missedButFull", at: "indicators.0.score", severity: "warning" }],
    ],
    [
      "full marks where the place takes points for a target far exceeded: a reason does not mend it",
      {
        ...row("≥100篇", "284", 10, reason),
        assessment: { overfulfilment: { deduction: 2 } },
      },
      [
        {
          message: "notTaken",
          at: "indicators.0.score",
          params: { suggested: 8 },
          says: "“办文”的得分为 10，建议得分 8。年度指标值“≥100篇”，实际完成值“284”：已达到，得满分 10 分。超过年度指标值 184.00%，按当地计分办法扣 2 分。请改正得分。",
        },
      ],
    ],
    [
      "points in proportion where the place gives none for so little",
      { ...row("≥100篇", "59篇", 5.9), assessment: { missedLeast: 0.6 } },
      [
        {
          message: "differs",
          at: "indicators.0.score",
          params: { suggested: 0 },
          says: "“办文”的得分为 5.9，建议得分 0。年度指标值“≥100篇”，实际完成值“59篇”：未达到，按比例 10 × 59篇 ÷ 100篇 得 5.9 分。完成程度低于 60%，按当地计分办法不得分。请核对得分，或在偏差原因中说明。",
        },
      ],
    ],
    [
      "a score of its own",
      row("≥100篇", "90篇", 9.5),
      [{ message: "differs", at: "indicators.0.score", params: { score: 9.5, suggested: 9 } }],
    ],
    [
      "met, but marks lost, in a form without a column for reasons",
      {
        ...row("≥100篇", "120篇", 9),
        assessment: {
          table: { columns: ["level1", "level3", "target", "actual", "points", "score"] },
        },
      },
      [
        {
          message: "metButLess",
          at: "indicators.0.score",
          says: "“办文”的得分为 9，建议得分 10。年度指标值“≥100篇”，实际完成值“120篇”：已达到，得满分 10 分。目标已完成而扣分的，请说明后注明“已核实”。",
        },
      ],
    ],
    [
      "below the best band",
      row("环境改善", "达成预期指标", 7),
      [{ message: "band", at: "indicators.0.score", params: { from: 8, to: 10 } }],
    ],
    [
      "full marks for a band named in other words",
      row("环境改善", "部分达成预期指标", 10),
      [{ message: "band", at: "indicators.0.score", params: { from: 6, to: 8 } }],
    ],
    [
      "the upper bound of the middle band is not included",
      row("环境改善", "部分达成", 8),
      [
        {
          message: "band",
          at: "indicators.0.score",
          says: "“办文”的得分为 8，实际完成值为“部分达成年度指标并具有一定效果”的，得分应在 6 与 8 之间。请核对得分，或在偏差原因中说明。",
        },
      ],
    ],
  ],
);
