import type { Amount } from "./amount";
import type { Decimal } from "./decimal";
import type { Quantity } from "./notation";
import { plain } from "./text";
import { isPlain } from "./units";

// Two numbers are set against each other only when the words beside them are known to say the same;
// a word nobody foresaw (`在建5个`) leaves it to a person.

/** Words before a number that change nothing. */
const FILLERS =
  /已经?|总?共计?|全年|全部|累计|合计|实际|完成(?!率)|实现|达到?|约|为|同比|[较比]?(?:上年|去年)(?:同期)?|逐年|[:,]/g;
/** Words before a target's number that make it something else than what a bare number counts. */
const SHIFTING = /每[年月周季日天]|每.{1,2}$|[近±(—第前]$|排名|名次/;
/** Places and grades do not count anything. */
const RANKING = /[第前]$|排名|名次/;
const GRADE = /级/;
/** 名 and 位 count people where the target is bounded, else they may be places. */
const PLACE = /^[名位]/;
const COUNTED = /[≥≤><=上下内]/;

export const NEGATED = /[未不没无非延逾迟]/;

/** A bare number that may be a fraction, and the names of what may be one. */
const FRACTIONS_END = 2;
const SHARES = /率|比[例重]|占比|满意度|百分/;
const FAR = 10;

/** `20231231` and `202312` are dates more often than amounts. */
const COMPACT_DATE = /^20[1-3]\d(?:0[1-9]|1[0-2])(?:[0-3]\d)?$/;

/** Whether the words around the two numbers allow them to be compared. */
export function meansTheSame(
  target: { readonly label: string; readonly text: string },
  amount: Amount,
  actual: Quantity,
  indicator: string,
): boolean {
  const [a, b] = [amount.unit, actual.amount.unit];
  return (
    ((namesTheSame(target.label, actual.label, indicator) ||
      actual.label === `每${a.name.split("/")[1]}`) &&
      (a.name === b.name || (isPlain(a) && isPlain(b))) &&
      !GRADE.test(a.name + b.name) &&
      !(PLACE.test(a.name + b.name) && !COUNTED.test(target.text)) &&
      !(COMPACT_DATE.test(target.text) && COMPACT_DATE.test(actual.text)) &&
      !(
        a.name + b.name === "" &&
        SHARES.test(indicator + target.label) &&
        mayBeFraction(amount.value, actual.amount.value)
      )) ||
    plain(target.text) === plain(actual.text)
  );
}

/** Whether the words before both numbers name one thing. */
export function namesTheSame(target: string, actual: string, indicator: string): boolean {
  const a = target.replace(FILLERS, "");
  const b = actual.replace(FILLERS, "");
  if (a === b) return !RANKING.test(a);
  const name = a || plain(indicator).replace(/\(.*\)$|指标$/g, "");
  return (
    !SHIFTING.test(a) && (b === "" || (name.endsWith(b) && NEGATED.test(name) === NEGATED.test(b)))
  );
}

/** 1 beside 90: one may be 100%. */
function mayBeFraction(a: Decimal, b: Decimal): boolean {
  const [low, high] = a.abs().lt(b.abs()) ? [a.abs(), b.abs()] : [b.abs(), a.abs()];
  return low.gt(0) && low.lt(FRACTIONS_END) && high.gte(FRACTIONS_END) && high.gt(low.times(FAR));
}
