import { type Comparator, pointsUp } from "./comparator";
import { asQuantity } from "./compare-change";
import { directionOf } from "./direction";
import { known, unlike } from "./finding";
import { type Finding, isSettled, judge, measure, measureRange } from "./measure";
import { wordsApart } from "./meaning";
import { plainQuantity, type Notation, type Quantity, type Range } from "./notation";
import type { Bound } from "./target";
import type { Amount } from "./amount";
import { EVENTS } from "./unit-table";
import { PROPORTION, readUnit } from "./units";
import type { MissedRule, Note } from "./verdict";

/** Ratios that are better the more the first part brings: 1:1.5 rather than 1:1.2. */
const YIELDS = /投入产出|产出比|撬动|带动|杠杆|放大/;

/** 每天 of a year, which may mean its working days only: fewer may do. */
const DAYS = 365;
const SEVERAL = /\d[^\d.,，]+\d|\d[,，]\s?\d{1,2}(?!\d)/;

/** Sets an actual against a bound or a range. */
export function compareQuantity(
  target: Bound | Range,
  notation: Notation,
  missed: MissedRule,
  indicator: string,
): Finding {
  const actual = quantityOf(notation, target, indicator);
  if (actual) return compare(target, actual, missed, indicator);
  if (notation.kind !== "words") return unlike("quantity", notation);
  if (notation.amount?.value.eq(0) && wants(target) === "more")
    return judge({ id: "maybeUndone", how: "notDone" });
  return SEVERAL.test(notation.text)
    ? judge({ id: "severalNumbers" })
    : unlike("quantity", notation);
}

function compare(
  target: Bound | Range,
  actual: Quantity,
  missed: MissedRule,
  indicator: string,
): Finding {
  const { approximate } = actual;
  const finding = compareExact(target, actual, missed, indicator);
  if (!approximate || target.kind === "about" || finding.met === null) return finding;
  const exactly = (amount: Amount) =>
    compareExact(target, { ...actual, amount, approximate: null }, missed, indicator);
  return isSettled(exactly, actual.amount, approximate) ? finding : judge({ id: "actualAbout" });
}

function compareExact(
  written: Bound | Range,
  done: Quantity,
  missed: MissedRule,
  indicator: string,
): Finding {
  const target = written.kind === "range" ? written : withEach(written, done);
  const actual = written.kind === "range" ? done : withEach(done, written);
  const isRange = target.kind === "range";
  const { cycle } = actual;
  // Of what is there, 每年5个 may be more over several years.
  if (cycle?.aYear === 1 && (isRange || !target.cycle) && !EVENTS.test(actual.amount.unit.name))
    return judge({ id: "labelsDiffer", words: cycle.each });
  const amount = isRange ? target.high : target.amount;
  const isBounded = isRange || (target.direction === null && target.kind !== "about");
  const { label, text } = target;
  const words = wordsApart({ label, text, isBounded }, amount, actual, indicator);
  if (words !== null) return judge({ id: "labelsDiffer", words });
  if (isRange) {
    const finding = measureRange(target.low, amount, actual.amount, missed);
    return isBetter(finding, target, indicator)
      ? judge({ id: "beyondRange" })
      : known(finding, actual, null);
  }
  const { bound, value, notes } = ofOneYear(target, actual);
  const assumed = [...assumptions(target, actual), ...notes];
  const { kind } = target;
  const everyDay = [target.cycle, actual.cycle].find((cycle) => cycle?.aYear === DAYS);
  const read = (as: Comparator): Finding => {
    const finding = atBound(as, actual, measure(as, bound, value, missed, assumed));
    if (everyDay && notes.length > 0 && !finding.met)
      return judge({ id: "cycleOpen", each: everyDay.each });
    const mayBeOver = actual.approximate === "more" && finding.met && !pointsUp(as);
    // 600余 is not within ≤600.
    return mayBeOver && kind !== "about" && !measure("lessThan", bound, value, missed).met
      ? judge({ id: "actualBounded" })
      : known(finding, actual, pointsUp(as));
  };
  if (kind === "about") return eitherWay(read, "targetAbout");
  const isYield = YIELDS.test(indicator + label);
  if (amount.unit === PROPORTION && !isYield) return eitherWay(read, "proportionOpen");
  if (kind !== "open") return read(kind);
  return amount.unit === PROPORTION ? read("atLeast") : eitherWay(read, "directionOpen");
}

