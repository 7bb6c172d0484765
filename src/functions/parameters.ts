import {
  type Amount,
  type CellValue,
  decimal,
  type Decimal,
  failure,
  type GradeBand,
  type Outcome,
  readAmount,
  success,
} from "../evaluation";
import type { ArgumentFault } from "./faults";

/** A declared argument: its Chinese name and how a cell becomes its value. */
export interface Parameter<T> {
  readonly name: string;
  /** What a missing (omitted, null or blank) argument becomes. */
  readonly whenMissing: (name: string) => Outcome<T, ArgumentFault | ZeroDenominator>;
  /** A range is read as a whole; a scalar takes the single cell of a range. */
  readonly takesRange: boolean;
  readonly read: (cells: CellValue[][], name: string) => Outcome<T, ArgumentFault>;
}

type ZeroDenominator = { readonly id: "zeroDenominator" };

const isMissing = (name: string) => failure({ id: "missing", parameter: name } as const);

function scalar<T>(
  name: string,
  read: (cell: CellValue, name: string) => Outcome<T, ArgumentFault>,
  whenMissing: Parameter<T>["whenMissing"] = isMissing,
): Parameter<T> {
  return { name, whenMissing, takesRange: false, read: ([row], n) => read(row?.[0] ?? null, n) };
}

/** A number with an optional unit: 93, `"6, 094. 55"`, `"5125.3 万元"`. */
export const amount = (name: string): Parameter<Amount> => scalar(name, toAmount);

/** An amount to divide by: blank is as good as 0. */
export const divisor = (name: string): Parameter<Amount> =>
  scalar(name, toAmount, () => failure({ id: "zeroDenominator" }));

/** A fraction or a plain number: 1.087, `"108.7%"`, `"10分"`. */
export const exactNumber = (name: string): Parameter<Decimal> => scalar(name, toDecimal);

/** As exactNumber, but more than 0. */
export const positive = (name: string): Parameter<Decimal> =>
  scalar(name, (cell) => {
    const value = toDecimal(cell, name);
    if (!value.ok || value.value.gt(0)) return value;
    return failure({ id: "notPositive", parameter: name, held: held(cell) });
  });

/** Points: a number that is not negative. */
export const points = (name: string, byDefault?: number): Parameter<number> =>
  scalar(
    name,
    (cell) => {
      const value = toNumber(cell, name);
      if (!value.ok || value.value >= 0) return value;
      return failure({ id: "negative", parameter: name, held: held(cell) });
    },
    byDefault === undefined ? isMissing : () => success(byDefault),
  );

export const plainNumber = (name: string): Parameter<number> => scalar(name, toNumber);

/** A target or an actual, in whatever notation; blank is one of them. */
export const notation = (name: string): Parameter<CellValue> =>
  scalar<CellValue>(name, success, () => success(null));

/** Free text. A number in its place is a blank cell, which the desktop hands over as 0. */
export const text = (name: string): Parameter<string> =>
  scalar(
    name,
    (cell) => success(typeof cell === "string" ? cell : ""),
    () => success(""),
  );

/** One of a few words, each with its Chinese name; the first is the default. */
export const choice = <T extends string>(
  name: string,
  choices: readonly (readonly [T, string])[],
): Parameter<T> =>
  scalar<T>(
    name,
    (cell) => {
      const word = typeof cell === "string" ? cell.trim() : "";
      const key = word.toLowerCase();
      const found = cell === 0 ? choices[0] : choices.find(([id, zh]) => id === key || zh === word);
      if (found) return success(found[0]);
      const known = choices.map(([id, zh]) => `${id}（${zh}）`);
      return failure({ id: "notChoice", parameter: name, held: held(cell), choices: known });
    },
    () => success(choices[0]![0]),
  );

/** The numbers of a range, row by row; blank cells are passed over. */
export const numbers = (name: string): Parameter<number[]> => ({
  name,
  whenMissing: isMissing,
  takesRange: true,
  read: (cells) => {
    const values: number[] = [];
    for (const cell of ([] as CellValue[]).concat(...cells)) {
      if (isBlank(cell)) continue;
      const value = toNumber(cell, name);
      if (!value.ok) return value;
      values.push(value.value);
    }
    return values.length > 0 ? success(values) : failure({ id: "noValues", parameter: name });
  },
});

/** Rows of lowest score and grade name; blank rows are passed over. */
export const gradeBands = (
  name: string,
  byDefault: readonly GradeBand[],
): Parameter<readonly GradeBand[]> => ({
  name,
  whenMissing: () => success(byDefault),
  takesRange: true,
  read: (cells) => {
    const bands: GradeBand[] = [];
    for (const [index, [from = null, grade = null]] of cells.entries()) {
      if (isBlank(from) && isBlank(grade)) continue;
      const lowest = toNumber(from, name);
      if (!lowest.ok || isBlank(grade)) {
        return failure({ id: "bandRow", parameter: name, row: index + 1 });
      }
      bands.push({ from: lowest.value, name: String(grade) });
    }
    return bands.length > 0 ? success(bands) : success(byDefault);
  },
});

export const isBlank = (cell: CellValue): boolean =>
  cell === null || (typeof cell === "string" && cell.trim() === "");

function toAmount(cell: CellValue, parameter: string): Outcome<Amount, ArgumentFault> {
  const read = readAmount(cell);
  if (read.ok) return read;
  return failure({ id: "notNumber", parameter, held: held(cell) });
}

function toDecimal(cell: CellValue, parameter: string): Outcome<Decimal, ArgumentFault> {
  const read = toAmount(cell, parameter);
  if (!read.ok) return read;
  const { value, unit } = read.value;
  if (unit.dimension === "percent") return success(value.times(decimal(unit.factor)));
  if (unit.dimension === "bare" || unit.text === "分") return success(value);
  return failure({ id: "notNumber", parameter, held: held(cell) });
}

function toNumber(cell: CellValue, parameter: string): Outcome<number, ArgumentFault> {
  const read = toDecimal(cell, parameter);
  return read.ok ? success(read.value.toNumber()) : read;
}

/** What a cell holds, short enough for a message. */
export function held(cell: CellValue): string {
  const shown = typeof cell === "boolean" ? String(cell).toUpperCase() : String(cell);
  return shown.length > 30 ? `${shown.slice(0, 30)}…` : shown;
}
