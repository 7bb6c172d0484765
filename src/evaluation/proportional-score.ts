import Big from "big.js";
import { bare } from "./amount";
import { decimal } from "./decimal";
import { executionScore } from "./execution-score";

/** How what lies between two scores of a place is rounded: half up, always up, or cut. */
export const ROUNDINGS = ["half", "up", "down"] as const;
export type Rounding = (typeof ROUNDINGS)[number];

export interface ProportionalRule {
  /** The rate below which there are no points: 0.6 for 60%. */
  readonly least?: number;
  /** Of the score; two unless said. */
  readonly decimals?: number;
  /** Half up unless said. */
  readonly rounding?: Rounding;
}

const MODES: Readonly<Record<Rounding, Big.RoundingMode>> = {
  half: Big.roundHalfUp,
  up: Big.roundUp,
  down: Big.roundDown,
};

/** Digits beyond which a quotient of amounts is noise of binary fractions. */
const EXACT = 9;

/**
 * points × executed ÷ budget by the rule of a place (domain: C5): nothing below the least rate, all
 * points from 100% on, between them rounded once. Null where the budget is zero.
 */
export function proportionalScore(
  executed: number,
  budget: number,
  points: number,
  { least = 0, decimals = 2, rounding = "half" }: ProportionalRule,
): number | null {
  const plain = executionScore(bare(executed), bare(budget), points);
  if (!plain.ok) return null;
  const rate = decimal(executed).div(decimal(budget)).round(EXACT);
  if (rate.lt(least)) return 0;
  if (decimals === 2 && rounding === "half") return plain.value;
  if (rate.gte(1)) return points;
  const exact = decimal(points).times(executed).div(decimal(budget)).round(EXACT);
  const score = exact.round(decimals, MODES[rounding]).toNumber();
  return Math.max(0, Math.min(score, points));
}
