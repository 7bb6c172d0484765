import { type Amount, onOneScale, type UnitsDiffer, unitsDiffer } from "./amount";
import type { Decimal } from "./decimal";
import { failure, type Outcome, success } from "./outcome";
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
  const targetIsBare = a.dimension === "bare";
  if (targetIsBare === (b.dimension === "bare")) return alignAlike(target, actual);
  const { text, factor, scale, dimension, word } = targetIsBare ? b : a;
  const read = (bareTimes: number, times: number, unit: string, note?: Note["id"]): Aligned => {
    const targetValue = target.value.times(targetIsBare ? bareTimes : times);
    const actualValue = actual.value.times(targetIsBare ? times : bareTimes);
    const side = targetIsBare ? "target" : "actual";
    const percent = note && (targetIsBare ? targetValue : actualValue).toFixed();
    const notes = note ? [{ id: note, side, percent, unit } as Note] : [];
    return { target: targetValue, actual: actualValue, unit, notes };
  };
  const money = dimension === "money";
  const percent = dimension === "percent";
  const written = read(1, 1, text, percent ? "percentAssumed" : money ? "unitAssumed" : undefined);
  if (!percent && scale === 1) return success([written]);
  const other = percent
    ? read(Math.round(1 / factor), 1, text, "percentAssumed")
    : read(1, scale, word);
  const isNearer = distance(other) < distance(written);
  const [near, far] = percent && isNearer ? [other, written] : [written, other];
  const isOnly = (percent || money) && isClear(near, far);
  return success(isOnly ? [near] : [near, far]);
}

/** Both carry a unit, or neither. */
function alignAlike(target: Amount, actual: Amount): ReturnType<typeof align> {
  const [a, b] = [target.unit, actual.unit];
  const values = onOneScale(target, actual);
  if (!values.ok) return values;
  const isNamed = a.noun !== "" && a.noun === b.noun && a.dimension === "count";
  if (a.name !== b.name && a.name && b.name && a.text !== b.text && !isNamed) {
    return failure(unitsDiffer(target, actual));
  }
  const isOneScale = a.text === b.text || a.factor === b.factor;
  const unit = isOneScale ? a.text || b.text : a.name || b.name;
  return success([{ target: values.value[0], actual: values.value[1], unit, notes: [] }]);
}

/** How many times one is the other, at least 1; without end for a 0. */
function distance({ target, actual }: Aligned): number {
  const times = Math.abs(target.toNumber() / actual.toNumber());
  return Math.max(times, 1 / times) || Infinity;
}

const isClear = (near: Aligned, far: Aligned): boolean =>
  distance(far) > distance(near) * CLEARLY_FARTHER;
