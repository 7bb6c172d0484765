import { type Amount, bare, digits, NUMBER } from "./amount";
import { comparatorAfter, comparatorBefore, type Comparator } from "./comparator";
import { type DateSpan, readDate } from "./dates";
import { type CellValue, plain } from "./text";
import { readUnit } from "./units";

/** What a target or an actual cell says, in whichever notation. `text` is the cell as written. */
export type Notation =
  | { readonly kind: "blank"; readonly text: string }
  /** `/`, `—`, `……`: does not apply. */
  | { readonly kind: "notApplicable"; readonly text: string }
  | Quantity
  | Range
  | { readonly kind: "date"; readonly date: DateSpan; readonly text: string }
  | Change
  | { readonly kind: "words"; readonly text: string };

export interface Quantity {
  readonly kind: "quantity";
  /** Null when none is written. */
  readonly comparator: Comparator | null;
  readonly amount: Amount;
  /** Words before the number: `完成率`. */
  readonly label: string;
  /** 余, 多, 约, 左右 stood with the number. */
  readonly approximate: boolean;
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

/** `同比下降5%`, `较上年减少`, `逐年递减`. */
export interface Change {
  readonly kind: "change";
  readonly direction: "up" | "down";
  readonly comparator: Comparator | null;
  /** Null when only the direction is written. */
  readonly amount: Amount | null;
  /** Words before the direction: `同比`, `较上年`. */
  readonly label: string;
  readonly text: string;
}

const NOT_APPLICABLE = /^(?:[-—/\\*.…。·、]+|不适用|N\/A|n\/a)$/;
/** In a text that is no date, a year is part of the prose: `2023年按工作计划完成各项工作`. */
const YEAR = /\d{4}年/;
const LONGEST = 60;

const ONE_NUMBER = new RegExp(`^([^\\d,;。!?]{0,24}?)([+-]?)(${NUMBER})([^\\d,;。!?]{0,16})$`);
const TWO_NUMBERS = new RegExp(
  `^([^\\d≥≤><=]{0,12}?)([+-]?)(${NUMBER})([^\\d,]{0,8}?)[-~至到—]([+-]?)(${NUMBER})([^\\d,;。]{0,12})$`,
);

const UP = "增长|增加|提高|上升|提升|递增";
const DOWN = "下降|减少|降低|递减|压减";
const CHANGE_BY = new RegExp(`(?:(${UP})|(${DOWN}))了?$`);
const CHANGE_IN_WORDS = new RegExp(
  `^[^\\d不未零无]{0,10}(?:同比|环比|逐年|[较比][上去])[^\\d不未零无]{0,6}(?:(${UP})|(${DOWN}))`,
);
const ABOUT = /^约$|大约$/;
const MORE_OR_LESS = /左右$|上下$/;
const AND_MORE = /^[余多]|(万|亿)[余多]/;

/** Reads a cell. Never fails: what follows no notation is words. */
export function readNotation(cell: CellValue): Notation {
  if (typeof cell === "number" && Number.isFinite(cell)) return fromNumber(cell);
  const written = cell === null ? "" : String(cell).trim();
  if (written.length > LONGEST) return { kind: "words", text: written };
  const text = plain(written).replace(/。$/, "");
  if (text === "") return { kind: "blank", text: "" };
  if (NOT_APPLICABLE.test(text)) return { kind: "notApplicable", text: written };
  const date = readDate(text);
  if (date) return { kind: "date", date, text: written };
  if (YEAR.test(text)) return { kind: "words", text: written };
  return (
    readOneNumber(text, written) ||
    readRange(text, written) ||
    readChangeInWords(text, written) || { kind: "words", text: written }
  );
}

/** A cell read as a number with an optional unit: `93`, `"6, 094. 55"`, `"5125.3 万元"`, `"90％"`. */
export function readAmount(cell: CellValue): Amount | null {
  if (typeof cell === "number") return bare(cell);
  const notation = readNotation(cell);
  if (notation.kind !== "quantity" || /[a-z(（]/i.test(notation.text)) return null;
  const { comparator, approximate, label, amount } = notation;
  return comparator || approximate || label ? null : amount;
}

function fromNumber(value: number): Quantity {
  const amount = bare(value);
  return {
    kind: "quantity",
    comparator: null,
    amount,
    label: "",
    approximate: false,
    text: String(value),
  };
}

function readOneNumber(text: string, written: string): Quantity | Change | null {
  const match = ONE_NUMBER.exec(text);
  if (!match) return null;
  const [, prefix = "", sign = "", number = "", suffix = ""] = match;
  const [before, rest] = comparatorBefore(
    // In accounts (3) is −3.
    prefix === "(" ? prefix : prefix.replace(/["“”'‘’():¥]/g, ""),
  );
  const [after, tail] = comparatorAfter(suffix);
  const label = rest.replace(ABOUT, "");
  const unitText = tail.replace(MORE_OR_LESS, "").replace(AND_MORE, "$1").replace(/[().]/g, "");
  const amount = { value: digits(sign, number), unit: readUnit(unitText) };
  const approximate = rest !== label || MORE_OR_LESS.test(tail) || AND_MORE.test(tail);
  const by = CHANGE_BY.exec(label);
  const comparator = before || after;
  if (by) {
    const direction = by[1] ? "up" : "down";
    const lead = label.slice(0, by.index);
    return { kind: "change", direction, comparator, amount, label: lead, text: written };
  }
  return {
    kind: "quantity",
    comparator,
    amount,
    label,
    approximate,
    text: written,
  };
}

function readRange(text: string, written: string): Notation | null {
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
  const match = CHANGE_IN_WORDS.exec(text);
  if (!match) return null;
  const direction = match[1] ? "up" : "down";
  return { kind: "change", direction, comparator: null, amount: null, label: "", text: written };
}
