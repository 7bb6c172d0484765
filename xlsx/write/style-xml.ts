import { DEFAULT_STYLE, isDefaultFont, type Borders, type Font, type Style } from "../model";
import { toArgb } from "../color";
import { horizontalWords, lineOf, underlineWords, verticalWords } from "../style-words";
import { xml } from "../xml-text";

// The elements of xl/styles.xml, each in the order of its schema: ECMA-376 Part 1, 18.8.

const color = (name: string, value: string): string => xml(name, { rgb: toArgb(value) });

/** The font of a workbook that nobody formatted: Excel gives it another one where the theme has another. */
export const STANDARD_FONT = xml(
  "font",
  {},
  xml("sz", { val: DEFAULT_STYLE.font.size }),
  xml("color", { theme: 1 }),
  xml("name", { val: DEFAULT_STYLE.font.name }),
  xml("family", { val: 2 }),
  xml("scheme", { val: "minor" }),
);

export function fontXml(font: Font): string {
  if (isDefaultFont(font)) return STANDARD_FONT;
  const underline = underlineWords.toFile(font.underline);
  return xml(
    "font",
    {},
    font.bold ? xml("b", {}) : "",
    font.italic ? xml("i", {}) : "",
    font.strikethrough ? xml("strike", {}) : "",
    font.underline === "None" ? "" : xml("u", underline === "single" ? {} : { val: underline }),
    xml("sz", { val: font.size }),
    color("color", font.color),
    xml("name", { val: font.name }),
  );
}

export const NO_FILL = xml("fill", {}, xml("patternFill", { patternType: "none" }));
/** The second fill of every file, whether used or not. */
export const GRAY_FILL = xml("fill", {}, xml("patternFill", { patternType: "gray125" }));

export const fillXml = (fill: string | null): string =>
  fill === null
    ? NO_FILL
    : xml("fill", {}, xml("patternFill", { patternType: "solid" }, color("fgColor", fill)));

const SIDES: readonly (keyof Borders)[] = ["left", "right", "top", "bottom"];

export function bordersXml(borders: Borders): string {
  const sides = SIDES.map((side) => {
    const style = lineOf(borders[side]);
    return style ? xml(side, { style }, color("color", borders[side].color)) : xml(side, {});
  });
  return xml("border", {}, ...sides, xml("diagonal", {}));
}

/** Letters below one another. */
const STACKED = 255;

/** The file counts degrees downwards from 91 on. */
const rotation = (degrees: number): number =>
  degrees === 180 ? STACKED : degrees < 0 ? 90 - degrees : degrees;

/** "" where all of it is standard. */
export function alignmentXml(style: Style): string {
  const said = {
    horizontal:
      style.horizontalAlignment === "General"
        ? undefined
        : horizontalWords.toFile(style.horizontalAlignment),
    vertical:
      style.verticalAlignment === "Bottom"
        ? undefined
        : verticalWords.toFile(style.verticalAlignment),
    textRotation: style.textRotation === 0 ? undefined : rotation(style.textRotation),
    wrapText: style.wrapText || undefined,
    indent: style.indent > 0 ? style.indent : undefined,
    shrinkToFit: style.shrinkToFit || undefined,
  };
  return Object.values(said).some((value) => value !== undefined) ? xml("alignment", said) : "";
}

/** "" where it is standard: locked, and its formula shown. */
export const protectionXml = ({ locked, formulaHidden }: Style): string =>
  locked && !formulaHidden
    ? ""
    : xml("protection", {
        locked: locked ? undefined : false,
        hidden: formulaHidden || undefined,
      });
