import { totalScore as totalOf, type TotalCap, type TotalRules } from "../../evaluation";
import { notApplicable } from "../awaits";
import type { FormulaKind } from "../kind";
import { beginning } from "../labels";
import { number, numberIn } from "../parts";
import type { FieldRef } from "../ref";

/** 总分 where it is more than a sum. */
export interface TotalScore {
  readonly scores: FieldRef;
  readonly points: FieldRef;
  readonly levels: FieldRef;
  /** Their names. */
  readonly indicators: FieldRef;
  readonly actuals: FieldRef;
  readonly execution: {
    readonly score: FieldRef;
    readonly points: FieldRef;
    readonly rate: FieldRef;
  };
  readonly rules: TotalRules;
}

export const totalScore: FormulaKind<TotalScore> = {
  refs: ({ scores, points, levels, indicators, actuals, execution }) => [
    scores,
    points,
    levels,
    indicators,
    actuals,
    ...Object.values(execution),
  ],
  value: ({ execution, rules, ...refs }, parts) => {
    const [scores, points] = [parts(refs.scores), parts(refs.points)];
    const [levels, actuals] = [parts(refs.levels), parts(refs.actuals)];
    const rows = parts(refs.indicators).map((name, row) => ({
      level: String(levels[row] ?? ""),
      indicator: String(name ?? ""),
      actual: actuals[row],
      points: numberIn(points[row]),
      score: numberIn(scores[row]),
    }));
    const { score, points: full, rate } = execution;
    const own = {
      score: number(score, parts),
      points: number(full, parts),
      rate: number(rate, parts),
    };
    return totalOf(rows, own, rules)?.total ?? null;
  },
  excel: ({ execution, rules, ...refs }, render) => {
    const { caps, unfilled, rescales, decimals } = rules;
    const [scores, points] = [render.at(refs.scores), render.at(refs.points)];
    const [levels, names] = [render.at(refs.levels), render.at(refs.indicators)];
    const isLeftOut = notApplicable(render.at(refs.actuals));
    const all = `SUM(${scores},${render.at(execution.score)})`;
    const sum = rescales ? `ROUND(${all}-SUMPRODUCT(--${isLeftOut},${scores}),6)` : all;
    const counting = rescales ? `,1-${isLeftOut}` : "";
    const tooMuch = unfilled.map(({ begins, most }) => {
      const own = beginning(levels, begins);
      const isFilled = `SUMPRODUCT(${own},--(LEN(${names})>0))>0`;
      return `-IF(${isFilled},0,MAX(0,SUMPRODUCT(${own}${counting},${scores})-${most}))`;
    });
    const kept = tooMuch.length > 0 ? `ROUND(${sum}${tooMuch.join("")},6)` : sum;
    const full = `SUM(${points},${render.at(execution.points)})`;
    const dropped = `SUMPRODUCT(--${isLeftOut},${points})`;
    const rescaled = `ROUND(ROUND(${kept}*${full}/(${full}-${dropped}),9),${decimals})`;
    const scaled = rescales ? `IF(${dropped}=0,${kept},${rescaled})` : kept;
    const rate = render.at(execution.rate);
    const most = `IF(COUNT(${rate})=0,${UNCAPPED},LOOKUP(MAX(0,ROUND(${rate},9)),${lookupOf(caps)}))`;
    const capped = `MIN(${scaled},${most})`;
    const idle = rescales ? `SUMPRODUCT(${isLeftOut}*ISNUMBER(${scores}))` : "0";
    const isBlank = `${render.count([refs.scores, execution.score])}=${idle}`;
    const isNothing = rescales ? `OR(${isBlank},AND(${dropped}>0,${dropped}>=${full}))` : isBlank;
    return `IF(${isNothing},"",${caps.length > 0 ? capped : scaled})`;
  },
};

/** More than any total. */
const UNCAPPED = 1e6;

/** The least rates of each span between the bounds, and the most that the total may be there. */
function lookupOf(caps: readonly TotalCap[]): string {
  const rising = [...caps].reverse();
  const rates = [0, ...rising.map(({ below }) => below)];
  const most = [...rising.map((cap) => cap.most), UNCAPPED];
  return `{${rates.join(",")}},{${most.join(",")}}`;
}
