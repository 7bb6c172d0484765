import { decimal, sum } from "./decimal";

/** The last printed digit of a percentage, and half of it. */
const CENT = 0.01;
const HALF_A_CENT = 0.005;
/** The last printed digit of an amount; nothing where it is exact. */
const lastDigit = (decimals: number): number => 1 / 10 ** decimals;
/** One published rate (18.27%) lies exactly on the edge. */
const EDGE = 0.0005;

/**
 * Whether a printed percentage (99.03 for 99.03%) can come from the printed amounts, computed in 元
 * or 万元. Rounded: |printed − exact| ≤ 0.005 + 100·(0.005 ÷ |denominator|)·(1 + |rate|) + 0.0005;
 * cut, it may lie nearer to 0 by twice the first term. `rate` is the exact fraction; amounts that
 * are counted and not rounded have an infinite denominator. Amounts are printed with two decimals
 * unless said; exact ones have infinitely many.
 */
export function rateAgrees(
  printedPercent: number,
  rate: number,
  denominator: number,
  decimals = 2,
): boolean {
  const rounding = lastDigit(decimals) / 2 / Math.abs(denominator);
  const inputs = 100 * rounding * (1 + Math.abs(rate)) + EDGE;
  const gap = printedPercent - rate * 100;
  const outward = rate < 0 ? -gap : gap;
  return outward <= HALF_A_CENT + inputs && outward >= -CENT - inputs;
}

/**
 * The decimals, 0 or 1, to which a printed percentage is the exact rate rounded or cut; null where it
 * is not: 86% of 37.24 ÷ 43.2.
 */
export function coarseDecimals(printedPercent: number, rate: number): 0 | 1 | null {
  const printed = decimal(printedPercent).round(6);
  const gap = printed.minus(decimal(rate).times(100)).times(rate < 0 ? -1 : 1);
  const fits = (decimals: 0 | 1): boolean => {
    const last = decimal(lastDigit(decimals));
    return printed.round(decimals).eq(printed) && gap.lte(last.div(2)) && gap.gt(last.times(-1));
  };
  return ([0, 1] as const).find(fits) ?? null;
}

/**
 * How far a printed sum may stand from the sum of n printed amounts: max(d, (d + n·e)/2), where d
 * is the last digit of the coarser of both, 0.01 unless said, and e that of the amounts. Exact ones,
 * with infinitely many decimals, have none.
 */
export function sumTolerance(count: number, decimals = 2, ofParts = decimals): number {
  const [own, part] = [lastDigit(decimals), lastDigit(ofParts)];
  const halves = decimal(part).times(count).plus(decimal(own)).div(2).toNumber();
  return Math.max(own, part, halves);
}

/** A printed sum against its parts: `rounding` lies within the tolerance, `different` beyond. */
export interface SumComparison {
  readonly kind: "exact" | "rounding" | "different";
  readonly expected: number;
  /** printed − expected */
  readonly difference: number;
}

export function compareSum(
  printed: number,
  parts: readonly number[],
  decimals = 2,
  ofParts = decimals,
): SumComparison {
  const difference = sum([printed, ...parts.map((part) => -part)]);
  const kind =
    difference === 0
      ? "exact"
      : Math.abs(difference) <= sumTolerance(parts.length, decimals, ofParts)
        ? "rounding"
        : "different";
  return { kind, expected: sum(parts), difference };
}
