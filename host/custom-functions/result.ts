import type { InvocationResult } from "../calculator";
import { isErrorValue, type CellValue, type ErrorValue } from "../../xlsx/model/cell";

// Codes the runtime sends for a failed invocation (excel-web, CustomFunctionProxy): 1 not
// available, 5 division by zero, 6 invalid number, 7 invalid value, 8 null reference, 9 and 10
// no such function; all others become #VALUE!.
const ERRORS: Readonly<Record<number, ErrorValue>> = {
  1: "#N/A",
  5: "#DIV/0!",
  6: "#NUM!",
  7: "#VALUE!",
  8: "#NULL!",
  9: "#NAME?",
  10: "#NAME?",
};

const failure = (error: ErrorValue, message: string | null): InvocationResult => ({
  ok: false,
  error,
  message,
});

const isCellValue = (value: unknown): value is CellValue =>
  typeof value === "string" || typeof value === "number" || typeof value === "boolean";

/** A `CustomFunctions.Error` that was returned, or stands in a matrix. */
function errorIn(value: unknown): ErrorValue | null {
  if (typeof value !== "object" || value === null) return null;
  const basic = "basicValue" in value ? value.basicValue : "code" in value ? value.code : null;
  return isErrorValue(basic) ? basic : null;
}

const messageIn = (value: object): string | null =>
  "message" in value && typeof value.message === "string" ? value.message : null;

const cellOf = (value: unknown): CellValue | undefined =>
  isCellValue(value) ? value : (errorIn(value) ?? undefined);

/** What an invocation came to, from what the runtime reports of it. */
export function resultOf(ok: boolean, value: unknown, code: unknown): InvocationResult {
  if (!ok) {
    const message = typeof value === "string" && value !== "" ? value : null;
    return failure(ERRORS[Number(code)] ?? "#VALUE!", message);
  }
  if (isCellValue(value)) return { ok: true, value };
  if (Array.isArray(value)) {
    const rows = value.map((row: unknown) => (Array.isArray(row) ? row.map(cellOf) : []));
    const complete = rows.every((row): row is CellValue[] => !row.includes(undefined));
    if (complete) return { ok: true, value: rows };
  }
  const error = errorIn(value);
  if (error && typeof value === "object" && value) return failure(error, messageIn(value));
  return failure("#VALUE!", `NotImplemented: custom function result ${JSON.stringify(value)}`);
}
