import {
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationRenderMode,
  DataValidationType,
  type IDataValidationRule,
} from "@univerjs/core";
import type {
  ComparisonOperator,
  DataValidation,
  DataValidationRule,
} from "../../../xlsx/model/data-validation";
import { toRange } from "./sheet-data";

const VALIDATION_TYPES = {
  WholeNumber: DataValidationType.WHOLE,
  Decimal: DataValidationType.DECIMAL,
  TextLength: DataValidationType.TEXT_LENGTH,
  Date: DataValidationType.DATE,
  Time: DataValidationType.TIME,
} as const;

const VALIDATION_OPERATORS: Readonly<Record<ComparisonOperator, DataValidationOperator>> = {
  Between: DataValidationOperator.BETWEEN,
  NotBetween: DataValidationOperator.NOT_BETWEEN,
  EqualTo: DataValidationOperator.EQUAL,
  NotEqualTo: DataValidationOperator.NOT_EQUAL,
  GreaterThan: DataValidationOperator.GREATER_THAN,
  LessThan: DataValidationOperator.LESS_THAN,
  GreaterThanOrEqualTo: DataValidationOperator.GREATER_THAN_OR_EQUAL,
  LessThanOrEqualTo: DataValidationOperator.LESS_THAN_OR_EQUAL,
};

const ERROR_STYLES = {
  Stop: DataValidationErrorStyle.STOP,
  Warning: DataValidationErrorStyle.WARNING,
  Information: DataValidationErrorStyle.INFO,
} as const;

type Ruling = Omit<IDataValidationRule, "uid" | "ranges">;

function ruling(rule: DataValidationRule): Ruling {
  switch (rule.type) {
    case "List":
      return {
        type: DataValidationType.LIST,
        formula1: rule.source,
        renderMode: DataValidationRenderMode.ARROW,
        showDropDown: rule.inCellDropDown,
      };
    case "Custom":
      return { type: DataValidationType.CUSTOM, formula1: rule.formula };
    default:
      return {
        type: VALIDATION_TYPES[rule.type],
        operator: VALIDATION_OPERATORS[rule.operator],
        formula1: String(rule.formula1),
        ...(rule.formula2 === null ? {} : { formula2: String(rule.formula2) }),
      };
  }
}

/** A data validation for the grid, or null when it only shows a prompt. */
export function validationRule(
  { rule, rects, ignoreBlanks, prompt, errorAlert }: DataValidation,
  uid: string,
): IDataValidationRule | null {
  if (!rule) return null;
  return {
    uid,
    ranges: rects.map(toRange),
    ...ruling(rule),
    allowBlank: ignoreBlanks,
    errorStyle: ERROR_STYLES[errorAlert.style],
    showErrorMessage: errorAlert.show,
    errorTitle: errorAlert.title,
    error: errorAlert.message,
    showInputMessage: prompt.show,
    promptTitle: prompt.title,
    prompt: prompt.message,
  };
}
