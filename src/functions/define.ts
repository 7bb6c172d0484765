import { type CellValue, failure, type Outcome, success } from "../evaluation";
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
    if (faults.length > 0) throw errorOf(gravest(faults));
    const result = body(...(values as Values<P>));
    if (!result.ok) throw errorOf(result.fault);
    return result.value;
  };
}

/** An error cell passes through, as in Excel; dividing by a blank outweighs a blank numerator. */
function gravest(faults: readonly Fault[]): Fault {
  const rank = (fault: Fault): number =>
    ({ errorCell: 0, zeroDenominator: 2, missing: 3 })[fault.id as string] ?? 1;
  return faults.reduce((worst, fault) => (rank(fault) < rank(worst) ? fault : worst));
}

function coerce<T>(parameter: Parameter<T>, argument: unknown): Outcome<T, Fault> {
  const { name, takesRange, whenMissing, read } = parameter;
  const cells = toCells(argument, name);
  if (!cells.ok) return cells;
  if (!takesRange && (cells.value.length > 1 || (cells.value[0]?.length ?? 0) > 1)) {
    return failure({ id: "manyCells", parameter: name });
  }
  return cells.value.every((row) => row.every(isBlank))
    ? whenMissing(name)
    : read(cells.value, name);
}

/** An argument as rows of cells, whether it came as one value, a row or a range. */
function toCells(argument: unknown, name: string): Outcome<CellValue[][], ArgumentFault> {
  const rows: unknown[] = Array.isArray(argument) ? argument : [argument];
  const cells: CellValue[][] = [];
  for (const row of rows) {
    const line: CellValue[] = [];
    for (const value of Array.isArray(row) ? (row as unknown[]) : [row]) {
      const cell = toCell(value, name);
      if (!cell.ok) return cell;
      line.push(cell.value);
    }
    cells.push(line);
  }
  return success(cells);
}

const ERROR_TEXT = /^#(?:N\/A|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|NULL!|SPILL!|CALC!|BUSY!|FIELD!)$/;

function toCell(value: unknown, parameter: string): Outcome<CellValue, ArgumentFault> {
  if (value === undefined || value === null || typeof value === "boolean") {
    return success(value ?? null);
  }
  if (typeof value === "string") {
    return ERROR_TEXT.test(value)
      ? failure({ id: "errorCell", parameter, error: value })
      : success(value);
  }
  if (typeof value === "number" && Number.isFinite(value)) return success(value);
  // A data type (formatted number, error) carries what a formula sees in basicValue.
  if (typeof value === "object" && "basicValue" in value) {
    const { basicValue } = value;
    if (typeof basicValue !== "object") return toCell(basicValue, parameter);
  }
  return failure({ id: "unreadable", parameter, held: typeof value });
}
