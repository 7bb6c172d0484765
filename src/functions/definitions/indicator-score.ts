import { failure, reasonOf, success } from "../../evaluation";
import { define } from "../define";
import { INDICATOR, indicatorTexts, verdictOf } from "../indicator";
import type { TextsOf } from "../texts";

export const indicatorScore = define({
  id: "INDICATORSCORE",
  parameters: INDICATOR,
  body: (...row) => {
    const verdict = verdictOf(...row);
    return verdict.kind === "scored"
      ? success(verdict.score)
      : failure({ id: "judgement", reason: reasonOf(verdict.reason) });
  },
});

export const indicatorScoreTexts: TextsOf<typeof indicatorScore> = {
  purpose: "score",
  title: "指标得分",
  definition: "达到年度指标值得满分，未达到按规则计分；无法计算时返回 #N/A，由人工评定。",
  detail:
    "未达到时通常按实际完成值 ÷ 年度指标值计分，越小越好的指标反过来计算。指标值没有写明“≥”或“≤”的，依次按上级指标、指标名称和单位判断；仍不能判断的，由人工评定。",
  source: "默认规则，与怀化、芦淞 2023 年公开的自评表相符；本级另有规定时选择计分方式。",
  result: "score",
  arguments: indicatorTexts,
  cases: [
    [[10, "≥95%", "90%"], 9.47],
    [[10, "≥100篇", "284"], 10],
    [[10, "95%以上", "99.6%"], 10],
    [[10, "≤100", 150], 6.67],
    [[10, "≤100", 150, null, "linear"], 5],
    [[10, "≤100", 150, null, "none"], 0],
    [[10, 100, 150, "公用经费控制率"], 6.67],
    [[50, "15万元", "10.5万元", "河道保洁", null, "成本指标"], 50],
    [
      [50, "15万元", "18万元", "河道保洁"],
      { error: "#N/A", says: "未写明“≥”或“≤”，请在年度指标值前补写" },
    ],
    [[10, "2023年12月31日前", "2023年12月20日"], 10],
    [[10, "显著提升", "达成预期指标"], 10],
    [[10, "显著提升", "基本达到"], { error: "#N/A", says: "文字不同" }],
    [["十分", "≥5", 5], { error: "#VALUE!", says: "“分值”应为数字，现在是“十分”" }],
    [
      [10, "≥100", 90, null, "half"],
      { error: "#VALUE!", says: "ratio/比例、linear/线性、none/不得分" },
    ],
  ],
};
