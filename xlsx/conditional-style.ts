import type { BorderSide, ConditionalStyle } from "./model";
import { toArgb } from "./color";
import { lineOf, underlineWords } from "./style-words";
import { xml } from "./xml-text";

// In the order of the schema.
const SIDES: readonly BorderSide[] = ["left", "right", "top", "bottom"];
// Behind all that a workbook may define itself.
const FIRST_FORMAT_ID = 10_000;

const toggle = (name: string, value: boolean | undefined): string =>
  value === undefined ? "" : xml(name, value ? {} : { val: false });

function fontXml(style: ConditionalStyle): string {
  const parts = [
    toggle("b", style.bold),
    toggle("i", style.italic),
    toggle("strike", style.strikethrough),
    style.fontColor === undefined ? "" : xml("color", { rgb: toArgb(style.fontColor) }),
    style.underline === undefined ? "" : xml("u", { val: underlineWords.toFile(style.underline) }),
  ];
  return parts.some((part) => part !== "") ? xml("font", {}, ...parts) : "";
}

function bordersXml(borders: NonNullable<ConditionalStyle["borders"]>): string {
  const sides = SIDES.map((side) => {
    const border = borders[side];
    const line = border && lineOf(border);
    return line ? xml(side, { style: line }, xml("color", { rgb: toArgb(border.color) })) : "";
  });
  return xml("border", {}, ...sides);
}

function styleXml(style: ConditionalStyle, formatId: number): string {
  const { numberFormat, fill, borders } = style;
  return xml(
    "dxf",
    {},
    fontXml(style),
    numberFormat === undefined
      ? ""
      : xml("numFmt", { numFmtId: formatId, formatCode: numberFormat }),
    fill === undefined
      ? ""
      : xml("fill", {}, xml("patternFill", {}, xml("bgColor", { rgb: toArgb(fill) }))),
    borders === undefined ? "" : bordersXml(borders),
  );
}

/** Collects the styles of conditional formats for the whole workbook. */
export class ConditionalStyleBook {
  private readonly styles: string[] = [];

  /** The number by which a rule names the style. */
  add(style: ConditionalStyle): number {
    return this.styles.push(styleXml(style, FIRST_FORMAT_ID + this.styles.length)) - 1;
  }

  toXml(): string {
    return xml("dxfs", { count: this.styles.length }, ...this.styles);
  }
}
