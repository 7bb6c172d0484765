import { type Comparator, comparatorBefore } from "./comparator";
import { plain } from "./text";

/** Names that want more, whatever else they contain (成本节约率, 投诉办结率). */
const MORE_IS_BETTER =
  /(?:完成|办结|处理|处置|整改|化解|排除|及时|达标|[^不]合格|减少|有效|使用)率|(?:下降|降低|压减)(?![到至])|节约|节省|满意|查处|修复|再就业|帮扶|培训|服务时长/;

/** Names, and words before a number, that contain one of these want less. */
const LESS_IS_BETTER =
  /成本|结转|三公|事故|减少|投诉|差错|违规|超支|能耗|排放|故障|逾期|亡|不合格|失业|发病|误差|空置|时限|时长|返贫|控制[率数]|(?:调整|变动|结余)率|(?:响应|办理)时间|(?:降|降低|下降)[到至]/;

/** How an indicator's name bounds a target that carries no comparator itself. */
export interface NameDirection {
  readonly comparator: Comparator;
  /** The part of the name that says so; empty when the name says nothing. */
  readonly because: string;
}

/** `造林面积（≥**亩）` → atLeast; a name in which less is better → atMost; any other → atLeast. */
export function directionOf(indicator: string): NameDirection {
  const name = plain(indicator);
  const symbol = name.replace(/[^≥≤><]/g, "");
  const [stated] = comparatorBefore(symbol);
  if (stated) return { comparator: stated, because: symbol };
  const [because = ""] = MORE_IS_BETTER.test(name) ? [] : LESS_IS_BETTER.exec(name) || [];
  return { comparator: because ? "atMost" : "atLeast", because };
}
