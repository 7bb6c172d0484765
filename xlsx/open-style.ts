import {
  DEFAULT_FORMAT,
  DEFAULT_STYLE,
  NO_BORDER,
  type Border,
  type BorderSide,
  type Borders,
  type CellFormat,
  type ConditionalStyle,
  type Font,
  type Style,
} from "./model";
import { readColor, STANDARD_PALETTE, type Palette } from "./color";
import { numberFormatsOf } from "./number-format";
import { borderOf, horizontalWords, underlineWords, verticalWords } from "./style-words";
import { child, children, flag, number, type XmlElement } from "./xml-tree";

export interface Styles {
  /** By the number that a cell names. */
  readonly formats: readonly CellFormat[];
  /** By the number that a conditional format names. */
  readonly conditional: readonly ConditionalStyle[];
  readonly palette: Palette;
}

export const NO_STYLES: Styles = {
  formats: [DEFAULT_FORMAT],
  conditional: [],
  palette: STANDARD_PALETTE,
};

const SIDES: readonly BorderSide[] = ["top", "bottom", "left", "right"];
const STACKED = 255;

/** Reads styles.xml; `theme` are the colours of the theme. */
export function readStyles(root: XmlElement, theme: readonly string[]): Styles {
  const own = children(child(child(root, "colors"), "indexedColors"), "rgbColor");
  const palette: Palette = {
    theme,
    indexed: STANDARD_PALETTE.indexed.map((standard, index) => {
      const hex = own[index]?.attributes.rgb;
      return hex ? `#${hex.slice(-6).toUpperCase()}` : standard;
    }),
  };
  const part = (list: string, item: string) => children(child(root, list), item);
  const codes = numberFormatsOf(root);
  const fonts = part("fonts", "font").map((font) => readFont(font, palette));
  const fills = part("fills", "fill").map((fill) => readFill(fill, palette));
  const borders = part("borders", "border").map((border) => readBorders(border, palette));

  const formats = part("cellXfs", "xf").map((xf, index): CellFormat => {
    return {
      numberFormat: codes[index]!,
      style: {
        ...readAlignment(child(xf, "alignment")),
        font: fonts[number(xf, "fontId") ?? 0] ?? DEFAULT_STYLE.font,
        fill: fills[number(xf, "fillId") ?? 0] ?? null,
        borders: borders[number(xf, "borderId") ?? 0] ?? DEFAULT_STYLE.borders,
        locked: flag(child(xf, "protection"), "locked", true),
        formulaHidden: flag(child(xf, "protection"), "hidden"),
      },
    };
  });
  const conditional = part("dxfs", "dxf").map((dxf) => readConditionalStyle(dxf, palette));
  return { formats: formats.length > 0 ? formats : NO_STYLES.formats, conditional, palette };
}

/** <b/> is bold, <b val="0"/> is not, and no <b> leaves it open. */
function toggle(font: XmlElement | undefined, name: string): boolean | undefined {
  const element = child(font, name);
  return element && flag(element, "val", true);
}

function readUnderline(font: XmlElement | undefined): Font["underline"] | undefined {
  const element = child(font, "u");
  return element && underlineWords.fromFile(element.attributes.val ?? "single", "Single");
}

function readFont(font: XmlElement, palette: Palette): Font {
  const standard = DEFAULT_STYLE.font;
  return {
    name: child(font, "name")?.attributes.val ?? standard.name,
    size: number(child(font, "sz"), "val") ?? standard.size,
    bold: toggle(font, "b") ?? false,
    italic: toggle(font, "i") ?? false,
    strikethrough: toggle(font, "strike") ?? false,
    underline: readUnderline(font) ?? "None",
    color: readColor(child(font, "color"), palette) ?? standard.color,
  };
}

/** Patterns other than solid are taken by their foreground colour; gradients are not read. */
function readFill(fill: XmlElement, palette: Palette): string | null {
  const pattern = child(fill, "patternFill");
  const type = pattern?.attributes.patternType ?? "none";
  return type === "none" || type === "gray125"
    ? null
    : readColor(child(pattern, "fgColor"), palette);
}

function readBorder(line: XmlElement | undefined, palette: Palette): Border {
  const border = borderOf(line?.attributes.style);
  if (!border) return NO_BORDER;
  return { ...border, color: readColor(child(line, "color"), palette) ?? NO_BORDER.color };
}

const readBorders = (border: XmlElement, palette: Palette): Borders => ({
  top: readBorder(child(border, "top"), palette),
  bottom: readBorder(child(border, "bottom"), palette),
  left: readBorder(child(border, "left"), palette),
  right: readBorder(child(border, "right"), palette),
});

function readAlignment(
  alignment: XmlElement | undefined,
): Omit<Style, "font" | "fill" | "borders" | "locked" | "formulaHidden"> {
  const { horizontal, vertical } = alignment?.attributes ?? {};
  const rotation = number(alignment, "textRotation") ?? 0;
  return {
    horizontalAlignment: horizontalWords.fromFile(horizontal, "General"),
    verticalAlignment: verticalWords.fromFile(vertical, "Bottom"),
    wrapText: flag(alignment, "wrapText"),
    shrinkToFit: flag(alignment, "shrinkToFit"),
    indent: number(alignment, "indent") ?? 0,
    textRotation: rotation === STACKED ? 180 : rotation > 90 ? 90 - rotation : rotation,
  };
}

function readConditionalStyle(dxf: XmlElement, palette: Palette): ConditionalStyle {
  const font = child(dxf, "font");
  const pattern = child(child(dxf, "fill"), "patternFill");
  // The solid fill of a conditional format keeps its colour as the background.
  const fill = readColor(child(pattern, "bgColor") ?? child(pattern, "fgColor"), palette);
  const sides = SIDES.flatMap((side) => {
    const border = readBorder(child(child(dxf, "border"), side), palette);
    return border.style === "None" ? [] : [[side, border] as const];
  });
  return given({
    fill: fill ?? undefined,
    fontColor: readColor(child(font, "color"), palette) ?? undefined,
    bold: toggle(font, "b"),
    italic: toggle(font, "i"),
    strikethrough: toggle(font, "strike"),
    underline: readUnderline(font),
    numberFormat: child(dxf, "numFmt")?.attributes.formatCode,
    borders: sides.length > 0 ? Object.fromEntries(sides) : undefined,
  });
}

/** The object without the properties that are undefined. */
function given(style: { [K in keyof ConditionalStyle]?: ConditionalStyle[K] | undefined }) {
  return Object.fromEntries(
    Object.entries(style).filter(([, value]) => value !== undefined),
  ) as ConditionalStyle;
}
