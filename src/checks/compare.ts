import { compareSum, decimal, ratio, bare, roundHalfUp } from "../evaluation";
import { roundedTo, usualPrecision, type Precision } from "./precision";
import type { Fact, Where } from "./rule";

/**
 * A printed amount against what its parts come to: `rounding` lies within the tolerance of sums of
 * printed amounts, `different` beyond. What does not show in their decimals is no difference, and
 * what is not rounded has no tolerance.
 */
export interface Comparison {
  readonly kind: "exact" | "rounding" | "different";
  readonly expected: number;
  /** printed − expected */
  readonly difference: number;
}

export function compareAmounts(
  printed: number,
  parts: readonly number[],
  precision: Precision = usualPrecision,
): Comparison {
  const { decimals, isExact } = precision;
  const { kind, expected, difference } = compareSum(
    printed,
    parts,
    isExact ? Infinity : decimals,
    roundedTo(parts, precision),
  );
  return {
    kind: roundHalfUp(difference, decimals) === 0 ? "exact" : kind,
    expected: roundHalfUp(expected, decimals),
    difference: roundHalfUp(difference, decimals),
  };
}

/** Of several comparisons of one figure the one that speaks best for it; undefined when there is none. */
export const closestOf = <C extends Pick<Comparison, "kind">>(
  comparisons: readonly C[],
): C | undefined =>
  comparisons.find(({ kind }) => kind === "exact") ??
  comparisons.find(({ kind }) => kind === "rounding") ??
  comparisons[0];

/** What a comparison says of a cell: nothing when exact, and what rounding explains as 提示. */
export function comparisonFacts(
  kind: Comparison["kind"],
  where: Where,
  params: Fact["params"],
): Fact<"different" | "rounding">[] {
  if (kind === "exact") return [];
  const fact = { message: kind, where, params: params ?? {} };
  return [kind === "rounding" ? { ...fact, severity: "info" } : fact];
}

/** Whether two numbers that are never rounded differ, noise of binary fractions apart. */
export const differs = (first: number, second: number): boolean =>
  first !== second && !decimal(first).minus(decimal(second)).round(6).eq(0);

/** part ÷ base as a plain fraction; null when there is none. */
export function rateOf(part: number, base: number): number | null {
  const result = ratio(bare(part), bare(base));
  return result.ok ? result.value : null;
}

/** Whether a rate is below another as both are printed, in hundredths of a percent: 79.999999% is 80.00%. */
export const isLower = (rate: number, least: number): boolean =>
  Math.round(rate * 1e4) < Math.round(least * 1e4);
