import type { ConditionalFormat, ConditionalRule } from "./model";
import { fromSqref, toSqref } from "./area";
import type { ConditionalStyleBook } from "./conditional-style";
import { dataBarExtension, dataBarXml, readDataBar, RULE_EXTENSION } from "./data-bar";
import { fromFileFormula, toFileFormula } from "./file-formula";
import type { Styles } from "./open-style";
import { fromFileOperands, operatorWords, toFileOperands } from "./operand";
import { child, children, descendants, flag, number, type XmlElement } from "./xml-tree";
import { xml, xmlText } from "./xml-text";

/** What a sheet says about its conditional formats, in two places. */
export interface ConditionalXml {
  readonly formats: string;
  /** The complete data bars, for the sheet's extensions. */
  readonly bars: readonly string[];
}

const newId = (): string => `{${crypto.randomUUID().toUpperCase()}}`;

/** By which the two forms of a bar find each other: of the sheet, counted from 1, and of the rule. */
const barId = (nth: number, index: number): string => {
  const hex = (value: number, digits: number) =>
    value.toString(16).toUpperCase().padStart(digits, "0");
  return `{${hex(nth, 8)}-0000-4000-8000-${hex(index, 12)}}`;
};

export function conditionalXml(
  formats: readonly ConditionalFormat[],
  styles: ConditionalStyleBook,
  namespaces: readonly string[],
  nth: number,
): ConditionalXml {
  const bars: string[] = [];
  const elements = formats.map(({ rects, rule, stopIfTrue }, index) => {
    const sqref = toSqref(rects);
    const common = { priority: index + 1, stopIfTrue: stopIfTrue || undefined };
    if (rule.type === "DataBar") {
      const id = barId(nth, index);
      bars.push(dataBarExtension(rule, id, sqref, namespaces));
      const bar = dataBarXml(rule, id, namespaces);
      return xml(
        "conditionalFormatting",
        { sqref },
        xml("cfRule", { type: "dataBar", ...common }, bar),
      );
    }
    const formulas =
      rule.type === "Custom"
        ? [toFileFormula(rule.formula, namespaces)]
        : toFileOperands(rule, namespaces);
    const attributes = {
      type: rule.type === "Custom" ? "expression" : "cellIs",
      dxfId: styles.add(rule.style),
      ...common,
      operator: rule.type === "CellValue" ? operatorWords.toFile(rule.operator) : undefined,
    };
    const inside = formulas.map((formula) => xmlText("formula", {}, formula));
    return xml("conditionalFormatting", { sqref }, xml("cfRule", attributes, ...inside));
  });
  return { formats: elements.join(""), bars };
}

/**
 * The conditional formats of a sheet in order of priority. Rules about texts, blanks, errors and
 * dates carry their meaning as a formula and become custom ones; colour scales, icons, top ten,
 * averages and duplicates are not read.
 */
export function readConditionalFormats(
  sheet: XmlElement,
  { conditional, palette }: Styles,
): ConditionalFormat[] {
  const complete = new Map(
    descendants(child(sheet, "extLst"), "cfRule").map((rule) => [
      rule.attributes.id,
      child(rule, "dataBar"),
    ]),
  );
  const readRule = (rule: XmlElement): ConditionalRule | null => {
    const style = conditional[number(rule, "dxfId") ?? -1] ?? {};
    const formulas = children(rule, "formula").map(({ text }) => text);
    const [first] = formulas;
    if (rule.attributes.type === "dataBar") {
      const extension = descendants(rule, "ext").find(
        ({ attributes }) => attributes.uri === RULE_EXTENSION,
      );
      const id = child(extension, "id")?.text;
      return readDataBar(child(rule, "dataBar"), complete.get(id ?? ""), palette);
    }
    if (first === undefined) return null;
    if (rule.attributes.type !== "cellIs") {
      return { type: "Custom", formula: fromFileFormula(first), style };
    }
    const { operator } = rule.attributes;
    return { type: "CellValue", ...fromFileOperands(operator, "EqualTo", formulas), style };
  };

  return children(sheet, "conditionalFormatting")
    .flatMap((area) => children(area, "cfRule").map((rule) => ({ area, rule })))
    .sort((a, b) => (number(a.rule, "priority") ?? 0) - (number(b.rule, "priority") ?? 0))
    .flatMap(({ area, rule: element }) => {
      const rule = readRule(element);
      const rects = fromSqref(area.attributes.sqref ?? "");
      if (!rule || rects.length === 0) return [];
      return [{ id: newId(), rects, stopIfTrue: flag(element, "stopIfTrue"), rule }];
    });
}
