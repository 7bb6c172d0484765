import { align } from "./alignment";
import type { Amount } from "./amount";
import { type Comparator, pointsUp } from "./comparator";
import type { Decimal } from "./decimal";
import type { MissedRule, Note, Reason, Shortfall } from "./verdict";

/** Whether a target is met; `met: null` leaves it to a person. */
export type Finding =
  | { readonly met: true; readonly notes: readonly Note[] }
  | { readonly met: false; readonly shortfall: Shortfall; readonly notes: readonly Note[] }
  | { readonly met: null; readonly reason: Reason };

export const judge = (reason: Reason): Finding => ({ met: null, reason });
export const met = (...notes: readonly Note[]): Finding => ({ met: true, notes });

const MET_BY: Readonly<Record<Comparator, (value: Decimal, bound: Decimal) => boolean>> = {
  atLeast: (value, bound) => value.gte(bound),
  moreThan: (value, bound) => value.gt(bound),
  atMost: (value, bound) => value.lte(bound),
  lessThan: (value, bound) => value.lt(bound),
  // With a positive target = counts as ≥; =0 is all or nothing.
  equal: (value, bound) => (bound.gt(0) ? value.gte(bound) : value.eq(bound)),
};

/** Sets an actual amount against one bound. A negative actual counts as 0 unless the bound is too. */
export function measure(
  kind: Comparator,
  bound: Amount,
  actual: Amount,
  missed: MissedRule,
): Finding {
  const aligned = align(bound, actual);
  if (!aligned.ok) return judge(aligned.fault);
  const { target, unit } = aligned.value;
  const clamps = aligned.value.actual.lt(0) && target.gte(0);
  const value = clamps ? aligned.value.actual.times(0) : aligned.value.actual;
  const notes = clamps
    ? [...aligned.value.notes, { id: "negativeAsZero" } as const]
    : aligned.value.notes;
  if (MET_BY[kind](value, target)) return { met: true, notes };
  const allOrNothing = missed === "none" || (kind === "equal" && target.lte(0));
  if (target.lt(0) && !allOrNothing) return judge({ id: "negativeTarget" });
  const falls = pointsUp(kind) ? "ratioUp" : missed === "linear" ? "linearDown" : "ratioDown";
  const rule = allOrNothing ? "none" : falls;
  return { met: false, shortfall: { rule, bound: target, value, unit }, notes };
}

/** Inside is met; below, the lower end is missed as ≥, above, the upper end as ≤. */
export function measureRange(
  low: Amount,
  high: Amount,
  actual: Amount,
  missed: MissedRule,
): Finding {
  const above = measure("atLeast", low, actual, missed);
  return above.met === true ? measure("atMost", high, actual, missed) : above;
}
