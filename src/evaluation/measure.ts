import { align, type Aligned } from "./alignment";
import { type Amount, unitsDiffer } from "./amount";
import { type Comparator, pointsUp } from "./comparator";
import { decimal, type Decimal, quotientInCents, truncate } from "./decimal";
import type { MissedRule, Note, Reason, Shortfall } from "./verdict";

/** Whether a target is met; `met: null` leaves it to a person. */
export type Finding =
  | { readonly met: true; readonly notes: readonly Note[] }
  | { readonly met: false; readonly shortfall: Shortfall; readonly notes: readonly Note[] }
  | { readonly met: null; readonly reason: Reason };

export const judge = (reason: Reason): Finding => ({ met: null, reason });
export const met = (...notes: readonly Note[]): Finding => ({ met: true, notes });

/** By the sign of actual − target; with a positive target = counts as ≥, =0 is all or nothing. */
const MET_BY: Readonly<Record<Comparator, (sign: number, bound: Decimal) => boolean>> = {
  atLeast: (sign) => sign >= 0,
  moreThan: (sign) => sign > 0,
  atMost: (sign) => sign <= 0,
  lessThan: (sign) => sign < 0,
  equal: (sign, bound) => sign === 0 || (sign > 0 && bound.gt(0)),
};

/** Sets an actual amount against one bound. A negative actual counts as 0 unless the bound is too, or is ≥0. */
export function measure(
  kind: Comparator,
  bound: Amount,
  actual: Amount,
  missed: MissedRule,
  assumptions: readonly Note[] = [],
): Finding {
  const aligned = align(bound, actual);
  if (!aligned.ok) return judge(aligned.fault);
  const [likely, other] = aligned.value;
  const finding = measureAligned(kind, likely, missed, assumptions);
  return !other || alike(finding, measureAligned(kind, other, missed, assumptions))
    ? finding
    : judge(unitsDiffer(bound, actual));
}

function measureAligned(
  kind: Comparator,
  { target, actual, unit, notes: readAs }: Aligned,
  missed: MissedRule,
  assumptions: readonly Note[],
): Finding {
  const isOverNothing = target.eq(0) && pointsUp(kind) && kind !== "equal";
  const negative = actual.lt(0) && target.gte(0) && !isOverNothing;
  const value = negative ? decimal(0) : actual;
  const notes = [...assumptions, ...readAs];
  if (negative) notes.push({ id: "negativeAsZero" });
  if (MET_BY[kind](value.cmp(target), target)) return { met: true, notes };
  const allOrNothing = missed === "none" || (kind === "equal" && target.lte(0));
  if (target.lt(0) && !allOrNothing) return judge({ id: "negativeTarget" });
  const falls = pointsUp(kind) ? "ratioUp" : missed === "linear" ? "linearDown" : "ratioDown";
  const rule = allOrNothing ? "none" : falls;
  return { met: false, shortfall: { rule, bound: target, value, unit }, notes };
}

/** Any points tell two scores apart that differ. */
const POINTS = 1000;

const alike = (a: Finding, b: Finding): boolean =>
  a.met === false && b.met === false
    ? partOf(POINTS, a.shortfall) === partOf(POINTS, b.shortfall)
    : a.met === b.met;

/** The part of the points a missed target leaves: never all of them, whatever rounding makes of it. */
export function partOf(points: number, shortfall: Shortfall): number {
  const part = inProportion(points, shortfall);
  return part > points - CENT ? Math.max(0, truncate(decimal(points).minus(CENT), 2)) : part;
}

/** Whether rounding would have given all points for a missed target that got `score`. */
export const isRoundedUp = (points: number, shortfall: Shortfall, score: number): boolean =>
  score > 0 && score >= points - 2 * CENT && inProportion(points, shortfall) > score;

const CENT = 0.01;

function inProportion(points: number, { rule, bound, value }: Shortfall): number {
  if (rule === "none" || bound.lte(0)) return 0;
  const left =
    rule === "ratioUp" ? value : rule === "ratioDown" ? bound : bound.times(2).minus(value);
  const of = rule === "ratioDown" ? value : bound;
  return left.lte(0) ? 0 : quotientInCents(decimal(points).times(left), of);
}

/** Short of the next number that 80余 is not. */
const ALMOST = 0.999;

/**
 * Whether what is found of a number holds for all that it may stand for: 4.5 to 5.5 of 约5, more than 80
 * and less than 90 of 80余.
 */
export function isSettled(
  of: (amount: Amount) => Finding,
  { value, unit }: Amount,
  approximate: "about" | "more",
): boolean {
  const one = decimal(`1e${value.e - value.c.length + 1}`);
  const [down, up] = approximate === "about" ? [-0.5, 0.5] : [1 - ALMOST, ALMOST];
  const least = of({ value: value.plus(one.times(down)), unit });
  return least.met === of({ value: value.plus(one.times(up)), unit }).met;
}

/** Inside is met; below, the lower end is missed as ≥, above, the upper end as ≤. */
export function measureRange(
  low: Amount,
  high: Amount,
  actual: Amount,
  missed: MissedRule,
): Finding {
  const [fromLow, fromHigh] = [align(low, actual), align(high, actual)];
  if (fromLow.ok && fromHigh.ok && !fromLow.value[0].actual.eq(fromHigh.value[0].actual)) {
    return judge(unitsDiffer(high, actual));
  }
  const above = measure("atLeast", low, actual, missed);
  return above.met === true ? measure("atMost", high, actual, missed) : above;
}
