import type {
  ConditionalFormat,
  ConditionalRule,
  ConditionalStyle,
} from "../../xlsx/model/conditional-format";
import type { Behaviour, Scalar } from "../rich-api/behaviour";
import { refuse } from "../rich-api/errors";
import { asOneOf, asRecord, asText } from "./arguments";
import { object, type ConditionalFormatTarget } from "./context";
import { OPERATORS } from "./data-validation-rule";
import { requireUnprotected } from "./guard";

type Target = ConditionalFormatTarget;
type StyledRule = Extract<ConditionalRule, { readonly style: ConditionalStyle }>;

export const formatOf = ({ sheet, id }: Target): ConditionalFormat =>
  sheet.conditionalFormats.find((format) => format.id === id) ?? refuse("ItemNotFound");

export function change(target: Target, edit: Partial<ConditionalFormat>): void {
  const before = formatOf(target);
  requireUnprotected(target.sheet);
  target.sheet.setConditionalFormats(
    target.sheet.conditionalFormats.map((format) =>
      format === before ? { ...format, ...edit } : format,
    ),
  );
}

/** The rule of a format that must be of this type. */
export function ruleOf<T extends ConditionalRule["type"]>(
  target: Target,
  type: T,
): Extract<ConditionalRule, { readonly type: T }> {
  const { rule } = formatOf(target);
  return rule.type === type
    ? (rule as Extract<ConditionalRule, { readonly type: T }>)
    : refuse("InvalidOperation");
}

function styledRuleOf(target: Target): StyledRule {
  const { rule } = formatOf(target);
  return "style" in rule ? rule : refuse("InvalidOperation");
}

export const styleOf = (target: Target): ConditionalStyle => styledRuleOf(target).style;

export function changeStyle(target: Target, style: Partial<ConditionalStyle>): void {
  const rule = styledRuleOf(target);
  change(target, { rule: { ...rule, style: { ...rule.style, ...style } } });
}

export const customFormat: Behaviour<Target> = {
  navigations: {
    Rule: (target) => object("ConditionalFormatRule", target),
    Format: (target) => object("ConditionalRangeFormat", target),
  },
};

export const customFormatRule: Behaviour<Target> = {
  scalars: {
    Formula: {
      get: (target) => ruleOf(target, "Custom").formula,
      set: (target, value) => {
        const formula = asText(value);
        if (!formula.startsWith("=")) refuse("InvalidArgument");
        change(target, { rule: { ...ruleOf(target, "Custom"), formula } });
      },
    },
  },
};

/** A number, a formula, or text; a text that is no formula is compared as it stands. */
const asCondition = (value: unknown): string | number =>
  typeof value === "number" ? value : asText(value);

const cellValueRule: Scalar<Target> = {
  get: (target) => {
    const { operator, formula1, formula2 } = ruleOf(target, "CellValue");
    return formula2 === null ? { operator, formula1 } : { operator, formula1, formula2 };
  },
  set: (target, value) => {
    const sent = asRecord(value);
    change(target, {
      rule: {
        ...ruleOf(target, "CellValue"),
        operator: asOneOf(sent.operator, OPERATORS),
        formula1: asCondition(sent.formula1),
        formula2: sent.formula2 === undefined ? null : asCondition(sent.formula2),
      },
    });
  },
};

export const cellValueFormat: Behaviour<Target> = {
  scalars: { Rule: cellValueRule },
  navigations: { Format: (target) => object("ConditionalRangeFormat", target) },
};
