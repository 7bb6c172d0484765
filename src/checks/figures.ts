import { decimal, roundHalfUp, type Decimal } from "../evaluation";
import type { ValueKind } from "../forms/definition";

/** With so many decimals, thousands parted. */
function printed(value: number | Decimal, decimals: number): string {
  const [whole, ...fraction] = roundHalfUp(value, decimals).toFixed(decimals).split(".");
  return [whole!.replace(/\B(?=(\d{3})+$)/g, ","), ...fraction].join(".");
}

const inPercent = (fraction: number): Decimal => decimal(fraction).times(100);

/** Figures as the forms print them, amounts with so many decimals. */
export const formatsIn = (decimals: number) => ({
  text: String,
  amount: (value: number) => printed(value, decimals),
  area: (value: number) => printed(value, 2),
  number: (value: number) => String(roundHalfUp(value, 2)),
  exact: String,
  /** How far two amounts, or two scores, lie apart. */
  gap: (value: number) => printed(Math.abs(value), decimals),
  gapPoints: (value: number) => String(roundHalfUp(Math.abs(value), 2)),
  rate: (value: number) => `${printed(inPercent(value), 2)}%`,
  percent: (value: number) => `${roundHalfUp(inPercent(value), 2)}%`,
});

const formatOf: Partial<Readonly<Record<ValueKind, "amount" | "area" | "rate">>> = {
  amount: "amount",
  balance: "amount",
  adjustment: "amount",
  area: "area",
  rate: "rate",
  change: "rate",
};

/** A figure of a cell as the form prints it, amounts with so many decimals. */
export const printedFigure = (value: number, kind: ValueKind, decimals: number): string =>
  formatsIn(decimals)[formatOf[kind] ?? "number"](value);

/** A figure with every decimal it has. */
export const exactFigure = (value: number, kind: ValueKind): string =>
  formatOf[kind] === "rate" ? `${inPercent(value).toString()}%` : String(value);
