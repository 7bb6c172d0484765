import type { IStyleBase } from "@univerjs/core";
import type {
  CFNumberOperator,
  IConditionFormattingRule,
  IConditionalFormattingRuleConfig,
  IValueConfig,
} from "@univerjs/sheets-conditional-formatting";
import { cellA1 } from "../../../xlsx/model/address";
import type {
  ConditionalFormat,
  ConditionalRule,
  ConditionalStyle,
  DataBarBound,
} from "../../../xlsx/model/conditional-format";
import type { ComparisonOperator, Operand } from "../../../xlsx/model/data-validation";
import { toRange } from "./sheet-data";

/** A type of Univer with its enumerations as the words they stand for. */
type Words<T> = T extends string
  ? `${T}`
  : T extends object
    ? { readonly [Key in keyof T]: Words<T[Key]> }
    : T;

const OPERATORS: Readonly<Record<ComparisonOperator, Words<CFNumberOperator>>> = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqualTo: "greaterThanOrEqual",
  LessThanOrEqualTo: "lessThanOrEqual",
};

function conditionalLooks(style: ConditionalStyle): IStyleBase {
  const line = style.underline === undefined ? null : { s: style.underline === "None" ? 0 : 1 };
  return {
    ...(style.fill === undefined ? {} : { bg: { rgb: style.fill } }),
    ...(style.fontColor === undefined ? {} : { cl: { rgb: style.fontColor } }),
    ...(style.bold === undefined ? {} : { bl: Number(style.bold) }),
    ...(style.italic === undefined ? {} : { it: Number(style.italic) }),
    ...(style.strikethrough === undefined ? {} : { st: { s: Number(style.strikethrough) } }),
    ...(line === null ? {} : { ul: line }),
  };
}

/** A number that needs no calculation, or null. */
function constantOf(operand: Operand): number | null {
  const text = String(operand).replace(/^=/, "").trim();
  const number = Number(text);
  return text === "" || Number.isNaN(number) ? null : number;
}

const SIGNS: Partial<Record<ComparisonOperator, string>> = {
  EqualTo: "=",
  NotEqualTo: "<>",
  GreaterThan: ">",
  LessThan: "<",
  GreaterThanOrEqualTo: ">=",
  LessThanOrEqualTo: "<=",
};

/** A comparison that must be calculated, as the formula of the top left cell. */
function comparison(rule: Extract<ConditionalRule, { type: "CellValue" }>, cell: string): string {
  const first = String(rule.formula1).replace(/^=/, "");
  const second = String(rule.formula2 ?? "").replace(/^=/, "");
  if (rule.operator === "Between") return `=AND(${cell}>=${first},${cell}<=${second})`;
  if (rule.operator === "NotBetween") return `=OR(${cell}<${first},${cell}>${second})`;
  return `=${cell}${SIGNS[rule.operator] ?? "="}${first}`;
}

function bound({ type, formula }: DataBarBound, automatic: "min" | "max"): Words<IValueConfig> {
  switch (type) {
    case "Number":
      return { type: "num", value: Number(formula) };
    case "Percent":
      return { type: "percent", value: Number(formula) };
    case "Formula":
      return { type: "formula", value: formula ?? "" };
    case "LowestValue":
      return { type: "min" };
    case "HighestValue":
      return { type: "max" };
    case "Automatic":
      return { type: automatic };
  }
}

function highlight(
  rule: ConditionalRule,
  topLeft: string,
): Words<IConditionalFormattingRuleConfig> {
  if (rule.type === "DataBar") {
    return {
      type: "dataBar",
      isShowValue: rule.showValue,
      config: {
        min: bound(rule.lower, "min"),
        max: bound(rule.upper, "max"),
        isGradient: rule.gradient,
        positiveColor: rule.fillColor,
        nativeColor: rule.fillColor,
      },
    };
  }
  const common = { type: "highlightCell", style: conditionalLooks(rule.style) } as const;
  if (rule.type === "Custom") {
    return { ...common, subType: "formula", value: rule.formula };
  }
  const first = constantOf(rule.formula1);
  const second = rule.formula2 === null ? null : constantOf(rule.formula2);
  const operator = OPERATORS[rule.operator];
  const isRange = operator === "between" || operator === "notBetween";
  const subType = "number" as const;
  if (isRange && first !== null && second !== null) {
    return { ...common, subType, operator, value: [first, second] };
  }
  if (!isRange && first !== null) return { ...common, subType, operator, value: first };
  return { ...common, subType: "formula", value: comparison(rule, topLeft) };
}

/** A conditional format for the grid. */
export function conditionalRule(format: ConditionalFormat): Words<IConditionFormattingRule> {
  const [first] = format.rects;
  const topLeft = first ? cellA1(first.top, first.left) : "A1";
  return {
    cfId: format.id,
    ranges: format.rects.map(toRange),
    stopIfTrue: format.stopIfTrue,
    rule: highlight(format.rule, topLeft),
  };
}
