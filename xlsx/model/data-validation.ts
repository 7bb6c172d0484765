import type { Rect } from "./address";

export type ComparisonOperator =
  | "Between"
  | "NotBetween"
  | "EqualTo"
  | "NotEqualTo"
  | "GreaterThan"
  | "LessThan"
  | "GreaterThanOrEqualTo"
  | "LessThanOrEqualTo";

/** A number, or a formula that begins with "=" and is relative to the top left cell. */
export type Operand = string | number;

export type DataValidationRule =
  | {
      readonly type: "WholeNumber" | "Decimal" | "TextLength" | "Date" | "Time";
      readonly operator: ComparisonOperator;
      readonly formula1: Operand;
      readonly formula2: Operand | null;
    }
  /** `source`: "a,b,c", or a formula "=Sheet1!$A$1:$A$9". */
  | { readonly type: "List"; readonly source: string; readonly inCellDropDown: boolean }
  | { readonly type: "Custom"; readonly formula: string };

export interface DataValidationPrompt {
  readonly show: boolean;
  readonly title: string;
  readonly message: string;
}

export interface DataValidationAlert extends DataValidationPrompt {
  readonly style: "Stop" | "Warning" | "Information";
}

export interface DataValidation {
  readonly rects: readonly Rect[];
  readonly rule: DataValidationRule | null;
  readonly ignoreBlanks: boolean;
  readonly prompt: DataValidationPrompt;
  readonly errorAlert: DataValidationAlert;
}

/** A rule's words before anything was set: Excel.DataValidation in the API reference. */
export const NO_VALIDATION: Omit<DataValidation, "rects"> = {
  rule: null,
  ignoreBlanks: true,
  prompt: { show: true, title: "", message: "" },
  errorAlert: { show: true, style: "Stop", title: "", message: "" },
};
