import { intersects } from "../../xlsx/model/address";
import type { ConditionalFormat, ConditionalRule } from "../../xlsx/model/conditional-format";
import type { TrackedRange } from "../../xlsx/model/tracked";
import type { Behaviour } from "../rich-api/behaviour";
import { notImplemented, refuse } from "../rich-api/errors";
import { asBoolean, asInteger, asText, rectOf } from "./arguments";
import { collection } from "./collection";
import { change, formatOf, ruleOf } from "./conditional-rules";
import { object, type ConditionalFormatTarget, type ExcelContext } from "./context";
import { requireUnprotected } from "./guard";

type Target = ConditionalFormatTarget;

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
