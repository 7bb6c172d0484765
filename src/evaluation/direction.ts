import { type Comparator, comparatorBefore } from "./comparator";
import { plain } from "./text";

/** Names that contain one of these want more, whatever else they contain (成本节约率, 投诉办结率). */
const MORE_IS_BETTER: readonly string[] = [
  "节约",
  "节省",
  "下降率",
  "降低率",
  "减少率",
  "压减率",
  "完成率",
  "办结率",
  "处理率",
  "处置率",
  "整改率",
  "化解率",
  "排除率",
  "修复率",
  "及时率",
  "达标率",
  "合格率",
  "满意",
];

/** Names that contain one of these want less. */
const LESS_IS_BETTER: readonly string[] = [
  "成本",
  "控制率",
  "控制数",
  "调整率",
  "变动率",
  "结余率",
  "结转",
  "三公经费",
  "事故",
  "减少",
  "投诉",
  "差错",
  "失误",
  "违规",
  "违纪",
  "超支",
  "超标",
  "能耗",
  "消耗",
  "排放",
  "故障",
  "延误",
  "逾期",
  "伤亡",
  "死亡",
  "负债",
  "流失",
  "闲置",
  "不合格",
];

/** How an indicator's name bounds a target that carries no comparator itself. */
export interface NameDirection {
  readonly comparator: Comparator;
  /** The part of the name that says so; empty when the name says nothing. */
  readonly because: string;
}

/** `造林面积（≥**亩）` → atLeast; a name in which less is better → atMost; any other → atLeast. */
export function directionOf(indicator: string): NameDirection {
  const name = plain(indicator);
  const symbol = /[≥≤><]/.exec(name)?.[0];
  if (symbol) return { comparator: comparatorBefore(symbol)[0] ?? "atLeast", because: symbol };
  if (!name.includes("不合格") && MORE_IS_BETTER.some((word) => name.includes(word))) {
    return { comparator: "atLeast", because: "" };
  }
  const because = LESS_IS_BETTER.find((word) => name.includes(word)) ?? "";
  return { comparator: because === "" ? "atLeast" : "atMost", because };
}
