import type { Amount } from "./amount";
import { type Comparator, pointsUp } from "./comparator";
import { type DateSpan, readNumericDate, readSerial } from "./dates";
import { type Direction, directionOf, named, type Named } from "./direction";
import { type Change, type Quantity, type Range, readNotation, type Words } from "./notation";
import { type CellValue, plain } from "./text";

/** A target (年度指标值), ready to be met or missed. `text` is the cell as written. */
export type Target =
  | Bound
  | Range
  | { readonly kind: "deadline"; readonly date: DateSpan; readonly text: string }
  | Change
  | Words
  | NoTarget;

export interface Bound {
  /**
   * `open` may mean at least or at most: neither the target nor the indicator says. `about` is neither:
   * 约30公里.
   */
  readonly kind: Comparator | "open" | "about";
  readonly amount: Amount;
  readonly label: string;
  readonly cycle: Quantity["cycle"];
  /** Where the comparator comes from; null where the target itself carries it. */
  readonly direction: Direction | null;
  readonly text: string;
}

/** Nothing to meet: blank, `/`, `—`, or a bare numeric 0, which on the desktop may be a blank. */
export interface NoTarget {
  readonly kind: "none";
  readonly why: "blank" | "notApplicable" | "zero";
  readonly text: string;
}

const NAMES_A_TIME = /时间|日期|时限|期限/;

/** Reads a target cell in any notation; the indicator decides where it is silent. */
export function readTarget(cell: CellValue, of: Named | string = ""): Target {
  const indicator = named(of);
  const notation = readNotation(cell);
  const { text } = notation;
  switch (notation.kind) {
    case "blank":
    case "notApplicable":
      return { kind: "none", why: notation.kind, text };
    case "date":
      return { kind: "deadline", date: ofYear(notation.date, indicator.indicator), text };
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

function readBound(cell: CellValue, quantity: Quantity, named: Named): Target {
  const { comparator, amount, label, cycle, text } = quantity;
  const as = (kind: Bound["kind"], direction: Direction | null): Bound => ({
    kind,
    amount,
    label,
    cycle,
    direction,
    text,
  });
  if (comparator) return as(comparator, null);
  if (quantity.approximate === "about") return as("about", null);
  const date = NAMES_A_TIME.test(named.indicator)
    ? readSerial(+text) || readNumericDate(plain(text))
    : null;
  if (date) return { kind: "deadline", date, text };
  const { level1 = "", level2 = "" } = named;
  const unit = named.unit || amount.unit.text;
  const indicator = named.indicator + label;
  const direction = ofAll(directionOf({ indicator, level1, level2, unit }), amount, indicator);
  const kind = direction.comparator;
  if (kind === "equal" || !amount.value.eq(0) || !(kind === "open" || pointsUp(kind)))
    return as(kind, direction);
  // At least 0 would be met by anything: a typed 0 wants none, a numeric 0 may be a blank cell.
  return typeof cell === "number" ? { kind: "none", why: "zero", text } : as("equal", direction);
}

/** Rates that may go beyond 100% (控制率, 增长率, 预算执行率), and names with a comparator of their own. */
const MAY_EXCEED =
  /控制|变动|增|升|执行|支出|成本|超|负债|达产|[≥≤<>＜＞]|不[高大低少小多]于|以[内下]/;

/** 100% of a share is all there is: at most that would be met by anything, so it is a floor or to be asked. */
function ofAll(direction: Direction, { value, unit }: Amount, indicator: string): Direction {
  const isAll = unit.dimension === "percent" && value.eq(100) && !MAY_EXCEED.test(indicator);
  if (!isAll) return direction;
  if (direction.comparator === "open") return { comparator: "atLeast", from: "usual", because: "" };
  return pointsUp(direction.comparator) ? direction : { ...direction, comparator: "open" };
}
