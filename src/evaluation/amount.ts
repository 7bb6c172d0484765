import { type Decimal, decimal } from "./decimal";
import { failure, type Outcome, success } from "./outcome";
import { comparable, NO_UNIT, type Unit } from "./units";

/** A number with its unit, as written: 743.91 万元 is value 743.91. */
export interface Amount {
  readonly value: Decimal;
  readonly unit: Unit;
}

export interface UnitsDiffer {
  readonly id: "unitsDiffer";
  readonly first: string;
  readonly second: string;
}

export const unitsDiffer = ({ unit: a }: Amount, { unit: b }: Amount): UnitsDiffer => ({
  id: "unitsDiffer",
  first: a.text,
  second: b.text,
});

/** Digits with or without thousands separators: `6,094.55`, `6094`, `.5`. */
export const NUMBER = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|\.\d+`;

export const bare = (value: number): Amount => ({ value: decimal(value), unit: NO_UNIT });

/** The exact value of digits matched by NUMBER. */
export const digits = (sign: string, text: string): Decimal =>
  decimal((sign === "-" ? "-" : "") + text.replace(/,/g, ""));

/**
 * The two values on one scale. Money and measures convert only when both sides carry a unit
 * (`743.91万元` against `742.38` means 万元 on both); percent and scaled counts always do.
 */
export function onOneScale(
  first: Amount,
  second: Amount,
): Outcome<readonly [Decimal, Decimal], UnitsDiffer> {
  const [a, b] = [first.unit, second.unit];
  if (a.text === b.text) return success([first.value, second.value]);
  if (!comparable(a, b)) return failure(unitsDiffer(first, second));
  if (a.factor === b.factor) return success([first.value, second.value]);
  const bothCarry = a.dimension !== "bare" && b.dimension !== "bare";
  return success([scaled(first, bothCarry), scaled(second, bothCarry)]);
}

const scaled = ({ value, unit }: Amount, bothCarry: boolean): Decimal =>
  bothCarry || unit.dimension === "percent" || unit.dimension === "count"
    ? value.times(unit.factor)
    : value;
