import { formulaOf } from "./formula-of";

/** A call of one of our functions: as Excel shows it, or as a file names it where Excel does not know it. */
const CALL = /(?<![\p{L}\p{N}_.])(?:PERF\.|_xldudf_PERF_)[A-Z]+\(/iu;

/** Other add-ins put the number of a workbook before the name in the file. */
const FILE_NAME = /(?:\[\d+\]!)?(?<![\p{L}\p{N}_.])_xldudf_PERF_([A-Z]+)(?=\()/giu;

/** Whether a cell holds a formula that calls one of our functions; Excel gives a constant as its own formula. */
export const callsOurs = (formula: unknown, value: unknown): formula is string =>
  CALL.test(formulaOf(formula, value) ?? "");

/** Whether Excel shows a formula under the file's names, since it does not know our functions at present. */
export const isUnderFileNames = (formula: string): boolean => formula.search(FILE_NAME) >= 0;

/** The formula as a person would type it: `=_xldudf_PERF_GRADE(A1)` → `=PERF.GRADE(A1)`. */
export const underOwnNames = (formula: string): string =>
  formula.replace(FILE_NAME, (_, name: string) => `PERF.${name.toUpperCase()}`);
