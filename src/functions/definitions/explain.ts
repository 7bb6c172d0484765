import { explanation, success } from "../../evaluation";
import { define } from "../define";
import { INDICATOR, indicatorTexts, verdictOf } from "../indicator";
import type { TextsOf } from "../texts";

export const explain = define({
  id: "EXPLAIN",
  parameters: INDICATOR,
  body: (...row) => success(explanation(verdictOf(...row))),
});

export const explainTexts: TextsOf<typeof explain> = {
  purpose: "words",
  title: "得分说明",
  definition: "用一句话说明指标得分怎样算出，或为什么需要人工评定。",
  source: "与指标得分（INDICATORSCORE）同一规则。",
  result: "words",
  arguments: indicatorTexts,
  cases: [
    [
      [10, "≥95%", "90%"],
      "年度指标值“≥95%”，实际完成值“90%”：未达到，按比例 10 × 90% ÷ 95% 得 9.47 分。",
    ],
    [[10, "≥100篇", "284"], "年度指标值“≥100篇”，实际完成值“284”：已达到，得满分 10 分。"],
    [
      [10, "≥95%", 0.9],
      "年度指标值“≥95%”，实际完成值“0.9”：未达到，按比例 10 × 90% ÷ 95% 得 9.47 分（实际完成值没有百分号，按 90% 理解）。",
    ],
    [
      [10, "≥2万件", "19999件"],
      "年度指标值“≥2万件”，实际完成值“19999件”：未达到，按比例 10 × 19999件 ÷ 20000件 得 9.99 分（未达到的不给满分）。",
    ],
    [
      [10, "100", "150", "成本开支"],
      "年度指标值“100”，实际完成值“150”：超过目标，按比例 10 × 100 ÷ 150 得 6.67 分（指标名称含“成本”，按“≤”理解）。",
    ],
    [
      [10, "≤100", "150", null, "linear"],
      "年度指标值“≤100”，实际完成值“150”：超过目标，按线性 10 ×（2 − 150 ÷ 100）得 5 分。",
    ],
    [
      [10, "推动各项工作有序开展", "100%"],
      "年度指标值“推动各项工作有序开展”，实际完成值“100%”：需要人工评定，目标是文字，实际完成值是数值，不能比较。",
    ],
    [[10, "", ""], "年度指标值“空白”，实际完成值“空白”：需要人工评定，年度指标值是空白。"],
    [["十", "≥1", 1], { error: "#VALUE!", says: "“分值”应为数字" }],
  ],
};
