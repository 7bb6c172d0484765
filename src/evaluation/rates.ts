import { type Amount, onOneScale, type UnitsDiffer } from "./amount";
import type { Decimal } from "./decimal";
import { failure, type Outcome, success } from "./outcome";

export type RateFault =
  UnitsDiffer | { readonly id: "zeroDenominator" } | { readonly id: "tooLarge" };

/** A plain unrounded fraction: 0.9029… for 90.29%. */
export type Rate = Outcome<number, RateFault>;

/** part ÷ whole */
export function ratio(part: Amount, whole: Amount): Rate {
  const values = onOneScale(part, whole);
  return values.ok ? quotient(...values.value) : values;
}

/** (now − base) ÷ base, with its sign */
export function change(now: Amount, base: Amount): Rate {
  const values = onOneScale(now, base);
  if (!values.ok) return values;
  const [a, b] = values.value;
  return quotient(a.minus(b), b);
}

/** The rates of the field, by the worksheet functions that calculate them. */
export const RATES = {
  /** 控制率: 在职 ÷ 编制, 三公, 公用, 规模, 投资概算 */
  CONTROLRATE: ratio,
  /** 预算执行率 */
  EXECUTIONRATE: ratio,
  /** 预算完成率, 完成年初预算的 */
  COMPLETIONRATE: ratio,
  /** 预算调整率 */
  ADJUSTMENTRATE: change,
  /** 变动率, 增长率 */
  CHANGERATE: change,
  /** 结转结余率 */
  CARRYOVERRATE: ratio,
  /** 政府采购执行率 */
  PROCUREMENTRATE: ratio,
  /** 固定资产利用率 */
  UTILIZATIONRATE: ratio,
  /** 占比 */
  SHARE: ratio,
} as const;

/** The plain number dividend ÷ divisor. */
export function quotient(dividend: Decimal, divisor: Decimal): Outcome<number, RateFault> {
  if (divisor.eq(0)) return failure({ id: "zeroDenominator" });
  const rate = dividend.toNumber() / divisor.toNumber();
  return Number.isFinite(rate) ? success(rate) : failure({ id: "tooLarge" });
}
