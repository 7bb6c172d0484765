import { decimal, roundHalfUp, sum } from "./decimal";
import { deviation } from "./deviation";
import type { Named } from "./direction";
import { scoreIndicator } from "./indicator-score";
import { partOf } from "./measure";
import type { CellValue } from "./text";
import type { Judgement, MissedRule, Scored } from "./verdict";

/** What a place takes for a target that is exceeded by a lot (domain: C4). */
interface Overfulfilment {
  /** 实际完成值 ÷ 年度指标值 from which it takes points: 1.3 for 130%. */
  readonly from: number;
  readonly deduction: number;
}

export interface LocalRules {
  readonly missed: MissedRule;
  /** The reached share of a missed target below which there are no points (domain: C2). */
  readonly least?: number;
  readonly overfulfilment?: Overfulfilment;
}

/** Why a place gives less than the national rule. */
export type LocalLoss =
  | { readonly id: "belowLeast" | "rateBelowLeast"; readonly least: number }
  | { readonly id: "overfulfilled"; readonly deviation: number; readonly deduction: number };

/** `score` is what the place gives, `plain` what the national rule does. */
export type LocalVerdict =
  Judgement | (Scored & { readonly plain: number; readonly local: LocalLoss | null });

/** Points fine enough to read a reached share from: INDICATORSCORE rounds to two decimals. */
export const SHARE_POINTS = 1e6;

/** The share of `SHARE_POINTS` that is asked for, as it stands in a formula. */
export const leastPoints = (least: number): number => roundHalfUp(least * SHARE_POINTS, 2);

/** The deviation from which a target counts as exceeded by a lot. */
export const farFrom = ({ from }: Overfulfilment): number => decimal(from).minus(1).toNumber();

/** Scores one indicator as a place does; `scoreIndicator` is the national rule. */
export function localScore(
  points: number,
  target: CellValue,
  actual: CellValue,
  indicator: Named | string,
  { missed, least = 0, overfulfilment }: LocalRules,
): LocalVerdict {
  const verdict = scoreIndicator(points, target, actual, indicator, missed);
  if (verdict.kind === "judgement") return verdict;
  const { shortfall, score: plain } = verdict;
  if (shortfall && partOf(SHARE_POINTS, shortfall) < leastPoints(least))
    return { ...verdict, plain, score: 0, local: { id: "belowLeast", least } };
  const beyond =
    overfulfilment && !shortfall ? exceeded(target, actual, indicator, overfulfilment) : null;
  if (!overfulfilment || beyond === null) return { ...verdict, plain, local: null };
  const { deduction } = overfulfilment;
  return {
    ...verdict,
    plain,
    score: Math.max(0, sum([plain, -deduction])),
    local: { id: "overfulfilled", deviation: beyond, deduction },
  };
}

/**
 * By how much a met target is exceeded, when that is far. Only a target that 0 would miss can be:
 * not one of at most so much, nor one of a change.
 */
function exceeded(
  target: CellValue,
  actual: CellValue,
  indicator: Named | string,
  overfulfilment: Overfulfilment,
): number | null {
  const nothing = scoreIndicator(1, target, 0, indicator);
  if (nothing.kind !== "scored" || nothing.score !== 0) return null;
  const beyond = deviation(target, actual);
  return beyond.ok && roundHalfUp(beyond.value, 9) >= farFrom(overfulfilment) ? beyond.value : null;
}
