import {
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationRenderMode,
  DataValidationType,
} from "@univerjs/core";
import {
  type ConditionalFormat,
  type ConditionalRule,
  type DataValidation,
  type DataValidationRule,
  NO_VALIDATION,
} from "../../../../xlsx/model";
import { conditionalRule } from "../../../../host/univer/grid/conditional-rule";
import { validationRule } from "../../../../host/univer/grid/validation-rule";

const rects = [{ top: 4, left: 1, bottom: 6, right: 2 }];
const ranges = [{ startRow: 4, startColumn: 1, endRow: 6, endColumn: 2 }];

const validation = (rule: DataValidationRule | null): DataValidation => ({
  ...NO_VALIDATION,
  rects,
  rule,
});

test("an input rule with its prompt and its alert", () => {
  const rule: DataValidation = {
    ...validation({ type: "Decimal", operator: "Between", formula1: 0, formula2: "=$A$1" }),
    prompt: { show: true, title: "填写说明", message: "单位：万元" },
    errorAlert: { show: true, style: "Stop", title: "有误", message: "须为数字" },
  };
  expect(validationRule(rule, "v1")).toEqual({
    uid: "v1",
    ranges,
    type: DataValidationType.DECIMAL,
    operator: DataValidationOperator.BETWEEN,
    formula1: "0",
    formula2: "=$A$1",
    allowBlank: true,
    errorStyle: DataValidationErrorStyle.STOP,
    showErrorMessage: true,
    errorTitle: "有误",
    error: "须为数字",
    showInputMessage: true,
    promptTitle: "填写说明",
    prompt: "单位：万元",
  });
});

test("a list has an arrow", () => {
  const rule = validation({ type: "List", source: "优,良,中,差", inCellDropDown: true });
  expect(validationRule(rule, "v1")).toMatchObject({
    type: DataValidationType.LIST,
    formula1: "优,良,中,差",
    showDropDown: true,
    renderMode: DataValidationRenderMode.ARROW,
  });
});

test("a custom rule, and a prompt without a rule", () => {
  expect(validationRule(validation({ type: "Custom", formula: "=B5>0" }), "v1")).toMatchObject({
    type: DataValidationType.CUSTOM,
    formula1: "=B5>0",
  });
  expect(validationRule(validation(null), "v1")).toBeNull();
});

const format = (rule: ConditionalRule): ConditionalFormat => ({
  id: "c1",
  rects,
  stopIfTrue: true,
  rule,
});
const style = { fill: "#FFC7CE", fontColor: "#9C0006", bold: true } as const;
const looks = { bg: { rgb: "#FFC7CE" }, cl: { rgb: "#9C0006" }, bl: 1 };

test("a conditional format by formula", () => {
  const rule = conditionalRule(format({ type: "Custom", formula: "=$B5<60", style }));
  expect(rule).toEqual({
    cfId: "c1",
    ranges,
    stopIfTrue: true,
    rule: { type: "highlightCell", subType: "formula", value: "=$B5<60", style: looks },
  });
});

test.each([
  ["GreaterThan", 1, null, { subType: "number", operator: "greaterThan", value: 1 }],
  ["EqualTo", "=0.5", null, { subType: "number", operator: "equal", value: 0.5 }],
  ["Between", 1, "2", { subType: "number", operator: "between", value: [1, 2] }],
  ["LessThan", "=$A$1", null, { subType: "formula", value: "=B5<$A$1" }],
  ["NotBetween", 1, "=C1", { subType: "formula", value: "=OR(B5<1,B5>C1)" }],
  ["Between", "=C1", 9, { subType: "formula", value: "=AND(B5>=C1,B5<=9)" }],
] as const)("a conditional format %s %p %p", (operator, formula1, formula2, expected) => {
  const rule = { type: "CellValue", operator, formula1, formula2, style } as const;
  expect(conditionalRule(format(rule)).rule).toMatchObject({ ...expected, style: looks });
});

test("a data bar", () => {
  const rule = conditionalRule(
    format({
      type: "DataBar",
      fillColor: "#63C384",
      borderColor: null,
      gradient: false,
      showValue: true,
      direction: "Context",
      lower: { type: "Number", formula: "0" },
      upper: { type: "Automatic", formula: null },
    }),
  );
  expect(rule.rule).toMatchObject({
    type: "dataBar",
    isShowValue: true,
    config: { min: { type: "num", value: 0 }, max: { type: "max" }, positiveColor: "#63C384" },
  });
});
