import { isOnSheet, parseAddress, type Rect } from "../../xlsx/model/address";
import type { Sheet } from "../../xlsx/model/sheet";
import type { TrackedRange } from "../../xlsx/model/tracked";
import { isApiObject } from "../rich-api/behaviour";
import { refuse } from "../rich-api/errors";
import type { ExcelContext } from "./context";

// Readers of what an add-in sends: each refuses with InvalidArgument what its property cannot be.

export const asBoolean = (value: unknown): boolean =>
  typeof value === "boolean" ? value : refuse("InvalidArgument");

export const asText = (value: unknown): string =>
  typeof value === "string" ? value : refuse("InvalidArgument");

export function asNumber(value: unknown, least = -Infinity, most = Infinity): number {
  const fits =
    typeof value === "number" && Number.isFinite(value) && value >= least && value <= most;
  return fits ? value : refuse("InvalidArgument");
}

export function asInteger(value: unknown, least = -Infinity, most = Infinity): number {
  const number = asNumber(value, least, most);
  return Number.isInteger(number) ? number : refuse("InvalidArgument");
}

export const asOneOf = <T extends string>(value: unknown, allowed: readonly T[]): T =>
  allowed.find((word) => word === value) ?? refuse("InvalidArgument");

export const asRecord = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : refuse("InvalidArgument");

// The colour names an add-in may write; "HTML color code" in the API reference.
const NAMED_COLORS: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#008000",
  blue: "#0000FF",
  yellow: "#FFFF00",
  orange: "#FFA500",
  gray: "#808080",
  grey: "#808080",
  lightgray: "#D3D3D3",
};

/** "#RRGGBB" in capitals. */
export function asColor(value: unknown): string {
  const text = asText(value);
  const named = NAMED_COLORS[text.toLowerCase()];
  if (named !== undefined) return named;
  return /^#?[0-9a-f]{6}$/i.test(text)
    ? `#${text.replace("#", "").toUpperCase()}`
    : refuse("InvalidArgument");
}

export function rectOf(range: TrackedRange): Rect {
  return range.rect ?? refuse("InvalidReference");
}

export const onSheet = (rect: Rect): Rect => (isOnSheet(rect) ? rect : refuse("InvalidArgument"));

/** The range behind an argument that must be a Range object. */
export const asRange = (value: unknown): TrackedRange =>
  isApiObject(value) && value.type === "Range"
    ? (value.target as TrackedRange)
    : refuse("InvalidArgument");

/** A rectangle given as a Range object, an address or a defined name. */
export function asPlace(
  excel: ExcelContext,
  value: unknown,
  sheet: Sheet,
): { readonly sheet: Sheet; readonly rect: Rect } {
  if (isApiObject(value)) {
    const range = asRange(value);
    return { sheet: range.sheet, rect: rectOf(range) };
  }
  const text = asText(value);
  const address = parseAddress(text);
  if (address) {
    const named = address.sheet === null ? sheet : excel.workbook.sheet(address.sheet);
    return { sheet: named ?? refuse("ItemNotFound"), rect: address.rect };
  }
  const name = excel.workbook.names.resolve(text, sheet);
  return name ? placeOfName(excel, name.formula, sheet) : refuse("InvalidArgument");
}

/** The cells a name's formula refers to: "=Sheet1!$A$1:$B$2". */
export function placeOfName(
  excel: ExcelContext,
  formula: string,
  sheet: Sheet,
): { readonly sheet: Sheet; readonly rect: Rect } {
  const address = parseAddress(formula.replace(/^=/, ""));
  if (!address) return refuse("InvalidReference");
  const named = address.sheet === null ? sheet : excel.workbook.sheet(address.sheet);
  return { sheet: named ?? refuse("InvalidReference"), rect: address.rect };
}
