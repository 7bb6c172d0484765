import { type Amount, onOneScale, type UnitsDiffer } from "./amount";
import type { Decimal } from "./decimal";
import { failure, type Outcome, success } from "./outcome";

export type RateFault =
  UnitsDiffer | { readonly id: "zeroDenominator" } | { readonly id: "tooLarge" };

/** A plain unrounded fraction: 0.9029… for 90.29%. */
export type Rate = Outcome<number, RateFault>;

/** part ÷ whole */
export const ratio = (part: Amount, whole: Amount): Rate => divide(part, whole, (a) => a);

/** (now − base) ÷ base, with its sign */
export const change = (now: Amount, base: Amount): Rate => divide(now, base, (a, b) => a.minus(b));

/** The rates of the field: what is divided by what stands in the parameter names. */
export const RATES = {
  /** 控制率: 在职 ÷ 编制, 三公, 公用, 规模, 投资概算 */
  control: (actual: Amount, limit: Amount) => ratio(actual, limit),
  /** 预算执行率 */
  execution: (executed: Amount, fullYearBudget: Amount) => ratio(executed, fullYearBudget),
  /** 预算完成率, 完成年初预算的 */
  completion: (actual: Amount, initialBudget: Amount) => ratio(actual, initialBudget),
  /** 预算调整率 */
  adjustment: (fullYearBudget: Amount, initialBudget: Amount) =>
    change(fullYearBudget, initialBudget),
  /** 变动率, 增长率 */
  change: (current: Amount, previous: Amount) => change(current, previous),
  /** 结转结余率 */
  carryover: (carriedOver: Amount, budget: Amount) => ratio(carriedOver, budget),
  /** 政府采购执行率 */
  procurement: (actual: Amount, budget: Amount) => ratio(actual, budget),
  /** 固定资产利用率 */
  utilization: (inUse: Amount, total: Amount) => ratio(inUse, total),
  /** 占比 */
  share: (part: Amount, total: Amount) => ratio(part, total),
} as const;

function divide(
  first: Amount,
  second: Amount,
  numerator: (first: Decimal, second: Decimal) => Decimal,
): Rate {
  const values = onOneScale(first, second);
  if (!values.ok) return values;
  const [a, b] = values.value;
  if (b.eq(0)) return failure({ id: "zeroDenominator" });
  const rate = numerator(a, b).toNumber() / b.toNumber();
  return Number.isFinite(rate) ? success(rate) : failure({ id: "tooLarge" });
}
