import { decimal, roundHalfUp, type Decimal } from "../evaluation";
import type { ValueKind } from "../forms/definition";

/** With so many decimals, thousands parted. */
function printed(value: number | Decimal, decimals: number): string {
  const [whole, ...fraction] = roundHalfUp(value, decimals).toFixed(decimals).split(".");
  return [whole!.replace(/\B(?=(\d{3})+$)/g, ","), ...fraction].join(".");
}

const inPercent = (fraction: number): Decimal => decimal(fraction).times(100);

/** With as many decimals as it shows, at least so many and at most so many. */
function fitted(value: number, least: number, most: number): string {
  let decimals = least;
  while (decimals < most && roundHalfUp(value, decimals) !== roundHalfUp(value, most)) decimals++;
  return printed(value, decimals);
}

/** Figures as the forms print them, amounts with so many decimals, or with more where they show them. */
export const formatsIn = (decimals: number, most = decimals) => ({
  text: String,
  amount: (value: number) => fitted(value, decimals, most),
  area: (value: number) => printed(value, 2),
  number: (value: number) => String(roundHalfUp(value, 2)),
  exact: String,
  /** How far two amounts, or two scores, lie apart. */
  gap: (value: number) => fitted(Math.abs(value), decimals, most),
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
