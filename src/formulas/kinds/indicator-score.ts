import {
  farFrom,
  leastPoints,
  localScore,
  roundHalfUp,
  SHARE_POINTS,
  sum,
  type LocalRules,
} from "../../evaluation";
import type { FormulaKind } from "../kind";
import { number, text, type Parts } from "../parts";
import type { FieldRef } from "../ref";
import type { Scalar } from "../scalar";

export interface IndicatorScore {
  readonly points: FieldRef;
  /** One cell, or the cells of comparator, value and unit, read as one text. */
  readonly target: FieldRef | readonly FieldRef[];
  readonly actual: FieldRef | readonly FieldRef[];
  readonly indicator: FieldRef;
  /**
   * The labels of its levels side by side, led by `^`: a label holds for the rows below it until the
   * next.
   */
  readonly levels?: readonly FieldRef[];
  readonly rules: LocalRules;
  /** 扣减分数, taken off the score. */
  readonly deduction?: FieldRef;
  /** Of the score; two unless said. */
  readonly decimals?: number;
}

export const indicatorScore: FormulaKind<IndicatorScore> = {
  refs: ({ points, target, actual, indicator, levels = [], deduction }) => [
    points,
    indicator,
    ...[target, actual].flat(),
    ...levels,
    ...(deduction ? [deduction] : []),
  ],
  value: (formula, parts) => {
    const { points, target, actual, levels = [], rules, deduction, decimals = 2 } = formula;
    const full = number(points, parts);
    const [aim, result] = [notation(target, parts), notation(actual, parts)];
    if (full === null || aim === null || result === null) return null;
    const [level1 = "", level2 = ""] = levels.map((ref) => labelOf(ref, parts));
    const indicator = { indicator: text(formula.indicator, parts), level1, level2 };
    const verdict = localScore(full, aim, result, indicator, rules);
    if (verdict.kind !== "scored") return null;
    const lost = deduction === undefined ? 0 : (number(deduction, parts) ?? 0);
    return scoreIn(decimals, Math.max(0, sum([verdict.score, -lost])), full);
  },
  excel: ({ rules, deduction, decimals, levels = [], ...refs }, render) => {
    const [points, indicator] = [render.at(refs.points), render.at(refs.indicator)];
    const [target, actual] = [render.text(refs.target), render.text(refs.actual)];
    const labels = levels.length > 0 ? render.down(levels) : null;
    const local = localScoreOf({ points, target, actual, indicator, labels }, rules);
    const left = deduction === undefined ? local : `MAX(0,${local}-N(${render.at(deduction)}))`;
    const score =
      left === local || (decimals ?? 2) < 2
        ? inDecimals(left, points, decimals)
        : `ROUND(${left},2)`;
    // What only a person can judge (#N/A) stays blank, so that the total still adds up; any other error
    // shows: a function that Excel does not know must not pass for a blank score.
    return `IF(OR(COUNT(${points})=0,LEN(${target})=0,LEN(${actual})=0),"",IFNA(${score},""))`;
  },
};

/** A score in the decimals of its form, which leave full marks and round none above them. */
export const scoreIn = (decimals: number, score: number, points: number): number =>
  score >= points ? points : Math.min(points, roundHalfUp(score, decimals));

/** The functions give scores in two decimals. */
const inDecimals = (score: string, points: string, decimals = 2): string =>
  decimals < 2
    ? `IF(${score}>=${points},${points},MIN(${points},ROUND(${score},${decimals})))`
    : score;

/** The last label of the rows down to this one. */
function labelOf(ref: FieldRef, parts: Parts): string {
  const labels = parts(ref);
  for (let row = labels.length - 1; row >= 0; row--) {
    const label = String(labels[row] ?? "");
    if (label !== "") return label;
  }
  return "";
}

/** One cell as it is, or several read as one text; null when nothing stands there. */
function notation(refs: FieldRef | readonly FieldRef[], parts: Parts): Scalar {
  if (typeof refs === "string") return parts(refs)[0] ?? null;
  const joined = refs.map((ref) => text(ref, parts)).join("");
  return joined === "" ? null : joined;
}

/** Where the figures of an indicator stand, and the labels of its levels if it has any. */
interface IndicatorCells {
  readonly points: string;
  readonly target: string;
  readonly actual: string;
  readonly indicator: string;
  readonly labels: string | null;
}

/** The score of an indicator, as localScore has it. */
function localScoreOf(
  { points, target, actual, indicator, labels }: IndicatorCells,
  { missed, least = 0, overfulfilment }: LocalRules,
): string {
  const scoreOf = (full: string | number, value = actual, rule = missed): string => {
    const written = labels !== null || rule !== "ratio" ? `,"${rule}"` : "";
    const under = labels === null ? "" : `,${labels}`;
    return `PERF.INDICATORSCORE(${full},${target},${value},${indicator}${written}${under})`;
  };
  const [score, share] = [scoreOf(points), scoreOf(SHARE_POINTS)];
  const passed = least > 0 ? `IF(${share}<${leastPoints(least)},0,${score})` : score;
  if (!overfulfilment) return passed;
  const isMet = `${share}=${SHARE_POINTS}`;
  const nothing = `${scoreOf(1, "0", "ratio")}=0`;
  const beyond = `ROUND(PERF.DEVIATION(${target},${actual}),9)>=${farFrom(overfulfilment)}`;
  const isFar = `IFERROR(AND(${isMet},${nothing},${beyond}),FALSE)`;
  return `IF(${isFar},ROUND(MAX(0,${points}-${overfulfilment.deduction}),2),${passed})`;
}
