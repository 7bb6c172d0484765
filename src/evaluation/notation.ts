import { type Amount, bare, digits, NUMBER } from "./amount";
import { comparatorAfter, comparatorBefore, comparatorBehind, type Comparator } from "./comparator";
import { type DateSpan, readDate } from "./dates";
import { decimal } from "./decimal";
import { type Cycle, cycleBefore, cycleBehind } from "./frequency";
import { arabic } from "./numerals";
import { isPart, withoutRemarks } from "./remarks";
import { type CellValue, plain } from "./text";
import { PROPORTION, RATIO, readUnit, type Unit } from "./units";
import { numberInWords, saysDone, saysOnTime, withoutProperty } from "./words";

/** What a target or an actual cell says, in whichever notation. `text` is the cell as written. */
export type Notation =
  | { readonly kind: "blank"; readonly text: string }
  /** `/`, `—`, `……`: does not apply. */
  | { readonly kind: "notApplicable"; readonly text: string }
  | Quantity
  | Range
  | { readonly kind: "date"; readonly date: DateSpan; readonly text: string }
  | Change
  | Words;

export interface Quantity {
  readonly kind: "quantity";
  /** Null when none is written. */
  readonly comparator: Comparator | null;
  readonly amount: Amount;
  /** Words before the number: `完成率`. */
  readonly label: string;
  /** `about` for 约 and 左右, `more` for 余 and 多. */
  readonly approximate: "about" | "more" | null;
  /** Null for a number of the whole year. */
  readonly cycle: Cycle | null;
  readonly text: string;
}

/** `90%-95%` */
export interface Range {
  readonly kind: "range";
  readonly low: Amount;
  readonly high: Amount;
  /** Words before the first number. */
  readonly label: string;
  readonly text: string;
}

/** `同比下降5%`, `较上年减少`, `逐年递减`, `增幅8%`. */
export interface Change {
  readonly kind: "change";
  readonly direction: "up" | "down";
  readonly comparator: Comparator | null;
  /** Null when only the direction is written. */
  readonly amount: Amount | null;
  /** Words before the direction: `同比`, `较上年`. */
  readonly label: string;
  /** 约 or 左右 stood with the number. */
  readonly isAbout: boolean;
  readonly text: string;
}

export interface Words {
  readonly kind: "words";
  /** The number they stand for: 100% of `应保尽保`, 0 of `未发生`; null for none. */
  readonly amount: Amount | null;
  readonly text: string;
}

const NOT_APPLICABLE = /^(?:[-—/\\*.…。·、]+|不适用|N\/A|n\/a)$/;
const LONGEST = 60;

const ONE_NUMBER = new RegExp(`^([^\\d,;。!?]{0,24}?)([+-]?)(${NUMBER})([^\\d,;。!?]{0,16})$`);
const TWO_NUMBERS = new RegExp(
  `^([^\\d≥≤><=]{0,12}?)([+-]?)(${NUMBER})([^\\d,]{0,8}?)[-~至到—]([+-]?)(${NUMBER})([^\\d,;。]{0,12})$`,
);
const PARTS = /^([^\d,;。!?]{0,24}?)(\d+(?:\.\d+)?)([/:比])(\d+(?:\.\d+)?)([^\d/:,;。]{0,4})$/;

const UP =
  "增长|增加|提高|上升|提升|递增|增[幅速]|涨幅|增长[率幅]|(?:同比|环比|[较比](?:上年|去年|年初)(?:同期)?)增";
const DOWN =
  "下降|减少|降低|递减|压[减缩降]|[降减跌]幅|(?:下降|降低|压减)[率幅]|(?:同比|环比|[较比](?:上年|去年|年初)(?:同期)?)降";
