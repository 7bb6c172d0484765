import { type Decimal, decimal } from "./decimal";
import { failure, type Outcome, success } from "./outcome";
import { type CellValue, plain } from "./text";
import { comparable, NO_UNIT, readUnit, type Unit } from "./units";

/** A number with its unit, as written: 743.91 万元 is value 743.91. */
export interface Amount {
  readonly value: Decimal;
  readonly unit: Unit;
}

/** Why a cell holds no amount. */
export type AmountFault =
  { readonly id: "blank" } | { readonly id: "notNumber"; readonly held: CellValue };

export interface UnitsDiffer {
  readonly id: "unitsDiffer";
  readonly first: string;
  readonly second: string;
}

/** Longer texts are prose, whatever they begin with. */
const LONGEST_NUMBER = 60;

/** Digits with or without thousands separators: `6,094.55`, `6094`, `.5`. */
export const NUMBER = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|\.\d+`;

const AMOUNT = new RegExp(`^¥?([+-]?)¥?(${NUMBER})([^\\d\\s,.;:()。、，]{0,8})$`);

export const bare = (value: number): Amount => ({ value: decimal(value), unit: NO_UNIT });

/** The exact value of digits matched by NUMBER. */
export const digits = (sign: string, text: string): Decimal =>
  decimal((sign === "-" ? "-" : "") + text.replace(/,/g, ""));

/** A cell read as a number with an optional unit: `93`, `"6, 094. 55"`, `"5125.3 万元"`, `"90％"`. */
export function readAmount(cell: CellValue): Outcome<Amount, AmountFault> {
  if (typeof cell === "number" && Number.isFinite(cell)) return success(bare(cell));
  if (cell === null || cell === "") return failure({ id: "blank" });
  if (typeof cell !== "string") return failure({ id: "notNumber", held: cell });
  const text = cell.length > LONGEST_NUMBER ? cell : plain(cell);
  if (text === "") return failure({ id: "blank" });
  const match = text.length > LONGEST_NUMBER ? null : AMOUNT.exec(text);
  if (!match) return failure({ id: "notNumber", held: cell });
  const [, sign = "", number = "", unit = ""] = match;
  return success({ value: digits(sign, number), unit: readUnit(unit) });
}

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
  if (!comparable(a, b)) return failure({ id: "unitsDiffer", first: a.text, second: b.text });
  const bothCarry = a.dimension !== "bare" && b.dimension !== "bare";
  return success([
    scaled(first, bothCarry || isAbsolute(a)),
    scaled(second, bothCarry || isAbsolute(b)),
  ]);
}

const isAbsolute = (unit: Unit): boolean =>
  unit.dimension === "percent" || unit.dimension === "count";

const scaled = ({ value, unit }: Amount, converts: boolean): Decimal =>
  converts && unit.factor !== 1 ? value.times(unit.factor) : value;
