import type { ComparisonOperator, Operand } from "./model";
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

interface Comparison {
  readonly operator: ComparisonOperator;
  readonly formula1: Operand;
  readonly formula2: Operand | null;
}

const toFileOperand = (operand: Operand, namespaces: readonly string[]): string =>
  typeof operand === "number" ? String(operand) : toFileFormula(operand, namespaces);

/** A number stays a number; all else is a formula. */
const fromFileOperand = (text: string): Operand =>
  text.trim() !== "" && Number.isFinite(Number(text)) ? Number(text) : fromFileFormula(text);

/** Only these compare with two values; programs leave a second one behind for others. */
const comparesWithTwo = (operator: ComparisonOperator): boolean =>
  operator === "Between" || operator === "NotBetween";

/** The operands that the operator uses. */
export function toFileOperands(
  { operator, formula1, formula2 }: Comparison,
  namespaces: readonly string[],
): string[] {
  const operands = comparesWithTwo(operator) ? [formula1, formula2] : [formula1];
  return operands
    .filter((operand) => operand !== null)
    .map((operand) => toFileOperand(operand, namespaces));
}

export function fromFileOperands(
  operatorWord: string | undefined,
  otherwise: ComparisonOperator,
  [first = "", second]: readonly (string | undefined)[],
): Comparison {
  const operator = operatorWords.fromFile(operatorWord, otherwise);
  const useSecond = second !== undefined && comparesWithTwo(operator);
  return {
    operator,
    formula1: fromFileOperand(first),
    formula2: useSecond ? fromFileOperand(second) : null,
  };
}
