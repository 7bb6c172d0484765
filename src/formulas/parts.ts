import { sum } from "../evaluation";
import { quantityParts, type FieldRef, type Quantity } from "./ref";
import type { Scalar } from "./scalar";

/** The values behind a reference of a formula. */
export type Parts = (ref: FieldRef) => readonly Scalar[];

export const numberIn = (value: Scalar | undefined): number | null =>
  typeof value === "number" ? value : null;

export const number = (ref: FieldRef, parts: Parts): number | null => numberIn(parts(ref)[0]);

export const numbers = (values: readonly Scalar[]): number[] =>
  values.filter((value) => typeof value === "number");

export const text = (ref: FieldRef, parts: Parts): string => String(parts(ref)[0] ?? "");

/** What a quantity comes to; null where none of its cells holds a number. */
export function total(quantity: Quantity, parts: Parts): number | null {
  const { plus, minus } = quantityParts(quantity);
  const added = numbers(plus.flatMap(parts));
  const taken = numbers(minus.flatMap(parts));
  if (added.length + taken.length === 0) return null;
  return sum([...added, ...taken.map((each) => -each)]);
}
