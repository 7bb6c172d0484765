import { type CellValue, failure, type Outcome } from "../evaluation";
import type { ArgumentFault, BodyFault, CellFault } from "./faults";
import { errorOf } from "./messages";
import { isBlank, type Parameter } from "./parameters";

type Parameters = readonly Parameter<unknown>[];
type Values<P extends Parameters> = {
  [K in keyof P]: P[K] extends Parameter<infer T> ? T : never;
};

interface Declaration<Id extends string, P extends Parameters, R extends number | string> {
  /** Its name in a formula, after `PERF.`. */
  readonly id: Id;
  readonly parameters: P;
  readonly body: (...values: Values<P>) => Outcome<R, BodyFault>;
}

/** A worksheet function as Excel's runtime of functions needs it. */
export interface WorksheetFunction<
  Id extends string = string,
  P extends Parameters = Parameters,
  R extends number | string = number | string,
> {
  readonly id: Id;
  readonly parameters: P;
  /** Cells in, a value out, or a CustomFunctions.Error thrown. */
  readonly run: (...cells: unknown[]) => R;
}

/**
 * A worksheet function. Every argument is coerced here, once, by its declaration; the body only
 * computes.
 */
export const define = <
  const Id extends string,
  const P extends Parameters,
  R extends number | string,
>({
  id,
  parameters,
  body,
}: Declaration<Id, P, R>): WorksheetFunction<Id, P, R> => ({
  id,
  parameters,
  run: (...cells) => {
    // The last fault counts: a blank to divide by outweighs a blank to be divided.
    let fault: ArgumentFault | undefined;
    const values = parameters.map((parameter, index) => {
      const value = coerce(parameter, cells[index]);
      if (value.ok) return value.value;
      fault = Object.assign({ parameter: parameter.name }, value.fault);
    });
    if (fault) throw errorOf(fault);
    const result = body(...(values as unknown as Values<P>));
    if (!result.ok) throw errorOf(result.fault);
    return result.value;
  },
});

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
