import type { Amount } from "./amount";
import type { Decimal } from "./decimal";
import type { Quantity } from "./notation";
import { plain } from "./text";
import { isPlain, type Unit } from "./units";
import { PENDING, saysAll, verbsOf, withoutFillers, withoutOpenVerbs, withoutVerbs } from "./words";

// Two numbers are set against each other only when the words beside them are known to say the same;
// a word nobody foresaw (`在建5个`) leaves it to a person.

/** Words before a target's number that make it something else than what a bare number counts. */
const SHIFTING = /每[年月周季日天]|半年|季度|月度|、|各$|每.{1,2}$|[近±(—第前]$|排名|名次/;
/** Places and grades do not count anything. */
const RANKING = /[第前]$|排名|名次/;
const GRADE = /级/;
/** 名 and 位 count people where the target is bounded, else they may be places. */
const PLACE = /^[名位]/;
const YEARS = /20\d\d年/;

export const NEGATED = /[未不没无非延逾迟]/;

/** A bare number that may be a fraction, and the names of what may be one. */
const FRACTIONS_END = 2;
const SHARES = /率|比[例重]|占比|满意度|百分/;
const FAR = 10;

/** `20231231` and `202312` are dates more often than amounts. */
const COMPACT_DATE = /^20[1-3]\d(?:0[1-9]|1[0-2])(?:[0-3]\d)?$/;

interface Spoken {
  readonly label: string;
  readonly text: string;
  /** Whether the target itself says at least, at most or between. */
  readonly isBounded: boolean;
}

/** The words for which two numbers are not known to mean one thing; null when they are. */
export function wordsApart(
  target: Spoken,
  amount: Amount,
  actual: Quantity,
  indicator: string,
): string | null {
  const words = apart(target, amount, actual, indicator);
  return words === null || plain(target.text) === plain(actual.text) ? null : words;
}

function apart(target: Spoken, amount: Amount, actual: Quantity, indicator: string): string | null {
  const [a, b] = [amount.unit, actual.amount.unit];
  const isPer = a.per !== "" && actual.label === `每${a.per}`;
  if (!isPer && !namesTheSame(target.label, actual.label, indicator))
    return actual.label || target.label;
  if (a.name !== b.name) {
    const odd = [b, a].find((unit) => !isPlain(unit));
    if (odd) return odd.text;
  }
  const isAll = [amount, actual.amount].every(
    ({ value, unit }) => unit.noun === "" || (value.eq(100) && saysAll(unit.noun)),
  );
  if (a.dimension === "percent" && isAll) return null;
  const noun = nounApart(a, b, indicator);
  if (noun !== null) return noun;
  return isRank(target.isBounded, a, b) || isOpen(target, amount, actual, indicator)
    ? actual.text
    : null;
}

const isRank = (isBounded: boolean, a: Unit, b: Unit): boolean =>
  GRADE.test(a.word + b.word) ||
  ((mayBePlace(a) || mayBePlace(b)) && !isBounded && !countsPeople(a) && !countsPeople(b));

const isOpen = (target: Spoken, amount: Amount, actual: Quantity, indicator: string): boolean =>
  (COMPACT_DATE.test(target.text) && COMPACT_DATE.test(actual.text)) ||
  (amount.unit.text + actual.amount.unit.text === "" &&
    SHARES.test(indicator + target.label) &&
    mayBeFraction(amount.value, actual.amount.value));

const mayBePlace = ({ word, noun }: Unit): boolean => PLACE.test(word) && noun === "";
const countsPeople = ({ name, word }: Unit): boolean => name === "人" && !PLACE.test(word);

/** What one number counts and the other may not: `8个村` and `8个行政村` count one thing. */
function nounApart(
  { noun: a, dimension }: Unit,
  { noun: b }: Unit,
  indicator: string,
): string | null {
  if (a === b) return null;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const more = long.slice(0, long.length - short.length);
  if (short === "" && withoutVerbs(long) === "") return null;
  const isPart = long.endsWith(short) && !PENDING.test(more) && !NEGATED.test(more);
  const isNamed = dimension !== "percent" || plain(indicator).includes(long);
  return isPart && isNamed ? null : long;
}

/** Whether the words before both numbers name one thing. */
export function namesTheSame(target: string, actual: string, indicator: string): boolean {
  const [targetYear, actualYear] = [YEARS.exec(target), YEARS.exec(actual)];
  if (targetYear && actualYear && targetYear[0] !== actualYear[0]) return false;
  const a = withoutFillers(target.replace(YEARS, ""));
  const b = withoutFillers(actual.replace(YEARS, ""));
  if (a === b) return !RANKING.test(a);
  if (SHIFTING.test(a)) return false;
  if (b === "") return true;
  const name = a || plain(indicator).replace(/\(.*\)$|指标$/g, "");
  const isNamed = alikeEnding(name, b) || alikeEnding(name.replace(COUNTED, ""), b);
  if (isNamed) return NEGATED.test(name) === NEGATED.test(b);
  return doneTo(a, b, name);
}

/** What a name ends with beyond what it counts: `受益人数`, `道路养护里程`. */
const COUNTED = /(?:总?数量?|[人户次个件篇场期批]数|里程|面积|长度|数额|金额|资金|经费)$/;

/** 满意率 and 满意度 are one. */
const alikeEnding = (name: string, label: string): boolean =>
  name.replace(/率/g, "度").endsWith(label.replace(/率/g, "度"));

/** Whether one side only says more of what was done: `发布信息` of `信息`, or of 政务信息发布数. */
function doneTo(a: string, b: string, name: string): boolean {
  const counted = withoutVerbs(withoutOpenVerbs(b, name));
  if (counted === b || PENDING.test(counted) || !verbsAgree(name, b)) return false;
  return a === "" ? name.includes(counted) : a.endsWith(counted);
}

/** One thing done on both sides, or on one only: not 受理 against 办结. */
function verbsAgree(name: string, label: string): boolean {
  const [named, done] = [verbsOf(name), verbsOf(label)];
  return named.length === 0 || done.length === 0 || done.some((verb) => named.includes(verb));
}

/** 1 beside 90: one may be 100%. */
function mayBeFraction(a: Decimal, b: Decimal): boolean {
  const [low, high] = a.abs().lt(b.abs()) ? [a.abs(), b.abs()] : [b.abs(), a.abs()];
  return low.gt(0) && low.lt(FRACTIONS_END) && high.gte(FRACTIONS_END) && high.gt(low.times(FAR));
}
