import type { ComparisonOperator, Operand } from "../model";
import { fromFileFormula, toFileFormula } from "./file-formula";
import { twoWay } from "./two-way";

// ECMA-376 Part 1, 18.18.16 (ST_ConditionalFormattingOperator), 18.18.22 (ST_DataValidationOperator).
export const operatorWords = twoWay<ComparisonOperator, string>({
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqualTo: "greaterThanOrEqual",
  LessThanOrEqualTo: "lessThanOrEqual",
});

export const toFileOperand = (operand: Operand, namespaces: readonly string[]): string =>
  typeof operand === "number" ? String(operand) : toFileFormula(operand, namespaces);

/** A number stays a number; all else is a formula. */
export const fromFileOperand = (text: string): Operand =>
  text.trim() !== "" && Number.isFinite(Number(text)) ? Number(text) : fromFileFormula(text);
