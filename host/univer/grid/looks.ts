import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IBorderStyleData,
  type IStyleData,
  type Nullable,
} from "@univerjs/core";
import type { Cell } from "../../../xlsx/model/cell";
import type { Border, Style } from "../../../xlsx/model/style";

const PLAIN_LINES: Readonly<Record<Border["style"], BorderStyleTypes>> = {
  None: BorderStyleTypes.NONE,
  Continuous: BorderStyleTypes.THIN,
  Dash: BorderStyleTypes.DASHED,
  DashDot: BorderStyleTypes.DASH_DOT,
  DashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  Dot: BorderStyleTypes.DOTTED,
  Double: BorderStyleTypes.DOUBLE,
  SlantDashDot: BorderStyleTypes.SLANT_DASH_DOT,
};
const SOLID_LINES: Readonly<Record<Border["weight"], BorderStyleTypes>> = {
  Hairline: BorderStyleTypes.HAIR,
  Thin: BorderStyleTypes.THIN,
  Medium: BorderStyleTypes.MEDIUM,
  Thick: BorderStyleTypes.THICK,
};
const HORIZONTAL: Readonly<Record<Style["horizontalAlignment"], Nullable<HorizontalAlign>>> = {
  General: null,
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Fill: HorizontalAlign.LEFT,
  Justify: HorizontalAlign.JUSTIFIED,
  CenterAcrossSelection: HorizontalAlign.CENTER,
  Distributed: HorizontalAlign.DISTRIBUTED,
};
const VERTICAL: Readonly<Record<Style["verticalAlignment"], VerticalAlign>> = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
  Justify: VerticalAlign.TOP,
  Distributed: VerticalAlign.MIDDLE,
};
// Excel's indent is about three spaces of the standard font.
const INDENT_PIXELS = 9;
const PADDING = { t: 1, r: 3, b: 2, l: 3 };
const STACKED = 180;

const flag = (value: boolean): BooleanNumber => (value ? BooleanNumber.TRUE : BooleanNumber.FALSE);

function line(border: Border): Nullable<IBorderStyleData> {
  if (border.style === "None") return null;
  const solid = border.style === "Continuous";
  const s = solid ? SOLID_LINES[border.weight] : PLAIN_LINES[border.style];
  return { s, cl: { rgb: border.color } };
}

function horizontal(style: Style, kind: Cell["kind"]): Nullable<HorizontalAlign> {
  const centred =
    style.horizontalAlignment === "General" && (kind === "error" || kind === "boolean");
  return centred ? HorizontalAlign.CENTER : HORIZONTAL[style.horizontalAlignment];
}

function padding({ indent, horizontalAlignment }: Style): IStyleData["pd"] {
  if (indent === 0) return null;
  const side = horizontalAlignment === "Right" ? "r" : "l";
  return { ...PADDING, [side]: PADDING[side] + indent * INDENT_PIXELS };
}

/** How a cell looks, complete: what it does not have is null, so that it replaces any other look. */
export function looksOf({ style, numberFormat, kind }: Cell): IStyleData {
  const { font, borders } = style;
  const rotated = style.textRotation !== 0;
  const stacked = style.textRotation === STACKED;
  return {
    ff: font.name,
    fs: font.size,
    bl: flag(font.bold),
    it: flag(font.italic),
    ul: { s: flag(font.underline !== "None") },
    st: { s: flag(font.strikethrough) },
    cl: { rgb: font.color },
    bg: style.fill === null ? null : { rgb: style.fill },
    bd: {
      t: line(borders.top),
      b: line(borders.bottom),
      l: line(borders.left),
      r: line(borders.right),
    },
    ht: horizontal(style, kind),
    vt: VERTICAL[style.verticalAlignment],
    tb: style.wrapText ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW,
    tr: rotated ? { a: stacked ? 0 : -style.textRotation, v: flag(stacked) } : null,
    pd: padding(style),
    n: numberFormat === "General" ? null : { pattern: numberFormat },
  };
}
