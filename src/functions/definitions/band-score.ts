import { bandScore as bandScoreOf } from "../../evaluation";
import { define } from "../define";
import { numbers, plainNumber } from "../parameters";
import type { TextsOf } from "../texts";

export const bandScore = define({
  id: "BANDSCORE",
  parameters: [plainNumber("比率"), numbers("分档界限"), numbers("各档得分")],
  body: bandScoreOf,
});

export const bandScoreTexts: TextsOf<typeof bandScore> = {
  purpose: "score",
  title: "分段得分",
  definition:
    "比率落在哪一段就得哪一段的分。界限从小到大时为各段上限，从大到小时为各段下限，均含本数。",
  source: "湖南 2018 年部门整体支出绩效评价指标表，例如预算控制率。",
  result: "score",
  arguments: [
    { id: "rate", text: "，例如 39.93%" },
    { id: "bounds", text: "，例如 {0,0.1,0.2,0.3}" },
    { id: "scores", text: "，比界限多一个，例如 {5,4,3,2,0}" },
  ],
  cases: [
    [[0.3993, [[0, 0.1, 0.2, 0.3]], [[5, 4, 3, 2, 0]]], 0],
    [["39.93%", [[0], [0.1], [0.2], [0.3]], [[5], [4], [3], [2], [0]]], 0],
    [[0, [[0, 0.1, 0.2, 0.3]], [[5, 4, 3, 2, 0]]], 5],
    [[0.1, [[0, 0.1, 0.2, 0.3]], [[5, 4, 3, 2, 0]]], 4],
    [[0.3, [[0, 0.1, 0.2, 0.3]], [[5, 4, 3, 2, 0]]], 2],
    [[-0.2, [[0, 0.1, 0.2, 0.3]], [[5, 4, 3, 2, 0]]], 5],
    [[0.9, [[0.9, 0.8, 0.7, 0.6]], [[5, 4, 3, 2, 0]]], 5],
    [[0.85, [[0.9, 0.8, 0.7, 0.6]], [[5, 4, 3, 2, 0]]], 4],
    [[0.59, [[0.9, 0.8, 0.7, 0.6]], [[5, 4, 3, 2, 0]]], 0],
    [[0.1, [[0, 0.1]], [[5, 4]]], { error: "#VALUE!", says: "多一个" }],
    [[0.1, [[0, 0.2, 0.1]], [[5, 4, 3, 2]]], { error: "#VALUE!", says: "依次" }],
    [[0.1, [[0, "高"]], [[5, 4, 3]]], { error: "#VALUE!", says: "“分档界限”应为数字，现在是“高”" }],
  ],
};
