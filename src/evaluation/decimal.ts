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

/** Below it a double stands for one decimal of so many digits, and whole numbers are exact. */
const EXACT = 1e15;

/** The value in units of its last digit, when it has no more digits than that; else NaN. */
function inLastDigits(value: number, digits: number): number {
  const unit = 10 ** digits;
  const whole = Math.round(value * unit);
  return Math.abs(whole) < EXACT && whole / unit === value ? whole : NaN;
}

/** Digits that amounts and scores do not exceed: their sums are sums of whole numbers. */
const USUAL = 6;

/** Exact sum; 0 for no values. */
export function sum(values: readonly number[]): number {
  const whole = values.reduce((total, value) => total + inLastDigits(value, USUAL), 0);
  if (Math.abs(whole) < EXACT) return whole / 10 ** USUAL;
  return values.reduce((total, value) => total.plus(decimal(value)), new Big(0)).toNumber();
}

/** Half up, away from zero, as Excel's ROUND: 2.675 → 2.68, −2.675 → −2.68. */
export function roundHalfUp(value: number | Decimal, digits: number): number {
  if (typeof value === "number" && digits >= 0 && !Number.isNaN(inLastDigits(value, digits)))
    return value;
  return exact(value).round(digits, Big.roundHalfUp).toNumber();
}

/** Cut, as Excel's TRUNC: 87.379 → 87.37, −2.679 → −2.67. */
export function truncate(value: number | Decimal, digits: number): number {
  return exact(value).round(digits, Big.roundDown).toNumber();
}

function exact(value: number | Decimal): Decimal {
  return typeof value === "number" ? decimal(value) : value;
}
