import { bare, change, RATES } from "../../evaluation";
import { awaitedRefs, blankOrPart, isPart, partIn, type Awaits } from "../awaits";
import type { FormulaKind } from "../kind";
import { total } from "../parts";
import { quantityRefs, type Quantity } from "../ref";
import { DASH } from "../shown";

export type RateFunction = keyof typeof RATES;

/** Rates of the difference to the base, with its sign. */
export const isChange = (rate: RateFunction): boolean => RATES[rate] === change;

/** A rate as a plain fraction; null where its base is zero. */
export function rateResult(rate: RateFunction, part: number, base: number): number | null {
  const result = RATES[rate](bare(part), bare(base));
  return result.ok ? result.value : null;
}

export interface RateOf {
  readonly rate: RateFunction;
  readonly part: Quantity;
  readonly base: Quantity;
  readonly awaits?: Awaits;
}

export const rate: FormulaKind<RateOf> = {
  refs: ({ part, base, awaits }) => [
    ...quantityRefs(part),
    ...quantityRefs(base),
    ...awaitedRefs(awaits),
  ],
  value: ({ rate, part, base, awaits }, parts) => {
    const [of, by] = [total(part, parts), total(base, parts)];
    if (of === null || by === null || isPart(awaits, parts)) return null;
    return rateResult(rate, of, by);
  },
  without: ({ part, base, awaits }, parts) => {
    const [of, by] = [total(part, parts), total(base, parts)];
    if (of === null || by === null || isPart(awaits, parts)) return "";
    return by === 0 ? DASH : null;
  },
  excel: ({ rate, part, base, awaits }, render) => {
    const [of, by] = [render.amount(part), render.amount(base)];
    const single = typeof part === "string" && typeof base === "string";
    const blank = single
      ? `COUNT(${of},${by})<2`
      : `OR(${render.isBlank(part)},${render.isBlank(base)})`;
    const unknown = blankOrPart(blank, partIn(awaits, render));
    return `IF(${unknown},"",IF(${by}=0,"${DASH}",PERF.${rate}(${of},${by})))`;
  },
};
