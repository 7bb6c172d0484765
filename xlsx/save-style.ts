import type {
  Alignment,
  Borders as FileBorders,
  Font as FileFont,
  Style as FileStyle,
} from "exceljs";
import {
  DEFAULT_FORMAT,
  DEFAULT_STYLE,
  type Borders,
  type CellFormat,
  type Font,
  type Style,
} from "./model";
import { toArgb } from "./color";
import { toBuiltIn } from "./number-format";
import { horizontalWords, lineOf, underlineWords, verticalWords } from "./style-words";

/** Stands before a number format whose cells hold text that would be read otherwise when retyped. */
export const QUOTED = "\uE000";

/** The standard format said aloud. */
const PLAIN: Partial<FileStyle> = { protection: { locked: true } };

const color = (value: string) => ({ argb: toArgb(value) });

function fontOf(font: Font): Partial<FileFont> {
  const underline = underlineWords.toFile(font.underline) as FileFont["underline"];
  return {
    name: font.name,
    size: font.size,
    bold: font.bold,
    italic: font.italic,
    strike: font.strikethrough,
    ...(font.underline === "None" ? {} : { underline: underline ?? false }),
    color: color(font.color),
  };
}

function bordersOf(borders: Borders): Partial<FileBorders> {
  const sides = Object.entries(borders) as [keyof Borders, Borders["top"]][];
  const lines = sides.flatMap(([side, border]) => {
    const style = lineOf(border);
    return style ? [[side, { style, color: color(border.color) }] as const] : [];
  });
  return Object.fromEntries(lines);
}

function alignmentOf(style: Style): Partial<Alignment> {
  const words: Record<string, unknown> = {};
  if (style.horizontalAlignment !== "General") {
    words.horizontal = horizontalWords.toFile(style.horizontalAlignment);
  }
  if (style.verticalAlignment !== "Bottom") {
    const word = verticalWords.toFile(style.verticalAlignment);
    words.vertical = word === "center" ? "middle" : word;
  }
  if (style.wrapText) words.wrapText = true;
  if (style.shrinkToFit) words.shrinkToFit = true;
  if (style.indent > 0) words.indent = style.indent;
  if (style.textRotation !== 0) {
    words.textRotation = style.textRotation === 180 ? "vertical" : style.textRotation;
  }
  return words;
}

const sameFont = (a: Font, b: Font): boolean =>
  (Object.keys(a) as (keyof Font)[]).every((property) => a[property] === b[property]);

/** Says nothing about what is standard: {} is the format of a cell that nobody formatted. */
function translate({ numberFormat, style }: CellFormat, quoted: boolean): Partial<FileStyle> {
  const alignment = alignmentOf(style);
  const border = bordersOf(style.borders);
  const words: Partial<FileStyle> = {};
  if (quoted) words.numFmt = QUOTED + numberFormat;
  else if (numberFormat !== DEFAULT_FORMAT.numberFormat) words.numFmt = toBuiltIn(numberFormat);
  if (!sameFont(style.font, DEFAULT_STYLE.font)) words.font = fontOf(style.font);
  if (style.fill !== null) {
    words.fill = { type: "pattern", pattern: "solid", fgColor: color(style.fill) };
  }
  if (Object.keys(border).length > 0) words.border = border;
  if (Object.keys(alignment).length > 0) words.alignment = alignment;
  if (!style.locked || style.formulaHidden) {
    words.protection = { locked: style.locked, hidden: style.formulaHidden };
  }
  return words;
}

const isEmpty = (style: Partial<FileStyle>): boolean => Object.keys(style).length === 0;

/** True when the format is the one of a cell that nobody formatted. */
export const isDefault = (format: CellFormat): boolean => isEmpty(translate(format, false));

/** Says what a cell looks like in exceljs's words; equal formats share one object. */
export class StyleBook {
  private readonly translated = new Map<Style, Map<string, Partial<FileStyle>>>();

  of(format: CellFormat, quoted = false): Partial<FileStyle> {
    const key = (quoted ? QUOTED : "") + format.numberFormat;
    const known = this.translated.get(format.style) ?? new Map<string, Partial<FileStyle>>();
    this.translated.set(format.style, known);
    const style = known.get(key) ?? translate(format, quoted);
    known.set(key, style);
    return style;
  }

  /**
   * The same, but never nothing. exceljs leaves out rows and blank cells without a style, and
   * another format (the row's, the column's) would show in their place.
   */
  aloud(format: CellFormat): Partial<FileStyle> {
    const style = this.of(format);
    return isEmpty(style) ? PLAIN : style;
  }
}
