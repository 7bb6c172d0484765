import {
  type Amount,
  type CellValue,
  failure,
  type GradeBand,
  type Outcome,
  readAmount,
  success,
} from "../evaluation";
import type { ArgumentFault, Fault } from "./faults";

/** A declared argument: its Chinese name and how its cells become its value. */
export interface Parameter<T> {
  readonly name: string;
  /** A range is read as a whole; a scalar takes the single cell of a range. */
  readonly takesRange: boolean;
  readonly read: (cells: CellValue[][], name: string) => Outcome<T, ArgumentFault>;
  /** What an omitted, null or blank argument becomes. */
  readonly whenMissing: (name: string) => Outcome<T, Fault>;
}

type Missing<T> = Parameter<T>["whenMissing"];
type Reader<T> = (cell: CellValue, name: string) => Outcome<T, ArgumentFault>;

const required = (parameter: string) => failure({ id: "missing", parameter } as const);

const scalar = <T>(
  name: string,
  read: Reader<T>,
  whenMissing: Missing<T> = required,
): Parameter<T> => ({
  name,
  takesRange: false,
  read: ([row], parameter) => read(row?.[0] ?? null, parameter),
  whenMissing,
});

/** A number with an optional unit: 93, `"6, 094. 55"`, `"5125.3 万元"`. */
export const amount = (name: string): Parameter<Amount> => scalar(name, toAmount);

/** An amount to divide by: blank is as good as 0. */
export const divisor = (name: string): Parameter<Amount> =>
  scalar(name, toAmount, () => failure({ id: "zeroDenominator" }));

/** A fraction or a plain number: 1.087, `"108.7%"`, `"10分"`. */
export const plainNumber = (name: string): Parameter<number> => scalar(name, toNumber);

/** As plainNumber, but more than 0. */
export const positive = (name: string): Parameter<number> =>
  scalar(
    name,
    limited("notPositive", (number) => number > 0),
  );

/** Points: a number that is not negative. */
export const points = (name: string, byDefault?: number): Parameter<number> =>
  scalar(
    name,
    limited("negative", (number) => number >= 0),
    byDefault === undefined ? required : () => success(byDefault),
  );

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

/** One of a few words or their Chinese names; the first is the default, as is a blank (0). */
export const choice = <T extends string>(
  name: string,
  choices: readonly [readonly [T, string], ...(readonly [T, string])[]],
): Parameter<T> => {
  const byDefault = success(choices[0][0]);
  return scalar<T>(
    name,
    (cell, parameter) => {
      const word = held(cell).trim().toLowerCase();
      const found = choices.find((names) => names.includes(word));
      if (found) return success(found[0]);
      if (cell === 0) return byDefault;
      const known = choices.map((names) => names.join("（")).join("）、");
      return failure({ id: "notChoice", parameter, held: held(cell), choices: `${known}）` });
    },
    () => byDefault,
  );
};

/** The numbers of a range, row by row; blank cells are passed over. */
export const numbers = (name: string): Parameter<number[]> => ({
  name,
  takesRange: true,
  read: (cells, parameter) => {
    const values: number[] = [];
    for (const cell of ([] as CellValue[]).concat(...cells)) {
      if (isBlank(cell)) continue;
      const number = toNumber(cell, parameter);
      if (!number.ok) return number;
      values.push(number.value);
    }
    return success(values);
  },
  whenMissing: required,
});

/** Rows of lowest score and grade name; blank rows are passed over. */
export const gradeBands = (
  name: string,
  byDefault: readonly GradeBand[],
): Parameter<readonly GradeBand[]> => ({
  name,
  takesRange: true,
  read: (rows, parameter) => {
    const bands: GradeBand[] = [];
    for (const row of rows) {
      if (row.every(isBlank)) continue;
      const [from = null, grade = null] = row;
      const number = toNumber(from, parameter);
      if (!number.ok || isBlank(grade)) {
        return failure({ id: "bandRow", parameter, row: rows.indexOf(row) + 1 });
      }
      bands.push({ from: number.value, name: String(grade) });
    }
    return success(bands);
  },
  whenMissing: () => success(byDefault),
});

export const isBlank = (cell: CellValue): boolean =>
  cell === null || (typeof cell === "string" && cell.trim() === "");

function toAmount(cell: CellValue, parameter: string): Outcome<Amount, ArgumentFault> {
  const read = readAmount(cell);
  return read ? success(read) : failure({ id: "notNumber", parameter, held: held(cell) });
}

function toNumber(cell: CellValue, parameter: string): Outcome<number, ArgumentFault> {
  const read = readAmount(cell);
  const { dimension = "", factor = 1, text: name = "" } = read?.unit ?? {};
  return read && (dimension === "bare" || dimension === "percent" || name === "分")
    ? success(read.value.times(factor).toNumber())
    : failure({ id: "notNumber", parameter, held: held(cell) });
}

const limited =
  (id: "negative" | "notPositive", allows: (number: number) => boolean): Reader<number> =>
  (cell, parameter) => {
    const number = toNumber(cell, parameter);
    return number.ok && !allows(number.value)
      ? failure({ id, parameter, held: held(cell) })
      : number;
  };

const held = (cell: CellValue): string =>
  typeof cell === "boolean" ? String(cell).toUpperCase() : String(cell);
