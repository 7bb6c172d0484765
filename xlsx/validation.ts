import {
  NO_VALIDATION,
  type DataValidation,
  type DataValidationAlert,
  type DataValidationRule,
} from "./model";
import { fromSqref, toSqref } from "./area";
import { fromFileText, toFileText } from "./escape";
import { fromFileFormula, toFileFormula } from "./file-formula";
import { fromFileOperands, operatorWords, toFileOperands } from "./operand";
import { twoWay } from "./two-way";
import { child, descendants, flag, type XmlElement } from "./xml-tree";
import { xml, xmlText } from "./xml-text";

// ECMA-376 Part 1, 18.18.21 (ST_DataValidationType); "none" only shows its prompt.
const typeWords = twoWay<DataValidationRule["type"], string>({
  WholeNumber: "whole",
  Decimal: "decimal",
  TextLength: "textLength",
  Date: "date",
  Time: "time",
  List: "list",
  Custom: "custom",
});
const alertWords = twoWay<DataValidationAlert["style"], string>({
  Stop: "stop",
  Warning: "warning",
  Information: "information",
});

function formulasOf(rule: DataValidationRule | null, namespaces: readonly string[]): string[] {
  if (rule === null) return [];
  if (rule.type === "Custom") return [toFileFormula(rule.formula, namespaces)];
  if (rule.type === "List") {
    return rule.source.startsWith("=")
      ? [toFileFormula(rule.source, namespaces)]
      : [toFileText(`"${rule.source.replaceAll('"', '""')}"`)];
  }
  return toFileOperands(rule, namespaces);
}

const textOrNone = (text: string) => (text === "" ? undefined : toFileText(text));

function validationXml(validation: DataValidation, namespaces: readonly string[]): string {
  const { rule, prompt, errorAlert } = validation;
  const compares = rule !== null && rule.type !== "List" && rule.type !== "Custom";
  return xml(
    "dataValidation",
    {
      type: rule ? typeWords.toFile(rule.type) : undefined,
      errorStyle: errorAlert.style === "Stop" ? undefined : alertWords.toFile(errorAlert.style),
      operator: compares ? operatorWords.toFile(rule.operator) : undefined,
      allowBlank: validation.ignoreBlanks,
      // Named the wrong way round in the file: 1 hides the arrow.
      showDropDown: rule?.type === "List" && !rule.inCellDropDown ? true : undefined,
      showInputMessage: prompt.show,
      showErrorMessage: errorAlert.show,
      errorTitle: textOrNone(errorAlert.title),
      error: textOrNone(errorAlert.message),
      promptTitle: textOrNone(prompt.title),
      prompt: textOrNone(prompt.message),
      sqref: toSqref(validation.rects),
    },
    ...formulasOf(rule, namespaces).map((formula, index) =>
      xmlText(`formula${index + 1}`, {}, formula),
    ),
  );
}

/** The sheet's element of input rules; "" when there are none. */
export function validationsXml(
  validations: readonly DataValidation[],
  namespaces: readonly string[],
): string {
  if (validations.length === 0) return "";
  const rules = validations.map((validation) => validationXml(validation, namespaces));
  return xml("dataValidations", { count: rules.length }, ...rules);
}

/** The formula of an element, which the extension for other sheets wraps once more. */
function formulaText(rule: XmlElement, name: string): string | undefined {
  const formula = child(rule, name);
  return child(formula, "f")?.text ?? formula?.text;
}

function readRule(element: XmlElement): DataValidationRule | null {
  const first = formulaText(element, "formula1");
  if (first === undefined || element.attributes.type === undefined) return null;
  const type = typeWords.fromFile(element.attributes.type, "Custom");
  if (type === "Custom") return { type, formula: fromFileFormula(first) };
  if (type === "List") {
    const literal = /^"([\s\S]*)"$/.exec(fromFileText(first))?.[1];
    const source = literal?.replaceAll('""', '"') ?? fromFileFormula(first);
    return { type, source, inCellDropDown: !flag(element, "showDropDown") };
  }
  const operands = [first, formulaText(element, "formula2")];
  return { type, ...fromFileOperands(element.attributes.operator, "Between", operands) };
}

function readValidation(element: XmlElement): DataValidation {
  const { attributes } = element;
  const text = (name: string) => fromFileText(attributes[name] ?? "");
  return {
    ...NO_VALIDATION,
    // The extension keeps its areas in an element.
    rects: fromSqref(attributes.sqref ?? child(element, "sqref")?.text ?? ""),
    rule: readRule(element),
    ignoreBlanks: flag(element, "allowBlank"),
    prompt: {
      show: flag(element, "showInputMessage"),
      title: text("promptTitle"),
      message: text("prompt"),
    },
    errorAlert: {
      show: flag(element, "showErrorMessage"),
      style: alertWords.fromFile(attributes.errorStyle, "Stop"),
      title: text("errorTitle"),
      message: text("error"),
    },
  };
}

/** The input rules of a sheet, those in its extensions included. */
export const readValidations = (sheet: XmlElement): DataValidation[] =>
  descendants(sheet, "dataValidation")
    .map(readValidation)
    .filter(({ rects }) => rects.length > 0);
