import { decimal, roundHalfUp, wholeQuotient } from "./decimal";

/** Which side of the limit loses points. */
export const STEP_DIRECTIONS = ["over", "under", "both"] as const;
export type StepDirection = (typeof STEP_DIRECTIONS)[number];

export interface StepRule {
  /** Fractions, as the rate: 1 for 100%, 0.01 for one percentage point. `step` is positive. */
  readonly limit: number;
  readonly step: number;
  /** Points lost for each whole step. */
  readonly deduction: number;
  readonly direction: StepDirection;
}

/**
 * 部门整体支出绩效评价指标表: all points within the limit, a deduction for every whole step beyond
 * it (108.70% against 100% is 8 points over), not below 0; half up to 2 decimals.
 */
export function stepScore(points: number, rate: number, rule: StepRule): number {
  const beyond = decimal(rate).minus(decimal(rule.limit));
  const counted = {
    over: beyond,
    under: beyond.times(-1),
    both: beyond.abs(),
  }[rule.direction];
  if (counted.lte(0)) return points;
  const lost = wholeQuotient(counted, decimal(rule.step)).times(decimal(rule.deduction));
  return Math.max(0, Math.min(roundHalfUp(decimal(points).minus(lost), 2), points));
}
