import type { Amount } from "./amount";
import type { Comparator } from "./comparator";
import { type DateSpan, readSerial } from "./dates";
import { directionOf } from "./direction";
import { type Change, type Quantity, type Range, readNotation } from "./notation";
import type { CellValue } from "./text";

/** A target (年度指标值), ready to be met or missed. `text` is the cell as written. */
export type Target =
  | Bound
  | Range
  | { readonly kind: "deadline"; readonly date: DateSpan; readonly text: string }
  | Change
  | { readonly kind: "words"; readonly text: string }
  | NoTarget;

export interface Bound {
  readonly kind: Comparator;
  readonly amount: Amount;
  readonly label: string;
  /**
   * Where the comparator comes from: null, the target itself; the part of the indicator's name that
   * says so; or empty, nowhere.
   */
  readonly because: string | null;
  readonly text: string;
}

/** Nothing to meet: blank, `/`, `—`, or a bare numeric 0, which on the desktop may be a blank. */
export interface NoTarget {
  readonly kind: "none";
  readonly why: "blank" | "notApplicable" | "zero";
  readonly text: string;
}

const NAMES_A_TIME = /时间|日期|时限|期限/;

/** Reads a target cell in any notation; the indicator's name (三级指标) decides where it is silent. */
export function readTarget(cell: CellValue, indicator = ""): Target {
  const notation = readNotation(cell);
  const { text } = notation;
  switch (notation.kind) {
    case "blank":
    case "notApplicable":
      return { kind: "none", why: notation.kind, text };
    case "date":
      return { kind: "deadline", date: ofYear(notation.date, indicator), text };
    case "quantity":
      return readBound(cell, notation, indicator);
    default:
      return notation;
  }
}

/** A date without a year is of the year the name gives. */
function ofYear(span: DateSpan, indicator: string): DateSpan {
  const named = /(20\d\d)年/.exec(indicator);
  return { ...span, year: span.year || (named && +named[1]!) };
}

function readBound(cell: CellValue, quantity: Quantity, indicator: string): Target {
  const { comparator, amount, label, text } = quantity;
  if (comparator) return { kind: comparator, amount, label, because: null, text };
  const date = NAMES_A_TIME.test(indicator) ? readSerial(+text) : null;
  if (date) return { kind: "deadline", date, text };
  const { comparator: kind, because } = directionOf(indicator + label);
  if (because !== "" || !amount.value.eq(0)) return { kind, amount, label, because, text };
  // At least 0 would be met by anything: a typed 0 wants none, a numeric 0 may be a blank cell.
  return typeof cell === "number"
    ? { kind: "none", why: "zero", text }
    : { kind: "equal", amount, label, because, text };
}
