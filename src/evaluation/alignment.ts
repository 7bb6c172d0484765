import { type Amount, onOneScale, type UnitsDiffer } from "./amount";
import type { Decimal } from "./decimal";
import { type Outcome, success } from "./outcome";
import type { Note } from "./verdict";

export interface Aligned {
  readonly target: Decimal;
  readonly actual: Decimal;
  /** Unit of both: `%`, `元`, `篇`, or empty. */
  readonly unit: string;
  readonly notes: readonly Note[];
}

/** Below this a bare number against a percentage is Excel's fraction, from it on percent points. */
const FRACTIONS_END = 2;

/**
 * Target and actual as two numbers in one unit.
 *
 * `≥95%` against a bare number: a percent-formatted cell hands 99.6% over as 0.996, while 100 typed
 * without a sign means 100%. So a bare number under 2 is a fraction (105% is 1.05) and any other is
 * percent points. The note says how it was read.
 */
export function align(target: Amount, actual: Amount): Outcome<Aligned, UnitsDiffer> {
  const [a, b] = [target.unit, actual.unit];
  if (a.dimension === "percent" && b.dimension === "bare") {
    const read = asPercent(actual.value);
    const note = { id: "percentAssumed", side: "actual", percent: read.toFixed() } as const;
    return success({ target: target.value, actual: read, unit: "%", notes: [note] });
  }
  if (b.dimension === "percent" && a.dimension === "bare") {
    const read = asPercent(target.value);
    const note = { id: "percentAssumed", side: "target", percent: read.toFixed() } as const;
    return success({ target: read, actual: actual.value, unit: "%", notes: [note] });
  }
  const values = onOneScale(target, actual);
  if (!values.ok) return values;
  const [targetValue, actualValue] = values.value;
  const money = [a, b].find(({ dimension }) => dimension === "money");
  const assumed = money && (a.dimension === "bare" || b.dimension === "bare");
  const converted = a.text !== b.text && a.dimension !== "bare" && b.dimension !== "bare";
  return success({
    target: targetValue,
    actual: actualValue,
    unit: converted ? (money ? "元" : "") : a.text || b.text,
    notes: assumed ? [{ id: "unitAssumed", unit: money.text }] : [],
  });
}

const asPercent = (value: Decimal): Decimal =>
  value.abs().lt(FRACTIONS_END) ? value.times(100) : value;
