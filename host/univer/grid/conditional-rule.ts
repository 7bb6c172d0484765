import type { IStyleBase } from "@univerjs/core";
import {
  CFNumberOperator,
  CFRuleType,
  CFSubRuleType,
  CFValueType,
  type IConditionFormattingRule,
  type IConditionalFormattingRuleConfig,
  type IValueConfig,
} from "@univerjs/sheets-conditional-formatting";
import { cellA1 } from "../../model/address";
import type {
  ConditionalFormat,
  ConditionalRule,
  ConditionalStyle,
  DataBarBound,
} from "../../model/conditional-format";
import type { ComparisonOperator, Operand } from "../../model/data-validation";
import { toRange } from "./sheet-data";

const CONDITION_OPERATORS: Readonly<Record<ComparisonOperator, CFNumberOperator>> = {
  Between: CFNumberOperator.between,
  NotBetween: CFNumberOperator.notBetween,
  EqualTo: CFNumberOperator.equal,
  NotEqualTo: CFNumberOperator.notEqual,
  GreaterThan: CFNumberOperator.greaterThan,
  LessThan: CFNumberOperator.lessThan,
  GreaterThanOrEqualTo: CFNumberOperator.greaterThanOrEqual,
  LessThanOrEqualTo: CFNumberOperator.lessThanOrEqual,
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

function bound({ type, formula }: DataBarBound, automatic: CFValueType): IValueConfig {
  switch (type) {
    case "Number":
      return { type: CFValueType.num, value: Number(formula) };
    case "Percent":
      return { type: CFValueType.percent, value: Number(formula) };
    case "Formula":
      return { type: CFValueType.formula, value: formula ?? "" };
    case "LowestValue":
      return { type: CFValueType.min };
    case "HighestValue":
      return { type: CFValueType.max };
    case "Automatic":
      return { type: automatic };
  }
}

function highlight(rule: ConditionalRule, topLeft: string): IConditionalFormattingRuleConfig {
  if (rule.type === "DataBar") {
    return {
      type: CFRuleType.dataBar,
      isShowValue: rule.showValue,
      config: {
        min: bound(rule.lower, CFValueType.min),
        max: bound(rule.upper, CFValueType.max),
        isGradient: rule.gradient,
        positiveColor: rule.fillColor,
        nativeColor: rule.fillColor,
      },
    };
  }
  const common = { type: CFRuleType.highlightCell, style: conditionalLooks(rule.style) } as const;
  if (rule.type === "Custom") {
    return { ...common, subType: CFSubRuleType.formula, value: rule.formula };
  }
  const first = constantOf(rule.formula1);
  const second = rule.formula2 === null ? null : constantOf(rule.formula2);
  const operator = CONDITION_OPERATORS[rule.operator];
  const isRange = operator === CFNumberOperator.between || operator === CFNumberOperator.notBetween;
  const subType = CFSubRuleType.number;
  if (isRange && first !== null && second !== null) {
    return { ...common, subType, operator, value: [first, second] };
  }
  if (!isRange && first !== null) return { ...common, subType, operator, value: first };
  return { ...common, subType: CFSubRuleType.formula, value: comparison(rule, topLeft) };
}

/** A conditional format for the grid. */
export function conditionalRule(format: ConditionalFormat): IConditionFormattingRule {
  const [first] = format.rects;
  const topLeft = first ? cellA1(first.top, first.left) : "A1";
  return {
    cfId: format.id,
    ranges: format.rects.map(toRange),
    stopIfTrue: format.stopIfTrue,
    rule: highlight(format.rule, topLeft),
  };
}
