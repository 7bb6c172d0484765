import { decimal } from "./decimal";

/** The last printed digit of a percentage, and half of it. */
const CENT = 0.01;
const HALF_A_CENT = 0.005;
/** The last printed digit of an amount. */
const lastDigit = (decimals: number): number => 1 / 10 ** decimals;
/** One published rate (18.27%) lies exactly on the edge. */
const EDGE = 0.0005;

/**
 * Whether a printed percentage (99.03 for 99.03%) can come from the printed amounts, computed in 元
 * or 万元. Rounded: |printed − exact| ≤ 0.005 + 100·(0.005 ÷ |denominator|)·(1 + |rate|) + 0.0005;
 * cut, it may lie nearer to 0 by twice the first term. `rate` is the exact fraction; amounts that
 * are counted and not rounded have an infinite denominator. Amounts are printed with two decimals
 * unless said.
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
 * How far a printed sum may stand from the sum of n printed amounts: max(d, d/2·(n+1)) for their
 * last digit d, 0.01 unless said.
 */
export const sumTolerance = (count: number, decimals = 2): number =>
  Math.max(
    lastDigit(decimals),
    decimal(lastDigit(decimals))
      .times(count + 1)
      .div(2)
      .toNumber(),
  );

/** A printed sum against its parts: `rounding` lies within the tolerance, `different` beyond. */
export interface SumComparison {
  readonly kind: "exact" | "rounding" | "different";
  readonly expected: number;
  /** printed − expected */
  readonly difference: number;
}

export function compareSum(printed: number, parts: readonly number[], decimals = 2): SumComparison {
  const expected = parts.reduce((total, part) => total.plus(decimal(part)), decimal(0));
  const gap = decimal(printed).minus(expected);
  const kind = gap.eq(0)
    ? "exact"
    : gap.abs().lte(sumTolerance(parts.length, decimals))
      ? "rounding"
      : "different";
  return { kind, expected: expected.toNumber(), difference: gap.toNumber() };
}
