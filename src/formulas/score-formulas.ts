import {
  farFrom,
  leastPoints,
  SHARE_POINTS,
  type LocalRules,
  type ProportionalRule,
  type Rounding,
} from "../evaluation";
import type { Formula } from "../forms/definition";

/** Where the figures of an indicator stand, and the labels of its levels if it has any. */
interface IndicatorCells {
  readonly points: string;
  readonly target: string;
  readonly actual: string;
  readonly indicator: string;
  readonly labels: string | null;
}

/** The score of an indicator, as localScore has it. */
export function localScoreOf(
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

const rounders: Readonly<Record<Rounding, string>> = {
  half: "ROUND",
  up: "ROUNDUP",
  down: "ROUNDDOWN",
};

/** Points × rate; PERF.EXECUTIONSCORE rounds half up to two decimals. */
export function proportional(
  executed: string,
  budget: string,
  points: string,
  { least = 0, decimals = 2, rounding = "half" }: ProportionalRule = {},
): string {
  const rate = `ROUND(${executed}/${budget},9)`;
  const rounded = `${rounders[rounding]}(ROUND(${points}*${executed}/${budget},9),${decimals})`;
  const score =
    decimals === 2 && rounding === "half"
      ? `PERF.EXECUTIONSCORE(${executed},${budget},${points})`
      : `IF(${rate}>=1,${points},MAX(0,MIN(${points},${rounded})))`;
  return least > 0 ? `IF(${rate}<${least},0,${score})` : score;
}

/** The functions give scores in two decimals; fewer leave full marks and round none above them. */
export const inDecimals = (score: string, points: string, decimals = 2): string =>
  decimals < 2
    ? `IF(${score}>=${points},${points},MIN(${points},ROUND(${score},${decimals})))`
    : score;

/** Steps that count once begun, or in proportion: PERF.STEPSCORE counts whole ones. */
export function partlyStepped(
  { limit, step, deduction, direction, counting }: Extract<Formula, { op: "stepScore" }>,
  rate: string,
  points: string,
): string {
  const over = `${rate}-${limit}`;
  const beyond = { over, under: `${limit}-${rate}`, both: `ABS(${over})` }[direction];
  const steps = `ROUND(MAX(0,${beyond})/${step},6)`;
  const counted = counting === "started" ? `ROUNDUP(${steps},0)` : steps;
  return `ROUND(MAX(0,${points}-${deduction}*${counted}),2)`;
}
