import { type CellValue, failure, type Outcome } from "../evaluation";
import type { ArgumentFault, BodyFault, CellFault } from "./faults";
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
    const faults: ArgumentFault[] = [];
    parameters.forEach((parameter, index) => {
      const value = coerce(parameter, cells[index]);
      if (value.ok) values.push(value.value);
      else faults.push(Object.assign({ parameter: parameter.name }, value.fault));
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
const rank = ({ id }: ArgumentFault): number => RANKS[id] ?? 1;

function coerce<T>(parameter: Parameter<T>, argument: unknown): Outcome<T, CellFault> {
  const rows = (Array.isArray(argument) ? (argument as unknown[]) : [argument]).map((row) =>
    (Array.isArray(row) ? (row as unknown[]) : [row]).map(formulaValue),
  );
  const values = ([] as unknown[]).concat(...rows);
  const unusable = values.find((value) => faultIn(value) !== null);
  const id = faultIn(unusable) ?? (values.length > 1 && !parameter.takesRange ? "manyCells" : null);
  if (id) return failure({ id, held: typeof unusable === "string" ? unusable : "" });
  const cells = rows as CellValue[][];
  return (values as CellValue[]).every(isBlank) ? parameter.whenMissing() : parameter.read(cells);
}

/** A data type (formatted number, error) carries what a formula sees in basicValue. */
const formulaValue = (value: unknown): unknown =>
  (typeof value === "object" && value && "basicValue" in value ? value.basicValue : value) ?? null;

/** The errors an add-in may return. */
const ERROR_TEXT = /^#(?:N\/A|DIV\/0!|VALUE!|NUM!|NULL!|NAME\?|REF!)$/;

function faultIn(value: unknown): CellFault["id"] | null {
  if (typeof value === "string") return ERROR_TEXT.test(value) ? "errorCell" : null;
  const usable = value == null || typeof value === "boolean" || Number.isFinite(value);
  return usable ? null : "unreadable";
}
