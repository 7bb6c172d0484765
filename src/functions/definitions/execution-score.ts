import { executionScore as executionScoreOf } from "../../evaluation";
import { define } from "../define";
import { amount, atLeast0, divisor } from "../parameters";
import type { TextsOf } from "../texts";

export const executionScore = define({
  id: "EXECUTIONSCORE",
  parameters: [amount("全年执行数"), divisor("全年预算数"), atLeast0("分值", 10)],
  body: executionScoreOf,
});

export const executionScoreTexts: TextsOf<typeof executionScore> = {
  purpose: "score",
  title: "预算执行率得分",
  definition: "分值 × 执行率，不超过分值，保留两位小数。",
  source: "默认规则；按执行率分段给分的地方改用分段得分（BANDSCORE）。",
  result: "score",
  arguments: [
    { id: "executed", text: "，例如 742.38" },
    { id: "budget", text: "（调整后），例如 743.91" },
    { id: "points", text: "，例如 10；省略时为 10" },
  ],
  cases: [
    [[742.38, 743.91], 9.98],
    [[81727339.46, 93324318.17], 8.76],
    [[4539.55, 4539.55, 10], 10],
    [[4539.55, 4000], 10],
    [["742.38万元", "743.91万元", 20], 19.96],
    [[-5, 100], 0],
    [[5, 0], { error: "#DIV/0!" }],
    [[5, ""], { error: "#DIV/0!" }],
  ],
};
