import { pointsUp } from "./comparator";
import { known, unlike } from "./finding";
import { namesTheSame } from "./meaning";
import { type Finding, isSettled, judge, measure, met } from "./measure";
import type { Change, Notation, Quantity } from "./notation";
import { plain } from "./text";
import type { Unit } from "./units";
import type { MissedRule } from "./verdict";

/** Sets an actual against a target of growth or decline. */
export function compareChange(
  target: Change,
  notation: Notation,
  missed: MissedRule,
  indicator: string,
): Finding {
  const actual = notation.kind === "quantity" ? asChange(notation, target, indicator) : notation;
  if (!actual || actual.kind !== "change") return unlike("change", notation);
  if (!namesTheSame(target.label, actual.label, indicator))
    return judge({ id: "labelsDiffer", words: actual.label });
  const same = actual.direction === target.direction;
  if (!target.amount) return same ? met() : judge({ id: "undone", how: "opposite" });
  if (!actual.amount) return judge({ id: "changeWithoutAmount" });
  const { value, unit } = actual.amount;
  const amount = { value: same ? value : value.times(-1), unit };
  const kind = target.comparator || "atLeast";
  if (target.isAbout && !target.comparator && !(same && value.eq(target.amount.value)))
    return judge({ id: "targetAbout" });
  const wanted = target.amount;
  const read = (of: typeof amount) => measure(kind, wanted, of, missed);
  if (actual.isAbout && !target.isAbout && !isSettled(read, amount, "about"))
    return judge({ id: "actualAbout" });
  const finding = read(amount);
  return known(finding, actual, same ? pointsUp(kind) : null);
}

/** From here on a percentage may be what is left of last year: 108% against 增长8%. */
const MAY_BE_LEVEL = 50;
const GROWS = /增|提高|提升|上升|涨/;
const FALLS = /降|减|压/;
const IS_RATE = /[率度]$|比[例重]$|占比$|覆盖面$/;

const GAINED = /新增|净增|增加|增收|增量/;

/** Percentage points are of a change by themselves. */
const isPoints = ({ amount }: { readonly amount: Quantity["amount"] | null }): boolean =>
  amount !== null && amount.unit.name === "个百分点";

const isPercent = ({ amount }: { readonly amount: Quantity["amount"] | null }): boolean =>
  amount !== null && amount.unit.dimension === "percent";

/** `8.4%` against `同比增长8%`; null where it may be something else. */
function asChange(actual: Quantity, target: Change, indicator: string): Change | null {
  const { value, unit } = actual.amount;
  const isLevel = value.abs().gte(MAY_BE_LEVEL) && target.amount?.value.lt(MAY_BE_LEVEL);
  const isShare = isPercent(actual) && isPercent(target) && !isLevel;
  const isNamed = (target.direction === "up" ? GAINED : FALLS).test(indicator);
  const isGained = isNamed && !isPercent(actual) && !isPercent(target);
  if (!(isShare || isPoints(actual) || isGained) || actual.cycle) return null;
  const isDecline = value.lt(0);
  if (target.direction === "down" && !isDecline && !FALLS.test(indicator + actual.label))
    return null;
  return {
    kind: "change",
    direction: isDecline ? "down" : target.direction,
    comparator: actual.comparator,
    amount: { value: value.abs(), unit },
    label: actual.label,
    isAbout: actual.approximate === "about",
    text: actual.text,
  };
}

/**
 * `增长8.4%` against `≥8%`: the growth is the number, of a total or of a rate of growth; null where it
 * may be that of a rate (利用率).
 */
export function asQuantity(actual: Change, unit: Unit, name: string): Quantity | null {
  const indicator = plain(name);
  const [grows, falls] = [GROWS.test(indicator), FALLS.test(indicator)];
  const isUp = actual.direction === "up";
  const isBare = unit.dimension === "bare";
  if (!actual.amount || (!isBare && isPercent(actual) !== (unit.dimension === "percent")))
    return null;
  if (!isPercent(actual) && !(grows && isUp && !falls)) return null;
  const isOfName = grows !== falls ? isUp || grows || falls : isUp && !grows && !IS_RATE.test(name);
  if (!isOfName || (isUp && falls)) return null;
  const { value } = actual.amount;
  const isGain = falls || isUp;
  return {
    kind: "quantity",
    comparator: actual.comparator,
    amount: { value: isGain ? value : value.times(-1), unit: actual.amount.unit },
    label: indicator.includes(actual.label) ? "" : actual.label,
    approximate: actual.isAbout ? "about" : null,
    cycle: null,
    text: actual.text,
  };
}
