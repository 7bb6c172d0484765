import type { Font } from "./model";

// A column's width counts digits of the workbook's standard font, whose width is whole pixels:
// ECMA-376 Part 1, 18.3.1.13 (col, width). 96 pixels are 72 points.
const POINTS_PER_PIXEL = 0.75;
const CALIBRI_11_DIGIT = 7;
const EAST_ASIAN = /[\u3040-\u9FFF]|SimSun|SimHei|KaiTi|FangSong|DengXian|YaHei/i;

/** Pixels of one digit: half a square for Chinese fonts, about 0.507 of the size for others. */
export function digitWidth({ name, size }: Pick<Font, "name" | "size">): number {
  const pixels = size / POINTS_PER_PIXEL;
  return EAST_ASIAN.test(name) ? Math.ceil(pixels / 2) : Math.round(pixels * 0.507);
}

/** A width in points as the file counts it, for files whose standard font is Calibri 11. */
export const toFileWidth = (points: number): number => points / POINTS_PER_PIXEL / CALIBRI_11_DIGIT;

// Excel keeps widths in 256ths of a digit, rounded down; LibreOffice in 100ths.
const ROUNDING = 1 / 100;

/** A width of the file in points; whole pixels where the file's rounding allows it. */
export function fromFileWidth(width: number, digit: number): number {
  const pixels = width * digit;
  const whole = Math.round(pixels);
  const snapped = Math.abs(pixels - whole) <= ROUNDING * digit ? whole : pixels;
  return snapped * POINTS_PER_PIXEL;
}

const POINTS_PER_INCH = 72;
export const toInches = (points: number): number => points / POINTS_PER_INCH;
/** Rounded to what a person can tell, since 0.7 inch is no exact binary number. */
export const fromInches = (inches: number): number =>
  Math.round(inches * POINTS_PER_INCH * 1e6) / 1e6;
