import type { CheckOptions } from "../src/forms/check-options";

/** What people get wrong (G), and the rules that find it. */
export const commonFaults: readonly {
  readonly fault: string;
  readonly rules: readonly string[];
}[] = [
  {
    fault: "扣了分或大幅超额完成，却没有说明原因",
    rules: ["loss-reason", "over-fulfilment", "table-reason"],
  },
  {
    fault: "指标值和完成值不是同一类，单位或百分号缺失",
    rules: ["indicator-kinds", "target-name"],
  },
  {
    fault: "明细已填，资金总额仍为 0，执行率和得分随之为 0",
    rules: ["fund-splits", "blank-partners", "execution-score"],
  },
  { fault: "年中追加的项目没有说明原因", rules: ["project-without-pair"] },
  { fault: "沿用上年的文字或合计", rules: ["stale-total", "stale-year"] },
  { fault: "分值几乎都压在一个指标上", rules: ["points-spread"] },
  {
    fault: "分值与标明的权重或 100 分不符",
    rules: ["level-points", "total-points", "table-points"],
  },
  { fault: "分母为 0 或空白却填了百分比", rules: ["rates"] },
  { fault: "增加、减少、持平与数字的正负不符", rules: ["note-words"] },
  { fault: "元与万元混填", rules: ["amount-unit", "number-cells"] },
  { fault: "数字单元格里有全角数字、千分位文字或单位", rules: ["number-cells"] },
  { fault: "执行率得分与执行率无关", rules: ["execution-score"] },
  { fault: "没有完成、推迟完成的指标给了满分", rules: ["late-or-undone", "indicator-score"] },
  { fault: "执行率很低而各项指标全部满分", rules: ["full-marks"] },
  { fault: "总分漏计执行率得分", rules: ["total-score", "total-points"] },
];

/** What a pack can decide about the checks. */
export const optionWords: Readonly<Record<keyof CheckOptions, string>> = {
  off: "不适用的规则，写规则编号；只停用其中一种情形的，写“规则编号/情形”，如 `limits/procurement`",
  overfulfilment: "实际完成值达到指标值的多少倍，就要说明原因",
  executionReasonBelow: "执行率低于多少，就要在资金栏说明原因；不要求的为空",
  adjustmentReason: "年中调整了预算，是否要在资金栏说明原因",
  fullMarksRate: "执行率低于多少时，指标全部满分就要核对",
  fullMarksShare: "得满分的指标占多大比例，算全部满分",
  projectDeviation: "项目决算数偏离预算数多少，就作提示",
  executionScoreSlack: "执行率得分与“分值 × 执行率”相差不到多少分，只作提示",
  largestShare: "一个指标占全部指标分值的多少以上，算过于集中",
  splitBasis:
    "按收入性质、支出性质分的合计对应哪个数：`fullYearBudget` 全年预算数，`executed` 全年执行数，`either` 任一",
};
