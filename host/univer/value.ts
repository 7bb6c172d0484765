import type { ErrorType } from "@univerjs/engine-formula";
import {
  BooleanValueObject,
  ErrorValueObject,
  NullValueObject,
  NumberValueObject,
  StringValueObject,
  type ArrayValueObject,
  type BaseValueObject,
  type FunctionVariantType,
} from "@univerjs/engine-formula";
import type { ArgumentValue } from "../calculator";
import {
  isErrorValue,
  type CellValue,
  type ErrorValue,
  type ValueKind,
} from "../../xlsx/model/cell";

/** A single value, for the formula engine. */
export function toEngine(value: ArgumentValue): BaseValueObject {
  if (value === null) return NullValueObject.create();
  if (typeof value === "number") return NumberValueObject.create(value);
  if (typeof value === "boolean") return BooleanValueObject.create(value);
  return StringValueObject.create(value);
}

export const engineError = (error: ErrorValue): BaseValueObject =>
  ErrorValueObject.create(error as ErrorType);

/** The error a value is, or null. */
export function errorOf(value: BaseValueObject): ErrorValue | null {
  if (!value.isError()) return null;
  const type = (value as ErrorValueObject).getErrorType();
  return isErrorValue(type) ? type : "#VALUE!";
}

/** A single value of the engine, not an error: null is a blank. */
export function fromEngine(value: BaseValueObject): ArgumentValue {
  return value.isNull() ? null : value.getValue();
}

/** The rows of an array of the engine. */
export const rowsOf = (array: ArrayValueObject): BaseValueObject[][] =>
  array.getArrayValue().map((row) => row.map((cell) => cell ?? NullValueObject.create()));

/** An array of one cell is that cell; null when it has more. */
export function single(value: FunctionVariantType): BaseValueObject | null {
  if (value.isReferenceObject()) {
    return single((value as { toArrayValueObject(): ArrayValueObject }).toArrayValueObject());
  }
  if (!value.isArray()) return value as BaseValueObject;
  const array = value as ArrayValueObject;
  if (array.getRowCount() !== 1 || array.getColumnCount() !== 1) return null;
  return array.get(0, 0) ?? NullValueObject.create();
}

/** What a cell shows when its formula's result is this value. */
export function resultOf(value: FunctionVariantType): CellValue {
  const cell = single(value);
  // The embedded Excel does not spill: the add-in lays out no array formulas.
  if (!cell) return "#SPILL!";
  const error = errorOf(cell);
  if (error) return error;
  const result = fromEngine(cell) ?? 0;
  return typeof result === "number" && !Number.isFinite(result) ? "#NUM!" : result;
}

/** How the engine keeps a cell. `f` marks a cell that is not blank even when its text is empty. */
export function engineCell(value: CellValue, kind: ValueKind): object | null {
  if (kind === "blank") return null;
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: 3, f: "=" };
  return { v: value, t: kind === "number" ? 2 : 1, f: "=" };
}
