import { intersects } from "../model/address";
import type {
  ConditionalFormat,
  ConditionalRule,
  ConditionalStyle,
} from "../model/conditional-format";
import type { TrackedRange } from "../model/tracked";
import type { Behaviour, Scalar } from "../rich-api/behaviour";
import { notImplemented, refuse } from "../rich-api/errors";
import { asBoolean, asInteger, asOneOf, asRecord, asText, rectOf } from "./arguments";
import { collection } from "./collection";
import { object, type ConditionalFormatTarget, type ExcelContext } from "./context";
import { OPERATORS } from "./data-validation";
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

/** What `add` makes before its rule is set (API reference, ConditionalFormatCollection.add). */
function newRule(type: unknown): ConditionalRule {
  switch (type) {
    case "Custom":
      return { type, formula: "", style: {} };
    case "CellValue":
      return { type, operator: "EqualTo", formula1: "", formula2: null, style: {} };
    case "DataBar":
      return {
        type,
        fillColor: "#638EC6",
        borderColor: null,
        gradient: true,
        showValue: true,
        direction: "Context",
        lower: { type: "Automatic", formula: null },
        upper: { type: "Automatic", formula: null },
      };
    default:
      throw notImplemented(`ConditionalFormatCollection.add("${String(type)}")`);
  }
}

function newId(taken: readonly ConditionalFormat[]): string {
  let number = taken.length + 1;
  const idOf = (serial: number): string => `{${String(serial).padStart(8, "0")}-CF}`;
  while (taken.some((format) => format.id === idOf(number))) number++;
  return idOf(number);
}

export function conditionalFormats(): Behaviour<TrackedRange> {
  const inRange = (range: TrackedRange) =>
    range.sheet.conditionalFormats
      .filter(({ rects }) => rects.some((rect) => intersects(rect, rectOf(range))))
      .map(({ id }) => object("ConditionalFormat", { sheet: range.sheet, id }));
  const shared = collection<TrackedRange>(inRange, ({ sheet }, id) => {
    const known = sheet.conditionalFormats.some((format) => format.id === id);
    return known ? object("ConditionalFormat", { sheet, id: asText(id) }) : null;
  });
  return {
    ...shared,
    methods: {
      ...shared.methods,
      // "Adds a new conditional format to the collection at the first/top priority."
      Add: (range, type) => {
        const { sheet } = range;
        requireUnprotected(sheet);
        const id = newId(sheet.conditionalFormats);
        const format = { id, rects: [rectOf(range)], stopIfTrue: false, rule: newRule(type) };
        sheet.setConditionalFormats([format, ...sheet.conditionalFormats]);
        return object("ConditionalFormat", { sheet, id });
      },
      ClearAll: ({ sheet, rect }) => {
        requireUnprotected(sheet);
        const area = rectOf({ sheet, rect });
        sheet.setConditionalFormats(
          sheet.conditionalFormats.filter(({ rects }) => !rects.some((r) => intersects(r, area))),
        );
      },
    },
  };
}

export function conditionalFormat(excel: ExcelContext): Behaviour<Target> {
  const orNull = (type: ConditionalRule["type"], target: Target) =>
    formatOf(target).rule.type === type ? target : null;
  return {
    scalars: {
      Id: { get: ({ id }) => id },
      Type: { get: (target) => formatOf(target).rule.type },
      Priority: {
        get: (target) => target.sheet.conditionalFormats.indexOf(formatOf(target)),
        set: (target, value) => {
          const format = formatOf(target);
          const others = target.sheet.conditionalFormats.filter((other) => other !== format);
          others.splice(asInteger(value, 0, others.length), 0, format);
          target.sheet.setConditionalFormats(others);
        },
      },
      StopIfTrue: {
        get: (target) => formatOf(target).stopIfTrue,
        set: (target, value) => {
          change(target, { stopIfTrue: asBoolean(value) });
        },
      },
    },
    navigations: {
      Custom: (target) => {
        ruleOf(target, "Custom");
        return object("CustomConditionalFormat", target);
      },
      CellValue: (target) => {
        ruleOf(target, "CellValue");
        return object("CellValueConditionalFormat", target);
      },
      DataBar: (target) => {
        ruleOf(target, "DataBar");
        return object("DataBarConditionalFormat", target);
      },
      CustomOrNullObject: (target) =>
        orNull("Custom", target) && object("CustomConditionalFormat", target),
      CellValueOrNullObject: (target) =>
        orNull("CellValue", target) && object("CellValueConditionalFormat", target),
      DataBarOrNullObject: (target) =>
        orNull("DataBar", target) && object("DataBarConditionalFormat", target),
    },
    methods: {
      Delete: (target) => {
        const format = formatOf(target);
        requireUnprotected(target.sheet);
        target.sheet.setConditionalFormats(
          target.sheet.conditionalFormats.filter((other) => other !== format),
        );
      },
      GetRange: (target) => {
        const [rect, ...others] = formatOf(target).rects;
        return rect && others.length === 0
          ? excel.range(target.sheet, rect)
          : refuse("InvalidOperation");
      },
    },
  };
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
