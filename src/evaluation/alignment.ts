import { type Amount, onOneScale, type UnitsDiffer } from "./amount";
import type { Decimal } from "./decimal";
import { type Outcome, success } from "./outcome";
import { NO_UNIT } from "./units";
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
  const oneBare = (a === NO_UNIT) !== (b === NO_UNIT);
  const unit = a.text || b.text;
  if (oneBare && unit === "%") {
    const [targetValue, actualValue] = [asPercent(target), asPercent(actual)];
    const side = a === NO_UNIT ? "target" : "actual";
    const percent = (a === NO_UNIT ? targetValue : actualValue).toFixed();
    const notes = [{ id: "percentAssumed", side, percent }] as const;
    return success({ target: targetValue, actual: actualValue, unit, notes });
  }
  const values = onOneScale(target, actual);
  if (!values.ok) return values;
  const [targetValue, actualValue] = values.value;
  const money = a.dimension === "money" || b.dimension === "money";
  return success({
    target: targetValue,
    actual: actualValue,
    unit: oneBare || a.text === b.text ? unit : money ? "元" : "",
    notes: oneBare && money ? [{ id: "unitAssumed", unit }] : [],
  });
}

const asPercent = ({ value, unit }: Amount): Decimal =>
  unit === NO_UNIT && value.abs().lt(FRACTIONS_END) ? value.times(100) : value;