const CHANGE_BY = new RegExp(`(?:(${UP})|(${DOWN}))[了为约:]*$`);
const CHANGE_IN_WORDS = new RegExp(
  `^[^\\d不未零无]{0,10}(?:同比|环比|逐年|[较比][上去])[^\\d不未零无]{0,6}(?:(${UP})|(${DOWN}))`,
);
const ABOUT = /(^|[^节履签违契预])大?约$/;
const MORE_OR_LESS = /左右$|上下$/;
const AND_MORE = /^[余多几]|(万|亿)[余多]/;

/** A kind of its own column: `定性`. */
const KIND = /^[([【]?定[性量](?:指标(?=[:：]))?[)\]】]?(?:[:=/]|(?=[^指分]))/;
/** A number with its unit in brackets; without one it is negative. */
const WRAPPED = /^[([【](\d[^()]*[^\d()])[)\]】]$/;
const TWICE = /([≥≤><=%])\1+/g;
const SQUARE_METRES = /m([23])(?![\d.])/gi;
/** `一年两次` */
const ONCE_A = /^[一1]个?(年|季度?|月|周|天|日)(?=\D{0,4}[\d一二两三四五六][次期场])/;
/** `10/10万` is a rate of its own. */
const OF_MANY = /(\d)[人例]?\/(10?)?万人?/;
/** A year in front is that of the report: `2023年全年发布620篇`; what it says alone is no number. */
const YEAR = /^(?:截[至止]到?)?(20\d\d)年(?:全年|度|[底末])?[,:]?(?!\d+月)/;
/** Ends of sentences and commas, but for those that part thousands. */
const CLAUSES = /[;。!?\n]|,(?!\d{3}(?!\d))/;
const AS_OF = /^截[至止]/;
/** `100篇篇`; `mm` is a unit. */
const REPEATED = /^([^a-z]+)\1$/i;
const NO_GROWTH = /^(?:实现)?[零0]增长$/;
const NOTHING: Amount = { value: decimal(0), unit: readUnit("%") };
const COMPLETED = /(?:已经?|均|都|全部)*(?:完成|建成|办结)$/;

const read = new Map<string, Notation>();
/** `100%` and `≥95%` stand in row after row. */
const REMEMBERED = 1000;

/** Reads a cell. Never fails: what follows no notation is words. */
export function readNotation(cell: CellValue): Notation {
  if (typeof cell === "number" && Number.isFinite(cell)) return fromNumber(cell);
  const written = cell === null ? "" : String(cell);
  const found = read.get(written);
  if (found) return found;
  if (read.size >= REMEMBERED) read.clear();
  const notation = readAnew(written.trim());
  read.set(written, notation);
  return notation;
}

function readAnew(written: string): Notation {
  if (written.length > LONGEST) return wordsOf(written);
  const text = plain(written).replace(/[。;,、]+$/, "");
  if (text === "") return { kind: "blank", text: "" };
  if (NOT_APPLICABLE.test(text)) return { kind: "notApplicable", text: written };
  return readText(tidy(text), written);
}

