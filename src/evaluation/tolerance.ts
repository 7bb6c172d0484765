import { decimal } from "./decimal";

/** The last printed digit of a percentage or an amount with 2 decimals, and half of it. */
const CENT = 0.01;
const HALF_A_CENT = 0.005;
/** One published rate (18.27%) lies exactly on the edge. */
const EDGE = 0.0005;

/**
 * Whether a printed percentage (99.03 for 99.03%) can come from the printed amounts, computed in 元
 * or 万元. Rounded: |printed − exact| ≤ 0.005 + 100·(0.005 ÷ |denominator|)·(1 + |rate|) + 0.0005;
 * cut, it may lie nearer to 0 by twice the first term. `rate` is the exact fraction; amounts that
 * are counted and not rounded have an infinite denominator.
 */
export function rateAgrees(printedPercent: number, rate: number, denominator: number): boolean {
  const inputs = 100 * (HALF_A_CENT / Math.abs(denominator)) * (1 + Math.abs(rate)) + EDGE;
  const gap = printedPercent - rate * 100;
  const outward = rate < 0 ? -gap : gap;
  return outward <= HALF_A_CENT + inputs && outward >= -CENT - inputs;
}

/** How far a printed sum may stand from the sum of n printed amounts: max(0.01, 0.005·(n+1)). */
export const sumTolerance = (count: number): number =>
  Math.max(
    0.01,
    decimal(HALF_A_CENT)
      .times(count + 1)
      .toNumber(),
  );

/** A printed sum against its parts: `rounding` lies within the tolerance, `different` beyond. */
export interface SumComparison {
  readonly kind: "exact" | "rounding" | "different";
  readonly expected: number;
  /** printed − expected */
  readonly difference: number;
}

export function compareSum(printed: number, parts: readonly number[]): SumComparison {
  const expected = parts.reduce((total, part) => total.plus(decimal(part)), decimal(0));
  const gap = decimal(printed).minus(expected);
  const kind = gap.eq(0)
    ? "exact"
    : gap.abs().lte(sumTolerance(parts.length))
      ? "rounding"
      : "different";
  return { kind, expected: expected.toNumber(), difference: gap.toNumber() };
}
