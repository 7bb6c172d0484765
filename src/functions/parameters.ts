import {
  type Amount,
  type CellValue,
  decimal,
  failure,
  type GradeBand,
  type Outcome,
  readAmount,
  success,
} from "../evaluation";
import type { CellFault } from "./faults";

/** A declared argument: its Chinese name and how its cells become its value. */
export interface Parameter<T> {
  /** As Excel's function wizard, the pane and the sentences of errors call it. */
  readonly name: string;
  /** May be left out of a formula. */
  readonly optional: boolean;
  /** A range is read as a whole; a scalar takes the single cell of a range. */
  readonly takesRange: boolean;
  readonly read: (rows: CellValue[][]) => Outcome<T, CellFault>;
  /** What an omitted, null or blank argument becomes. */
  readonly whenMissing: () => Outcome<T, CellFault>;
}

/** An argument that is one of a few words. */
export interface Choice<T extends string> extends Parameter<T> {
  /** Each with its Chinese name, which is understood as well; the first is the default. */
  readonly choices: Choices<T>;
}
type Choices<T extends string> = readonly [readonly [T, string], ...(readonly [T, string])[]];

type Reader<T> = (cell: CellValue) => Outcome<T, CellFault>;

const fault = (id: CellFault["id"], cell: CellValue = "") =>
  failure<CellFault>({ id, held: String(cell) });

const required = () => fault("missing");

const scalar = <T>(
  name: string,
  read: Reader<T>,
  whenMissing: Parameter<T>["whenMissing"] = required,
  optional = false,
): Parameter<T> => ({
  name,
  optional,
  takesRange: false,
  read: ([row]) => read(row![0]!),
  whenMissing,
});

/** A number with an optional unit: 93, `"6, 094. 55"`, `"5125.3 万元"`. */
export const amount = (name: string): Parameter<Amount> => scalar(name, toAmount);

/** An amount to divide by: blank is as good as 0. */
export const divisor = (name: string): Parameter<Amount> =>
  scalar(name, toAmount, () => fault("zeroDenominator"));

/**
 * A fraction or a plain number: 1.087, `"108.7%"`, `"10分"`; as Excel shows it, so that 1.1 − 1 does
 * not lie above 0.1.
 */
export const plainNumber = (name: string): Parameter<number> =>
  scalar(name, (cell) => {
    const read = toNumber(cell);
    return read.ok ? success(decimal(read.value).toNumber()) : read;
  });

/** As plainNumber, but not negative: points, a step. */
export const atLeast0 = (name: string, byDefault?: number): Parameter<number> =>
  scalar(
    name,
    (cell) => {
      const number = toNumber(cell);
      return number.ok && number.value < 0 ? fault("negative", cell) : number;
    },
    byDefault === undefined ? required : () => success(byDefault),
    byDefault !== undefined,
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
    true,
  );

/** One of a few words or their Chinese names; the first is the default, as is a blank (0). */
export const choice = <T extends string>(name: string, choices: Choices<T>): Choice<T> => {
  const byDefault = success(choices[0][0]);
  const read: Reader<T> = (cell) => {
    const word = String(cell).trim().toLowerCase();
    const found = choices.find((names) => names.includes(word));
    if (found) return success(found[0]);
    const known = choices.map((names) => names.join("/")).join("、");
    return cell === 0
      ? byDefault
      : failure({ id: "notChoice", held: String(cell), choices: known });
  };
  return { ...scalar(name, read, () => byDefault, true), choices };
};

/** The numbers of a range, row by row; blank cells are passed over. */
export const numbers = (name: string): Parameter<number[]> => ({
  name,
  optional: false,
  takesRange: true,
  read: (rows) => {
    const values: number[] = [];
    for (const cell of ([] as CellValue[]).concat(...rows)) {
      if (isBlank(cell)) continue;
      const number = toNumber(cell);
      if (!number.ok) return number;
      values.push(number.value);
    }
    return success(values);
  },
  whenMissing: required,
});

/** A cell that only holds a place: blank, or `……`. */
const SAYS_NOTHING = /^[.…·\s]*$/;

/** The last label of each column, since merged ones stand above the rows that they hold for. */
export const labels = (name: string): Parameter<readonly string[]> => ({
  name,
  optional: true,
  takesRange: true,
  read: (rows) => success(rows.reduce(overlaid, [] as string[])),
  whenMissing: () => success([]),
});

const overlaid = (above: readonly string[], row: readonly CellValue[]): string[] =>
  row.map((cell, i) =>
    typeof cell === "string" && !SAYS_NOTHING.test(cell) ? cell : (above[i] ?? ""),
  );

/** Rows of lowest score and grade name; blank rows are passed over. */
export const gradeBands = (
  name: string,
  byDefault: readonly GradeBand[],
): Parameter<readonly GradeBand[]> => ({
  name,
  optional: true,
  takesRange: true,
  read: (rows) => {
    const bands: GradeBand[] = [];
    for (const [from = null, grade = null] of rows) {
      if (isBlank(from) && isBlank(grade)) continue;
      const number = toNumber(from);
      if (!number.ok) return number;
      if (isBlank(grade)) return required();
      bands.push({ from: number.value, name: String(grade) });
    }
    return success(bands);
  },
  whenMissing: () => success(byDefault),
});

export const isBlank = (cell: CellValue): boolean =>
  cell === null || (typeof cell === "string" && cell.trim() === "");

function toAmount(cell: CellValue): Outcome<Amount, CellFault> {
  const read = readAmount(cell);
  return read ? success(read) : fault("notNumber", cell);
}

function toNumber(cell: CellValue): Outcome<number, CellFault> {
  if (typeof cell === "number") return success(cell);
  const read = readAmount(cell);
  return read && /^[%分]?$/.test(read.unit.text)
    ? success(read.value.times(read.unit.factor).toNumber())
    : fault("notNumber", cell);
}
