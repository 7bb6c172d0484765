import { failure, stepScore as stepScoreOf, success } from "../../evaluation";
import { define } from "../define";
import { atLeast0, choice, plainNumber } from "../parameters";
import type { TextsOf } from "../texts";

const DIRECTION = choice("扣分方向", [
  ["over", "超过"],
  ["under", "低于"],
  ["both", "双向"],
]);

export const stepScore = define({
  id: "STEPSCORE",
  parameters: [
    atLeast0("分值"),
    plainNumber("比率"),
    plainNumber("标准"),
    atLeast0("每档幅度"),
    atLeast0("每超出一整档扣的分数"),
    DIRECTION,
  ],
  body: (points, rate, limit, step, deduction, direction) =>
    step > 0
      ? success(stepScoreOf(points, rate, { limit, step, deduction, direction }))
      : failure({ id: "zeroDenominator" }),
});

export const stepScoreTexts: TextsOf<typeof stepScore> = {
  purpose: "score",
  title: "分档扣分",
  definition: "比率在标准以内得满分，每超出一整档扣若干分，扣完为止。",
  source: "湖南 2018 年部门整体支出绩效评价指标表，例如在职人员控制率。",
  result: "score",
  arguments: [
    { id: "points", text: "，例如 5" },
    { id: "rate", text: "，例如 108.7%" },
    { id: "limit", text: "，例如 100%" },
    { id: "step", text: "，例如 1%（一个百分点）" },
    { id: "deduction", text: "，例如 0.5" },
    {
      id: "direction",
      text: '："over" 高于标准扣分（默认）、"under" 低于标准扣分、"both" 都扣分，例如 "under"',
      choices: { over: "高于标准扣分", under: "低于标准扣分", both: "高于、低于都扣分" },
    },
  ],
  cases: [
    [[5, 1.087, 1, 0.01, 0.5], 1],
    [[5, "108.7%", "100%", "1%", 0.5, "over"], 1],
    [[5, 1.08, 1, 0.01, 0.5], 1],
    [[5, 0.9029, 1, 0.01, 0.5], 5],
    [[8, 0.9831, 0, 0.01, 0.8], 0],
    [[5, 0.89, 1, 0.05, 2, "under"], 1],
    [[5, 1.5, 1, 0.05, 2, "低于"], 5],
    [[6, 0.94, 1, 0.05, 2, "both"], 4],
    [[6, 1.06, 1, 0.05, 2, "双向"], 4],
    [[5, 1.1, 1, 0, 0.5], { error: "#DIV/0!" }],
    [[5, 1.1, 1, -0.01, 0.5], { error: "#VALUE!", says: "“每档幅度”不能是负数" }],
    [[5, "高", 1, 0.01, 0.5], { error: "#VALUE!", says: "“比率”应为数字" }],
    [[5, 1.1, 1, 0.01, 0.5, "down"], { error: "#VALUE!", says: "over/超过" }],
  ],
};