/** The actual as a number: words stand for one where the target wants all of it, or none. */
function quantityOf(actual: Notation, target: Bound | Range, indicator: string): Quantity | null {
  if (actual.kind === "quantity") return actual;
  const { unit } = target.kind === "range" ? target.high : target.amount;
  if (actual.kind === "change") return asQuantity(actual, unit, indicator);
  if (actual.kind !== "words" || !actual.amount) return null;
  const isNone = actual.amount.value.eq(0);
  const stands = isNone
    ? wants(target) === "less" && unit.dimension !== "money"
    : wants(target) === "more" && unit.dimension === "percent";
  return stands ? plainQuantity(actual.amount, actual.text) : null;
}

/** What a target wants, where it says so. */
function wants(target: Bound | Range): "more" | "less" | null {
  const { kind } = target;
  if (kind === "range" || kind === "about" || kind === "open") return null;
  return pointsUp(kind) && !(kind === "equal" && target.amount.value.eq(0)) ? "more" : "less";
}

const EACH = /^([人户亩村])均/;

/** `人均400元` as 400元/人, where the other says that. */
function withEach<T extends Bound | Quantity>(one: T, { amount }: Bound | Quantity): T {
  const { unit, value } = one.amount;
  const each = unit.per === "" && EACH.exec(one.label)?.[1];
  if (!each || each !== amount.unit.per) return one;
  const per = { value, unit: readUnit(`${unit.text}/${each}`) };
  return { ...one, amount: per, label: one.label.slice(2) };
}

/** A number of each month and one of the year, as two of the year. */
export function ofOneYear(target: Bound, actual: Quantity) {
  const { amount: bound, cycle: each } = target;
  const { amount: value, cycle: done } = actual;
  if (each?.aYear === done?.aYear) return { bound, value, notes: [] };
  const total = (amount: typeof bound, cycle: Quantity["cycle"]) =>
    cycle ? { ...amount, value: amount.value.times(cycle.aYear) } : amount;
  const notes: Note[] = [];
  for (const cycle of [each, done])
    if (cycle && cycle.aYear > 1) notes.push({ id: "aYear", ...cycle });
  return { bound: total(bound, each), value: total(value, done), notes };
}

/** Whether a value lies outside of a range on the side that its indicator welcomes: 2天 of `3-5天`. */
function isBetter(finding: Finding, { label, high }: Range, indicator: string): boolean {
  if (finding.met !== false) return false;
  const of = { indicator: indicator + label, unit: high.unit.text };
  const { comparator, from } = directionOf(of);
  const { value, bound } = finding.shortfall;
  return from !== "usual" && comparator !== "open" && pointsUp(comparator) === value.gt(bound);
}

/** A target that only its own number is sure to meet. */
function eitherWay(
  read: (kind: Comparator) => Finding,
  id: "targetAbout" | "directionOpen" | "proportionOpen",
): Finding {
  const [up, down] = [read("atLeast"), read("atMost")];
  return up.met === null || (up.met && down.met) ? up : judge({ id });
}

/**
 * At its bound a strict target is missed, though in proportion it would give all points; unless the
 * actual itself is said to lie beyond: `600余`, `超过90%`.
 */
function atBound(kind: Comparator, actual: Quantity, finding: Finding): Finding {
  const isMore = actual.approximate === "more";
  if (finding.met !== false || !finding.shortfall.value.eq(finding.shortfall.bound)) return finding;
  const isBeyond = actual.comparator === kind || (isMore && kind === "moreThan");
  if (isBeyond) return { met: true, notes: finding.notes };
  return finding.shortfall.rule === "none" ? finding : judge({ id: "boundExcluded" });
}

const FROM = {
  name: "comparatorFromName",
  level: "comparatorFromLevel",
  unit: "comparatorFromUnit",
  usual: "comparatorAssumed",
} as const;

function assumptions({ direction, kind }: Bound, { approximate }: Quantity): readonly Note[] {
  const notes: Note[] = approximate ? [{ id: "approximate" }] : [];
  if (direction && kind !== "open" && kind !== "about")
    notes.push({ id: FROM[direction.from], because: direction.because, comparator: kind });
  return notes;
}
