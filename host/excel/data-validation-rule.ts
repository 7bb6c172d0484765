import { quoteSheetName, toAbsoluteA1 } from "../../xlsx/model/address";
import type {
  ComparisonOperator,
  DataValidationRule,
  Operand,
} from "../../xlsx/model/data-validation";
import type { TrackedRange } from "../../xlsx/model/tracked";
import { isApiObject } from "../rich-api/behaviour";
import { refuse } from "../rich-api/errors";
import { asBoolean, asOneOf, asRange, asRecord, asText, rectOf } from "./arguments";

export const OPERATORS: readonly ComparisonOperator[] = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqualTo",
  "LessThanOrEqualTo",
];

// Excel's Validation object (VBA reference): formulas and typed lists have 255 characters at most.
const LONGEST_FORMULA = 255;

export const short = (value: unknown, most: number): string => {
  const text = asText(value ?? "");
  return text.length <= most ? text : refuse("InvalidArgument");
};

const COMPARISONS = {
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  textLength: "TextLength",
  date: "Date",
  time: "Time",
} as const;

/** A range, a number, or text; text is a formula when it begins with "=", else a number. */
function asOperand(value: unknown): Operand {
  if (isApiObject(value)) return referenceTo(asRange(value));
  if (typeof value === "number") return value;
  const text = short(value, LONGEST_FORMULA);
  if (text.startsWith("=")) return text;
  const number = Number(text);
  return text.trim() !== "" && Number.isFinite(number) ? number : refuse("InvalidArgument");
}

const referenceTo = (range: TrackedRange): string =>
  `=${quoteSheetName(range.sheet.name)}!${toAbsoluteA1(rectOf(range))}`;

const isBetween = (operator: ComparisonOperator): boolean =>
  operator === "Between" || operator === "NotBetween";

/** The rule as the API words it: one key of wholeNumber, decimal, list, custom... */
export function readRule(value: unknown): DataValidationRule | null {
  const [entry, ...others] = Object.entries(asRecord(value)).filter(([, rule]) => rule != null);
  if (!entry) return null;
  if (others.length > 0) refuse("InvalidArgument");
  const [kind, content] = entry;
  const rule = asRecord(content);
  if (kind === "list") {
    const source = isApiObject(rule.source)
      ? referenceTo(asRange(rule.source))
      : short(rule.source, LONGEST_FORMULA);
    return { type: "List", source, inCellDropDown: asBoolean(rule.inCellDropDown ?? true) };
  }
  if (kind === "custom") {
    const formula = short(rule.formula, LONGEST_FORMULA);
    return formula.startsWith("=") ? { type: "Custom", formula } : refuse("InvalidArgument");
  }
  const type = COMPARISONS[asOneOf(kind, Object.keys(COMPARISONS) as (keyof typeof COMPARISONS)[])];
  const operator = asOneOf(rule.operator, OPERATORS);
  const formula2 = isBetween(operator) ? asOperand(rule.formula2) : null;
  return { type, operator, formula1: asOperand(rule.formula1), formula2 };
}

export function writeRule(rule: DataValidationRule | null): Readonly<Record<string, unknown>> {
  if (rule === null) return {};
  if (rule.type === "List") {
    return { list: { inCellDropDown: rule.inCellDropDown, source: rule.source } };
  }
  if (rule.type === "Custom") return { custom: { formula: rule.formula } };
  const { type, operator, formula1, formula2 } = rule;
  const key = type.charAt(0).toLowerCase() + type.slice(1);
  return { [key]: formula2 === null ? { formula1, operator } : { formula1, formula2, operator } };
}
