import type { DataBar, DataBarBound } from "./model";
import { readColor, toArgb, type Palette } from "./color";
import { fromFileFormula, toFileFormula } from "./file-formula";
import { twoWay } from "./two-way";
import { child, children, flag, type XmlElement } from "./xml-tree";
import { xml, xmlText } from "./xml-text";

// A bar stands in the file twice: as Excel 2007 knew it, and complete in an extension of
// [MS-XLSX] 2.6.11 (CT_DataBar). Both carry the same id.
const X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
const XM = "http://schemas.microsoft.com/office/excel/2006/main";
export const RULE_EXTENSION = "{B025F937-C7B1-47D3-B67F-A62EFF666E3E}";
const SHEET_EXTENSION = "{78C0D931-6437-407d-A8EE-F0AAD7539E65}";

const boundWords = twoWay<Exclude<DataBarBound["type"], "Automatic">, string>({
  LowestValue: "min",
  HighestValue: "max",
  Number: "num",
  Percent: "percent",
  Formula: "formula",
});
const directionWords = twoWay<DataBar["direction"], string>({
  Context: "context",
  LeftToRight: "leftToRight",
  RightToLeft: "rightToLeft",
});

type End = "min" | "max";

const valueOf = ({ formula }: DataBarBound, namespaces: readonly string[]) =>
  formula === null ? undefined : toFileFormula(formula, namespaces);

const typeOf = ({ type }: DataBarBound, automatic: string): string =>
  type === "Automatic" ? automatic : boundWords.toFile(type);

/** The bar as Excel 2007 knew it, with the id of the complete one. */
export function dataBarXml(bar: DataBar, id: string, namespaces: readonly string[]): string {
  const bound = (value: DataBarBound, end: End) =>
    xml("cfvo", { type: typeOf(value, end), val: valueOf(value, namespaces) });
  return (
    xml(
      "dataBar",
      { showValue: bar.showValue },
      bound(bar.lower, "min"),
      bound(bar.upper, "max"),
      xml("color", { rgb: toArgb(bar.fillColor) }),
    ) +
    xml(
      "extLst",
      {},
      xml("ext", { "xmlns:x14": X14, uri: RULE_EXTENSION }, xmlText("x14:id", {}, id)),
    )
  );
}

/** The complete bar. */
export function dataBarExtension(
  bar: DataBar,
  id: string,
  sqref: string,
  namespaces: readonly string[],
): string {
  const bound = (value: DataBarBound, automatic: string) => {
    const formula = valueOf(value, namespaces);
    return xml(
      "x14:cfvo",
      { type: typeOf(value, automatic) },
      formula === undefined ? "" : xmlText("xm:f", {}, formula),
    );
  };
  const complete = xml(
    "x14:dataBar",
    {
      minLength: 0,
      maxLength: 100,
      showValue: bar.showValue,
      border: bar.borderColor !== null,
      gradient: bar.gradient,
      direction: directionWords.toFile(bar.direction),
    },
    bound(bar.lower, "autoMin"),
    bound(bar.upper, "autoMax"),
    bar.borderColor === null ? "" : xml("x14:borderColor", { rgb: toArgb(bar.borderColor) }),
    xml("x14:negativeFillColor", { rgb: "FFFF0000" }),
    xml("x14:axisColor", { rgb: "FF000000" }),
  );
  return xml(
    "x14:conditionalFormatting",
    { "xmlns:xm": XM },
    xml("x14:cfRule", { type: "dataBar", id }, complete),
    xmlText("xm:sqref", {}, sqref),
  );
}

/** The sheet's list of extensions with all complete bars; "" when there are none. */
export const dataBarExtensions = (bars: readonly string[]): string =>
  bars.length === 0
    ? ""
    : xml(
        "extLst",
        {},
        xml(
          "ext",
          { "xmlns:x14": X14, uri: SHEET_EXTENSION },
          xml("x14:conditionalFormattings", {}, ...bars),
        ),
      );

function readBound(element: XmlElement | undefined): DataBarBound {
  const type = element?.attributes.type;
  if (type === undefined || type.startsWith("auto")) return { type: "Automatic", formula: null };
  const word = boundWords.fromFile(type, "Percent");
  const value = child(element, "f")?.text ?? element?.attributes.val;
  if (word === "LowestValue" || word === "HighestValue" || value === undefined) {
    return { type: word, formula: null };
  }
  return { type: word, formula: word === "Formula" ? fromFileFormula(value) : value };
}

/** A bar from its short form and, where the file has it, its complete one. */
export function readDataBar(
  short: XmlElement | undefined,
  complete: XmlElement | undefined,
  palette: Palette,
): DataBar {
  const source = complete ?? short;
  const [lower, upper] = children(source, "cfvo");
  const border = flag(complete, "border") ? child(complete, "borderColor") : undefined;
  const fill = child(complete, "fillColor") ?? child(short, "color");
  return {
    type: "DataBar",
    fillColor: readColor(fill, palette) ?? "#638EC6",
    borderColor: readColor(border, palette),
    gradient: flag(complete, "gradient", true),
    showValue: flag(source, "showValue", true),
    direction: directionWords.fromFile(complete?.attributes.direction, "Context"),
    lower: readBound(lower),
    upper: readBound(upper),
  };
}
