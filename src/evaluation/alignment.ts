import { type Amount, onOneScale, type UnitsDiffer, unitsDiffer } from "./amount";
import type { Decimal } from "./decimal";
import { failure, type Outcome, success } from "./outcome";
import { NO_UNIT } from "./units";
import type { Note } from "./verdict";

export interface Aligned {
  readonly target: Decimal;
  readonly actual: Decimal;
  /** Unit of both: `%`, `元`, `篇`, or empty. */
  readonly unit: string;
  readonly notes: readonly Note[];
}

/** How many times farther from the target a reading must lie to be left out. */
const CLEARLY_FARTHER = 20;

/**
 * Target and actual as two numbers in one unit: in one way or, where a missing unit leaves it open,
 * in two, the likelier one first.
 *
 * A bare number beside a percentage is Excel's fraction (0.996) or percent points (100); beside a
 * scaled unit it is in that unit or in its base. The reading clearly nearer to the target is the only
 * one, for scaled units only the one in the written unit of money: the field writes 742.38 against
 * `743.91万元`.
 */
export function align(
  target: Amount,
  actual: Amount,
): Outcome<readonly [Aligned, Aligned?], UnitsDiffer> {
  const [a, b] = [target.unit, actual.unit];
  const { text, factor, dimension, name } = a === NO_UNIT ? b : a;
  if ((a === NO_UNIT) === (b === NO_UNIT)) return alignAlike(target, actual);
  const bareSide = a === NO_UNIT ? "target" : "actual";
  const reading = (times: number, otherTimes: number, unit: string): Aligned => ({
    target: target.value.times(bareSide === "target" ? times : otherTimes),
    actual: actual.value.times(bareSide === "target" ? otherTimes : times),
    unit,
    notes: [],
  });
  if (dimension === "percent") {
    const [near, far] = [reading(1, 1, text), reading(100, 1, text)]
      .map((read): Aligned => {
        const percent = read[bareSide].toFixed();
        return { ...read, notes: [{ id: "percentAssumed", side: bareSide, percent }] };
      })
      .sort((first, second) => distance(first) - distance(second)) as [Aligned, Aligned];
    return success(isClear(near, far) ? [near] : [near, far]);
  }
  const written: Aligned = {
    ...reading(1, 1, text),
    notes: dimension === "money" ? [{ id: "unitAssumed", unit: text }] : [],
  };
  const base = reading(1, factor, name);
  const only = factor === 1 || (dimension === "money" && isClear(written, base));
  return success(only ? [written] : [written, base]);
}

/** Both carry a unit, or neither. */
function alignAlike(target: Amount, actual: Amount): ReturnType<typeof align> {
  const [a, b] = [target.unit, actual.unit];
  const values = onOneScale(target, actual);
  if (!values.ok) return values;
  if (a.text !== b.text && a.name !== b.name && a.name && b.name) {
    return failure(unitsDiffer(target, actual));
  }
  const unit = a.text === b.text ? a.text : a.name || b.name;
  return success([{ target: values.value[0], actual: values.value[1], unit, notes: [] }]);
}

/** How many times one is the other, at least 1; without end for a 0. */
function distance({ target, actual }: Aligned): number {
  const times = Math.abs(target.toNumber() / actual.toNumber());
  return Math.max(times, 1 / times) || Infinity;
}

const isClear = (near: Aligned, far: Aligned): boolean =>
  distance(far) > distance(near) * CLEARLY_FARTHER;
