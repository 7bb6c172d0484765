import { type CellValue, failure, type Outcome } from "../evaluation";
import type { ArgumentFault, BodyFault, Fault } from "./faults";
import { errorOf } from "./messages";
import { isBlank, type Parameter } from "./parameters";

type Values<P extends readonly Parameter<unknown>[]> = {
  [K in keyof P]: P[K] extends Parameter<infer T> ? T : never;
};

/**
 * A worksheet function: cells in, a value out, or a CustomFunctions.Error thrown. Every argument is
 * coerced here, once, by its declaration; the body only computes.
 */
export function define<const P extends readonly Parameter<unknown>[], R>(
  parameters: P,
  body: (...values: Values<P>) => Outcome<R, BodyFault>,
): (...cells: unknown[]) => R {
  return (...cells) => {
    const values: unknown[] = [];
    const faults: Fault[] = [];
    parameters.forEach((parameter, index) => {
      const value = coerce(parameter, cells[index]);
      if (value.ok) values.push(value.value);
      else faults.push(value.fault);
    });
    const [fault] = faults.sort((a, b) => rank(a) - rank(b));
    if (fault) throw errorOf(fault);
    const result = body(...(values as Values<P>));
    if (!result.ok) throw errorOf(result.fault);
    return result.value;
  };
}

/** An error cell passes through, as in Excel; dividing by a blank outweighs a blank numerator. */
const RANKS: Readonly<Record<string, number>> = { errorCell: 0, zeroDenominator: 2, missing: 3 };
const rank = ({ id }: Fault): number => RANKS[id] ?? 1;

function coerce<T>(parameter: Parameter<T>, argument: unknown): Outcome<T, Fault> {
  const { name, takesRange, read, whenMissing } = parameter;
  const rows = (Array.isArray(argument) ? (argument as unknown[]) : [argument]).map((row) =>
    (Array.isArray(row) ? (row as unknown[]) : [row]).map(formulaValue),
  );
  const values = ([] as unknown[]).concat(...rows);
  const fault = values.map((value) => faultIn(value, name)).find((found) => found !== null);
  if (fault) return failure(fault);
  if (!takesRange && values.length > 1) return failure({ id: "manyCells", parameter: name });
  const cells = rows as CellValue[][];
  return cells.every((row) => row.every(isBlank)) ? whenMissing(name) : read(cells, name);
}

/** A data type (formatted number, error) carries what a formula sees in basicValue. */
const formulaValue = (value: unknown): unknown =>
  (typeof value === "object" && value && "basicValue" in value ? value.basicValue : value) ?? null;

const ERROR_TEXT = /^#[A-Z/0]+[!?]?$/;

function faultIn(value: unknown, parameter: string): ArgumentFault | null {
  if (value === null || typeof value === "boolean" || Number.isFinite(value)) return null;
  if (typeof value !== "string") {
    return { id: "unreadable", parameter, held: typeof value };
  }
  return ERROR_TEXT.test(value) ? { id: "errorCell", parameter, held: value } : null;
}
