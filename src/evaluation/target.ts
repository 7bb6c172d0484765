import type { Amount } from "./amount";
import type { Comparator } from "./comparator";
import { type LastDay, readSerial } from "./dates";
import { directionOf } from "./direction";
import { type Change, type Quantity, readNotation } from "./notation";
import type { CellValue } from "./text";

/** A target (年度指标值), ready to be met or missed. `text` is the cell as written. */
export type Target =
  | Bound
  | { readonly kind: "range"; readonly low: Amount; readonly high: Amount; readonly text: string }
  | { readonly kind: "deadline"; readonly date: LastDay; readonly text: string }
  | Change
  | { readonly kind: "words"; readonly text: string }
  /** Nothing to meet: blank, `/`, `—`, or a bare numeric 0, which on the desktop may be a blank. */
  | {
      readonly kind: "none";
      readonly why: "blank" | "notApplicable" | "zero";
      readonly text: string;
    };

export interface Bound {
  readonly kind: Comparator;
  readonly amount: Amount;
  readonly label: string;
  /** Where the comparator stands: in the target, in the indicator's name, or nowhere (at least). */
  readonly from: "target" | "name" | "default";
  /** The part of the indicator's name the comparator was read from. */
  readonly because: string;
  readonly text: string;
}

const NAMES_A_TIME = /时间|日期|时限|期限/;

/** Reads a target cell in any notation; the indicator's name (三级指标) decides where it is silent. */
export function readTarget(cell: CellValue, indicator = ""): Target {
  const notation = readNotation(cell);
  switch (notation.kind) {
    case "blank":
    case "notApplicable":
      return { kind: "none", why: notation.kind, text: notation.text };
    case "date":
      return { kind: "deadline", date: notation.date, text: notation.text };
    case "quantity":
      return readBound(cell, notation, indicator);
    default:
      return notation;
  }
}

function readBound(cell: CellValue, quantity: Quantity, indicator: string): Target {
  const { amount, label, text } = quantity;
  if (quantity.comparator) {
    return { kind: quantity.comparator, amount, label, from: "target", because: "", text };
  }
  const date = NAMES_A_TIME.test(indicator) ? readSerial(amount.value.toNumber()) : null;
  if (date) return { kind: "deadline", date, text };
  const { comparator, because } = directionOf(indicator || label);
  const from = because === "" ? "default" : "name";
  if (amount.value.eq(0) && from === "default") {
    // At least 0 would be met by anything: a typed 0 wants none, a numeric 0 may be a blank cell.
    return typeof cell === "number"
      ? { kind: "none", why: "zero", text }
      : { kind: "equal", amount, label, from, because, text };
  }
  return { kind: comparator, amount, label, from, because, text };
}
