import { roundHalfUp, sum, truncate } from "../../src/evaluation";
import cases from "../fixtures/published-cases.json";
import { call, type FunctionTable } from "./function-case";

/**
 * A figure that a published document prints, and the call that recomputes it. `negate`: a decline
 * printed as a magnitude; `minus`: a difference of two shares in percentage points.
 */
export interface PublishedCase {
  readonly id: string;
  readonly kind: string;
  readonly call: {
    readonly function: string;
    readonly args: readonly (number | string)[];
    readonly negate?: boolean;
    readonly minus?: readonly number[];
  };
  readonly published: string;
  /** How the printed figure follows from the inputs. */
  readonly fit: string;
  readonly note?: string;
}

export const publishedCases: readonly PublishedCase[] = cases;

/** What the functions give, in the unit of the document: percent for rates, else as it is. */
export function recompute(functions: FunctionTable, { kind, call: made }: PublishedCase): unknown {
  if (made.function === "SUM") return sum(made.args as readonly number[]);
  const result = call(functions, made.function, made.args);
  if (typeof result !== "number" || kind === "score") return result;
  const less = made.minus ? (call(functions, made.function, made.minus) as number) : 0;
  return (result - less) * (made.negate ? -100 : 100);
}

/** The printed figure and its number of decimals: `27.5%` → 27.5, 1. */
export function printed({ published }: PublishedCase): { value: number; decimals: number } {
  const digits = published.replace("%", "");
  return { value: Number(digits), decimals: digits.split(".")[1]?.length ?? 0 };
}

/** The same figure under both conventions, to two decimals or to those that are printed. */
export function conventions(value: number, decimals: number) {
  const fits = (round: typeof truncate) => [round(value, 2), round(value, decimals)];
  return { rounded: fits(roundHalfUp), truncated: fits(truncate) };
}
