import type { Amount } from "./amount";
import type { Quantity } from "./notation";
import { plain } from "./text";
import { isPlain } from "./units";

// Two numbers are set against each other only when the words beside them are known to say the same;
// a word nobody foresaw (`在建5个`) leaves it to a person.

/** Words before a number that change nothing. */
const FILLERS =
  /已经?|总?共计?|全年|全部|累计|合计|实际|完成(?!率)|实现|达到?|约|为|同比|[较比]?(?:上年|去年)(?:同期)?|逐年|[:,]/g;
/** Words before a target's number that make it something else than what a bare number counts. */
const SHIFTING = /每[年月周季日天]|每.{1,2}$|[近±(—]$/;
/** Places and grades do not count anything. */
const RANKING = /第$|前$|排名|名次/;
const GRADE = /级$/;
const PLACE = /^[名位]$/;

export const NEGATED = /[未不没无非延逾迟]/;

/** A bare number that may be a fraction, and the names of what may be one. */
const FRACTIONS_END = 2;
const SHARES = /率|比[例重]|占比|满意度|百分/;
const FAR = 10;

/** `20231231` and `202312` are dates more often than amounts. */
const COMPACT_DATE = /^20[1-3]\d(?:0[1-9]|1[0-2])(?:[0-3]\d)?$/;

type Numbered = Pick<Quantity, "label" | "amount" | "text">;

/** Whether the words around the two numbers allow them to be compared. */
export function meansTheSame(target: Numbered, actual: Quantity, indicator: string): boolean {
  if (plain(target.text) === plain(actual.text)) return true;
  const units = [target.amount.unit, actual.amount.unit] as const;
  const [a, b] = units;
  const perUnit = a.name.split("/")[1];
  return (
    (namesTheSame(target.label, actual.label, indicator) || actual.label === `每${perUnit}`) &&
    (a.name === b.name || units.every(isPlain)) &&
    !units.some(({ name }) => GRADE.test(name)) &&
    (units.every(({ name }) => !PLACE.test(name)) ||
      /[≥≤><=]|[以之][上下内]/.test(plain(target.text))) &&
    !(COMPACT_DATE.test(target.text) && COMPACT_DATE.test(actual.text)) &&
    !(SHARES.test(indicator + target.label) && mayBeFractionOf(target.amount, actual.amount))
  );
}

/** Whether the words before both numbers name one thing. */
export function namesTheSame(target: string, actual: string, indicator: string): boolean {
  const [a, b] = [target, actual].map((label) => label.replace(FILLERS, "")) as [string, string];
  if (RANKING.test(a) || RANKING.test(b)) return false;
  if (a === b) return true;
  if (SHIFTING.test(a)) return false;
  const name = a || plain(indicator).replace(/\(.*\)$|指标$/g, "");
  return b === "" || (name.endsWith(b) && NEGATED.test(name) === NEGATED.test(b));
}

/** 1 against 90, both bare: one may be 100%. */
function mayBeFractionOf(
  { value: a, unit: first }: Amount,
  { value: b, unit: second }: Amount,
): boolean {
  const [low, high] = (a.abs().lt(b.abs()) ? [a, b] : [b, a]).map((value) =>
    value.abs().toNumber(),
  );
  return (
    first.name + second.name === "" &&
    low! > 0 &&
    low! < FRACTIONS_END &&
    high! >= FRACTIONS_END &&
    high! > low! * FAR
  );
}
