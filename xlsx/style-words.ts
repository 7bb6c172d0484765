import type {
  Border,
  BorderStyle,
  BorderWeight,
  HorizontalAlignment,
  Underline,
  VerticalAlignment,
} from "./model";
import { twoWay } from "./two-way";

// ECMA-376 Part 1, 18.18: ST_HorizontalAlignment, ST_VerticalAlignment, ST_UnderlineValues.
export const horizontalWords = twoWay<HorizontalAlignment, string>({
  General: "general",
  Left: "left",
  Center: "center",
  Right: "right",
  Fill: "fill",
  Justify: "justify",
  CenterAcrossSelection: "centerContinuous",
  Distributed: "distributed",
});

export const verticalWords = twoWay<VerticalAlignment, string>({
  Top: "top",
  Center: "center",
  Bottom: "bottom",
  Justify: "justify",
  Distributed: "distributed",
});

export const underlineWords = twoWay<Underline, string>({
  None: "none",
  Single: "single",
  Double: "double",
  SingleAccountant: "singleAccounting",
  DoubleAccountant: "doubleAccounting",
});

// ST_BorderStyle; the first of a style is the one for weights that the style does not have.
const LINES: readonly (readonly [BorderStyle, BorderWeight, string])[] = [
  ["Continuous", "Thin", "thin"],
  ["Continuous", "Hairline", "hair"],
  ["Continuous", "Medium", "medium"],
  ["Continuous", "Thick", "thick"],
  ["Dash", "Thin", "dashed"],
  ["Dash", "Medium", "mediumDashed"],
  ["DashDot", "Thin", "dashDot"],
  ["DashDot", "Medium", "mediumDashDot"],
  ["DashDotDot", "Thin", "dashDotDot"],
  ["DashDotDot", "Medium", "mediumDashDotDot"],
  ["Dot", "Thin", "dotted"],
  ["Double", "Thick", "double"],
  ["SlantDashDot", "Medium", "slantDashDot"],
];

/** The line's name in the file; undefined for no line. */
export function lineOf({ style, weight }: Border): string | undefined {
  const lines = LINES.filter(([name]) => name === style);
  return (lines.find(([, own]) => own === weight) ?? lines[0])?.[2];
}

/** Style and weight of the file's line; null for none. */
export function borderOf(line: string | undefined): Omit<Border, "color"> | null {
  const found = LINES.find(([, , name]) => name === line);
  return found ? { style: found[0], weight: found[1] } : null;
}
