import Big from "big.js";

/** An exact decimal number. */
export type Decimal = Big;

/** Excel keeps 15 significant digits; what a double holds beyond them is noise. */
const EXCEL_DIGITS = 15;

/** Exact decimal of a finite number as Excel shows it, or of plain digits (`"-12.50"`). */
export function decimal(value: number | string): Decimal {
  if (typeof value === "string" || Number.isSafeInteger(value)) return new Big(value);
  return new Big(value.toPrecision(EXCEL_DIGITS));
}

const Cents = Big();
Cents.DP = 2;
Cents.RM = Big.roundHalfUp;

/** dividend ÷ divisor, rounded once: half up to 2 decimals. */
export const quotientInCents = (dividend: Decimal, divisor: Decimal): number =>
  new Cents(dividend).div(divisor).toNumber();

/** How many whole divisors fit into the dividend. */
export const wholeQuotient = (dividend: Decimal, divisor: Decimal): Decimal =>
  dividend.div(divisor).round(0, Big.roundDown);

/** Exact sum; 0 for no values. */
export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total.plus(decimal(value)), new Big(0)).toNumber();
}

/** Half up, away from zero, as Excel's ROUND: 2.675 → 2.68, −2.675 → −2.68. */
export function roundHalfUp(value: number | Decimal, digits: number): number {
  return exact(value).round(digits, Big.roundHalfUp).toNumber();
}

/** Cut, as Excel's TRUNC: 87.379 → 87.37, −2.679 → −2.67. */
export function truncate(value: number | Decimal, digits: number): number {
  return exact(value).round(digits, Big.roundDown).toNumber();
}

function exact(value: number | Decimal): Decimal {
  return typeof value === "number" ? decimal(value) : value;
}
