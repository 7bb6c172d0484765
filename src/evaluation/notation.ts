import { type Amount, bare, digits, NUMBER } from "./amount";
import { comparatorAfter, comparatorBefore, type Comparator } from "./comparator";
import { type LastDay, readDeadline } from "./dates";
import { type CellValue, plain } from "./text";
import { readUnit } from "./units";

/** What a target or an actual cell says, in whichever notation. `text` is the cell as written. */
export type Notation =
  | { readonly kind: "blank"; readonly text: string }
  /** `/`, `—`, `……`: does not apply. */
  | { readonly kind: "notApplicable"; readonly text: string }
  | Quantity
  | { readonly kind: "range"; readonly low: Amount; readonly high: Amount; readonly text: string }
  | { readonly kind: "date"; readonly date: LastDay; readonly text: string }
  | Change
  | { readonly kind: "words"; readonly text: string };

export interface Quantity {
  readonly kind: "quantity";
  /** Null when none is written. */
  readonly comparator: Comparator | null;
  readonly amount: Amount;
  /** Words before the number: `完成率`. */
  readonly label: string;
  /** 余, 多, 约, 近, 左右 stood with the number. */
  readonly approximate: boolean;
  readonly text: string;
}

/** `同比下降5%`, `较上年减少`, `逐年递减`. */
export interface Change {
  readonly kind: "change";
  readonly direction: "up" | "down";
  readonly comparator: Comparator | null;
  /** Null when only the direction is written. */
  readonly amount: Amount | null;
  readonly text: string;
}

const NOT_APPLICABLE = /^(?:[-—/\\*.…。·、]+|不适用|N\/A|n\/a)$/;
const LONGEST = 60;

const ONE_NUMBER = new RegExp(
  `^([^\\d,;。；，！？!?]{0,24}?)([+-]?)(${NUMBER})([^\\d,;。；，！？!?]{0,16})$`,
);
const TWO_NUMBERS = new RegExp(
  `^([^\\d≥≤><=]{0,12}?)([+-]?)(${NUMBER})([^\\d,]{0,8}?)[-~至到—]([+-]?)(${NUMBER})([^\\d,;。；，]{0,12})$`,
);
const PERCENT_WORD = /百分之([\d.]+)/;

const UP = "增长|增加|提高|上升|提升|递增";
const DOWN = "下降|减少|降低|递减|压减";
const CHANGE_BY = new RegExp(`(?:(${UP})|(${DOWN}))了?$`);
const CHANGE_IN_WORDS = new RegExp(
  `^[^\\d不未零无]{0,10}(?:同比|环比|逐年|[较比](?:上年|去年|上一年|上期))[^\\d不未零无]{0,6}(?:(${UP})|(${DOWN}))`,
);
const ABOUT = /大约|约|将近|接近|近/;
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
  const date = readDeadline(text);
  if (date) return { kind: "date", date, text: written };
  return (
    readOneNumber(text.replace(PERCENT_WORD, "$1%"), written) ??
    readRange(text, written) ??
    readChangeInWords(text, written) ?? { kind: "words", text: written }
  );
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
  const [before, rest] = comparatorBefore(prefix.replace(/["“”'‘’():¥]/g, ""));
  const [after, tail] = comparatorAfter(suffix);
  const label = rest.replace(ABOUT, "");
  const unitText = tail.replace(MORE_OR_LESS, "").replace(AND_MORE, "$1").replace(/[().]/g, "");
  const unit = readUnit(unitText.startsWith("%") ? "%" : unitText);
  const amount = { value: digits(sign, number), unit };
  const approximate = rest !== label || MORE_OR_LESS.test(tail) || AND_MORE.test(tail);
  const by = CHANGE_BY.exec(label);
  const comparator = before ?? after;
  if (by) {
    return { kind: "change", direction: by[1] ? "up" : "down", comparator, amount, text: written };
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
  const [, , signA = "", numberA = "", suffixA = "", signB = "", numberB = "", suffixB = ""] =
    match;
  const unitB = readUnit(suffixB.replace(/(之?间|以?内|[()])/g, ""));
  const unitA = suffixA === "" ? unitB : readUnit(suffixA);
  const ends = [
    { value: digits(signA, numberA), unit: unitA },
    { value: digits(signB, numberB), unit: unitB },
  ] as const;
  const [a, b] = ends.map(({ value, unit }) => value.times(unit.factor));
  const [low, high] = a && b && a.gt(b) ? [ends[1], ends[0]] : ends;
  return { kind: "range", low, high, text: written };
}

function readChangeInWords(text: string, written: string): Change | null {
  const match = CHANGE_IN_WORDS.exec(text);
  if (!match) return null;
  const direction = match[1] ? "up" : "down";
  return { kind: "change", direction, comparator: null, amount: null, text: written };
}
