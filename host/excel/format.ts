import { uniform } from "../../xlsx/model/area";
import type { Axis } from "../../xlsx/model/axis";
import type { Cell } from "../../xlsx/model/cell";
import type { Font, StylePatch, Underline } from "../../xlsx/model/style";
import type { TrackedRange } from "../../xlsx/model/tracked";
import type { Behaviour, Scalar } from "../rich-api/behaviour";
import { asBoolean, asColor, asInteger, asNumber, asOneOf, asText, rectOf } from "./arguments";
import { object } from "./context";
import { requireAllowed } from "./guard";

const HORIZONTAL = [
  "General",
  "Left",
  "Center",
  "Right",
  "Fill",
  "Justify",
  "CenterAcrossSelection",
  "Distributed",
] as const;
const VERTICAL = ["Top", "Center", "Bottom", "Justify", "Distributed"] as const;
const UNDERLINES: readonly Underline[] = [
  "None",
  "Single",
  "Double",
  "SingleAccountant",
  "DoubleAccountant",
];

function patchRange(range: TrackedRange, patch: StylePatch): void {
  requireAllowed(range.sheet, "allowFormatCells");
  range.sheet.formatCells(rectOf(range), patch);
}

/** A part of the style: null when the cells differ, as the API reference says. */
const styled = (
  pick: (cell: Cell) => unknown,
  patch: (value: unknown) => StylePatch,
): Scalar<TrackedRange> => ({
  get: (range) => uniform(range.sheet, rectOf(range), pick),
  set: (range, value) => {
    patchRange(range, patch(value));
  },
});

const font = <K extends keyof Font>(
  key: K,
  read: (value: unknown) => Font[K],
): Scalar<TrackedRange> =>
  styled(
    (cell) => cell.style.font[key],
    (value) => ({ font: { [key]: read(value) } }),
  );

/** The size all rows or columns have in common. */
function commonSize(axis: Axis, first: number, last: number): number | null {
  const size = axis.size(first);
  for (let index = first + 1; index <= last; index++) {
    if (axis.size(index) !== size) return null;
  }
  return size;
}

// "Excel specifications and limits": row height up to 409 points, column width up to 255 characters.
const HIGHEST_ROW = 409.5;
const WIDEST_COLUMN = 1_790;

const columnWidth: Scalar<TrackedRange> = {
  get: (range) => commonSize(range.sheet.columns, rectOf(range).left, rectOf(range).right),
  set: (range, value) => {
    requireAllowed(range.sheet, "allowFormatColumns");
    const { left, right } = rectOf(range);
    range.sheet.columns.setSize(left, right, asNumber(value, 0, WIDEST_COLUMN));
  },
};

const rowHeight: Scalar<TrackedRange> = {
  get: (range) => commonSize(range.sheet.rows, rectOf(range).top, rectOf(range).bottom),
  set: (range, value) => {
    requireAllowed(range.sheet, "allowFormatRows");
    const { top, bottom } = rectOf(range);
    range.sheet.rows.setSize(top, bottom, asNumber(value, 0, HIGHEST_ROW));
  },
};

export const rangeFormat: Behaviour<TrackedRange> = {
  scalars: {
    HorizontalAlignment: styled(
      (cell) => cell.style.horizontalAlignment,
      (value) => ({ horizontalAlignment: asOneOf(value, HORIZONTAL) }),
    ),
    VerticalAlignment: styled(
      (cell) => cell.style.verticalAlignment,
      (value) => ({ verticalAlignment: asOneOf(value, VERTICAL) }),
    ),
    WrapText: styled(
      (cell) => cell.style.wrapText,
      (value) => ({ wrapText: asBoolean(value) }),
    ),
    ShrinkToFit: styled(
      (cell) => cell.style.shrinkToFit,
      (value) => ({ shrinkToFit: asBoolean(value) }),
    ),
    // API reference: 0 to 250.
    IndentLevel: styled(
      (cell) => cell.style.indent,
      (value) => ({ indent: asInteger(value, 0, 250) }),
    ),
    // API reference: -90 to 90, or 180 for vertical text.
    TextOrientation: styled(
      (cell) => cell.style.textRotation,
      (value) => ({ textRotation: value === 180 ? 180 : asInteger(value, -90, 90) }),
    ),
    ColumnWidth: columnWidth,
    RowHeight: rowHeight,
  },
  navigations: {
    Font: (range) => object("RangeFont", range),
    Fill: (range) => object("RangeFill", range),
    Borders: (range) => object("RangeBorderCollection", range),
    Protection: (range) => object("FormatProtection", range),
  },
};

export const rangeFont: Behaviour<TrackedRange> = {
  scalars: {
    Name: font("name", asText),
    Size: font("size", (value) => asNumber(value, 1, 409)),
    Color: font("color", asColor),
    Bold: font("bold", asBoolean),
    Italic: font("italic", asBoolean),
    Strikethrough: font("strikethrough", asBoolean),
    Underline: font("underline", (value) => asOneOf(value, UNDERLINES)),
  },
};

export const rangeFill: Behaviour<TrackedRange> = {
  scalars: {
    // A cell without a fill reads white.
    Color: styled(
      (cell) => cell.style.fill ?? "#FFFFFF",
      (value) => ({ fill: asColor(value) }),
    ),
  },
  methods: {
    Clear: (range) => {
      patchRange(range, { fill: null });
    },
  },
};

/** Locking is a format: a protected sheet refuses it like any other (allowFormatCells). */
export const formatProtection: Behaviour<TrackedRange> = {
  scalars: {
    Locked: styled(
      (cell) => cell.style.locked,
      (value) => ({ locked: asBoolean(value) }),
    ),
    FormulaHidden: styled(
      (cell) => cell.style.formulaHidden,
      (value) => ({ formulaHidden: asBoolean(value) }),
    ),
  },
};