/** A cell read as a number with an optional unit: `93`, `"6, 094. 55"`, `"5125.3 万元"`, `"90％"`. */
export function readAmount(cell: CellValue): Amount | null {
  if (typeof cell === "number") return bare(cell);
  const notation = readNotation(cell);
  if (notation.kind !== "quantity" || /[a-z(（〇一二两三四五六七八九十]/i.test(notation.text))
    return null;
  const { comparator, approximate, label, cycle, amount } = notation;
  return comparator || approximate || label || cycle ? null : amount;
}

const fromNumber = (value: number): Quantity => plainQuantity(bare(value), String(value));

/** An amount that nothing else is written about. */
export const plainQuantity = (amount: Amount, text: string): Quantity => ({
  kind: "quantity",
  comparator: null,
  amount,
  label: "",
  approximate: null,
  cycle: null,
  text,
});

const wordsOf = (written: string, amount: Amount | null = null): Words => ({
  kind: "words",
  amount,
  text: written,
});

/** Marks once, digits in one spelling, without 定性 of a column of its own. */
const tidy = (text: string): string =>
  arabic(
    text
      .replace(KIND, "")
      .replace(WRAPPED, "$1")
      .replace(ONCE_A, "每$1")
      .replace(TWICE, "$1")
      .replace(SQUARE_METRES, squareOrCubic),
  ).replace(OF_MANY, (_, digit: string, of?: string) => `${digit}/${of === "10" ? "十万" : "万"}`);

const squareOrCubic = (_: string, power: string): string => (power === "2" ? "m²" : "m³");

function readText(text: string, written: string): Notation {
  const date = readDate(text);
  if (date) return { kind: "date", date, text: written };
  const [year, body] = withoutYear(onlyNumber(withoutRemarks(text)));
  if (body !== text) {
    const again = readDate(body);
    if (again) return { kind: "date", date: again, text: written };
  }
  return (
    readOneNumber(body, written, year) ||
    readParts(body, written) ||
    readSum(body, written) ||
    readRange(body, written) ||
    readChangeInWords(body, written) ||
    wordsOf(written, numberInWords(withoutProperty(body)))
  );
}

/** The clause that holds the number, where the others only say that it is done. */
function onlyNumber(text: string): string {
  if (!CLAUSES.test(text)) return text;
  const clauses = text.split(CLAUSES).filter((clause) => !saysNoMore(clause));
  const numbers = clauses.filter((clause) => /\d/.test(clause));
  const isDone = (clause: string) => saysDone(clause) || saysOnTime(clause);
  return numbers.length === 1 && clauses.every((one) => one === numbers[0] || isDone(one))
    ? numbers[0]!
    : text;
}

/** A clause that only names a part, or the day up to which was counted: `其中女60人`, `截至12月底`. */
const saysNoMore = (clause: string): boolean =>
  clause === "" || isPart(clause) || (AS_OF.test(clause) && readDate(clause) !== null);

/** A year in front, as a word before the number; without one, what the year was said of. */
function withoutYear(text: string): readonly [string, string] {
  const match = YEAR.exec(text);
  const rest = match ? text.slice(match[0].length) : text;
  return [match && /\d/.test(rest) ? `${match[1]}年` : "", rest];
}

function readOneNumber(text: string, written: string, year: string): Quantity | Change | null {
  const match = ONE_NUMBER.exec(text);
  if (!match) return null;
  const [, prefix = "", sign = "", number = "", suffix = ""] = match;
  const [before, rest] = comparatorBefore(
    // In accounts (3) is −3.
    prefix === "(" ? prefix : prefix.replace(/["“”'‘’():¥]/g, ""),
  );
  const [comparator, tail] = comparatorBehind(suffix.replace(COMPLETED, ""), before, isWholeUnit);
  const spoken = rest.replace(ABOUT, "$1");
  const unitText = tail
    .replace(MORE_OR_LESS, "")
    .replace(AND_MORE, "$1")
    .replace(/(\/.+)\.(?=.)/, "$1·")
    .replace(/[().]/g, "")
    .replace(REPEATED, "$1");
  const { unit, label, cycle } = unitAndCycle(unitText, spoken);
  const amount = { value: digits(sign, number), unit };
  const isAbout = rest !== spoken || MORE_OR_LESS.test(tail);
  const by = CHANGE_BY.exec(label);
  if (by) {
    const direction = by[1] ? "up" : "down";
    const lead = label.slice(0, by.index);
    return { kind: "change", direction, comparator, amount, label: lead, isAbout, text: written };
  }
  return {
    kind: "quantity",
    comparator,
    amount,
    label: year + label,
    approximate: isAbout ? "about" : AND_MORE.test(tail) ? "more" : null,
    cycle,
    text: written,
  };
}

/** Whether a text is a unit of the table and nothing else. */
const isWholeUnit = (text: string): boolean => {
  const { isKnown, noun } = readUnit(text);
  return isKnown && noun === "";
};

/** `每人每年` before money or a measure: 600元/人·年. */
const EACH = /^每(.+)$/;
const isMeasured = ({ dimension }: Unit): boolean =>
  dimension === "money" || dimension === "measure";

/** `1次/月` and `每月1次` are 1次, each month. */
function unitAndCycle(text: string, label: string) {
  const unit = readUnit(text);
  const behind = unit.per === "" ? null : cycleBehind(unit);
  if (behind) return { unit: readUnit(text.replace(RATIO, "$1")), label, cycle: behind };
  if (label === "") return { unit, label, cycle: null };
  const each = EACH.exec(label)?.[1];
  if (each && each !== "年" && unit.per === "" && isMeasured(unit))
    return { unit: readUnit(`${text}/${each}`), label: "", cycle: null };
  const [cycle, rest] = cycleBefore(label, unit);
  return { unit, label: rest, cycle };
}

/** `3/4` is 75%, `1:1.2` a ratio of 1.2. */
function readParts(text: string, written: string): Quantity | null {
  const match = PARTS.exec(text);
  if (!match) return null;
  const [, prefix = "", a = "", mark, b = "", suffix = ""] = match;
  const [before, label] = comparatorBefore(prefix);
  const [after, rest] = comparatorAfter(suffix);
  const [first, second] = [decimal(a), decimal(b)];
  const isFraction = mark === "/";
  if (rest !== "" || first.eq(0) || second.eq(0) || (isFraction && first.gt(second))) return null;
  return {
    kind: "quantity",
    comparator: before || after,
    amount: isFraction
      ? { value: first.times(100).div(second), unit: readUnit("%") }
      : { value: second.div(first), unit: PROPORTION },
    label,
    approximate: null,
    cycle: null,
    text: written,
  };
}

const TWO_UNITS = new RegExp(
  `^([^\\d,;。!?]{0,12}?)(${NUMBER})([^\\d,;。-]{1,3})(${NUMBER})([^\\d,;。]{1,8})$`,
);

/** `1小时30分钟`: a larger and a smaller unit of one family. */
function readSum(text: string, written: string): Quantity | Change | null {
  const match = TWO_UNITS.exec(text);
  // 2023年13月 is a date that the calendar does not have.
  if (!match || /20\d\d年/.test(text)) return null;
  const [, prefix = "", a = "", large = "", b = "", behind = ""] = match;
  const suffix = behind.replace(/^分(?!钟)/, "分钟");
  const tail = comparatorAfter(suffix.replace(COMPLETED, ""))[1];
  const minutes = large === "分" && tail.startsWith("秒");
  const [first, second] = [readUnit(minutes ? "分钟" : large), readUnit(tail)];
  if (!first.isKnown || first.name !== second.name || first.factor <= second.factor) return null;
  const value = digits("", a).times(first.factor).div(second.factor).plus(digits("", b));
  return readOneNumber(`${prefix}${value.toFixed()}${suffix}`, written, "");
}

function readRange(text: string, written: string): Range | null {
  const match = TWO_NUMBERS.exec(text);
  if (!match) return null;
  const [
    ,
    lead = "",
    signA = "",
    numberA = "",
    suffixA = "",
    signB = "",
    numberB = "",
    suffixB = "",
  ] = match;
  const unitB = readUnit(suffixB.replace(/(之?间|以?内|[()])/g, ""));
  const unitA = suffixA === "" ? unitB : readUnit(suffixA);
  const low = { value: digits(signA, numberA), unit: unitA };
  const high = { value: digits(signB, numberB), unit: unitB };
  const rises = low.value.times(unitA.factor).lte(high.value.times(unitB.factor));
  const label = comparatorBefore(lead)[1];
  return rises ? { kind: "range", low, high, label, text: written } : null;
}

function readChangeInWords(text: string, written: string): Change | null {
  const change = { kind: "change", label: "", isAbout: false, text: written } as const;
  if (NO_GROWTH.test(text))
    return { ...change, direction: "up", comparator: "atMost", amount: NOTHING };
  const match = CHANGE_IN_WORDS.exec(text);
  return (
    match && { ...change, direction: match[1] ? "up" : "down", comparator: null, amount: null }
  );
}
