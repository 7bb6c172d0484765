import {
  LAST_COLUMN,
  LAST_ROW,
  boundingRect,
  cellRect,
  columnCount,
  intersection,
  rowCount,
  type Rect,
} from "../../xlsx/model/address";
import type { TrackedRange } from "../../xlsx/model/tracked";
import type { ApiObject, Behaviour } from "../rich-api/behaviour";
import { refuse } from "../rich-api/errors";
import { asInteger, asPlace, onSheet, rectOf } from "./arguments";
import type { ExcelContext } from "./context";

type Methods = NonNullable<Behaviour<TrackedRange>["methods"]>;

/** A number of rows or columns that an add-in may leave out. */
const countOf = (value: unknown): number =>
  value === null || value === undefined ? 1 : asInteger(value);

/** The rows or columns that follow an edge; with a negative count those on its other side. */
const adjacent = (edge: number, count: number): readonly [number, number] => {
  if (count === 0) refuse("InvalidArgument");
  return count > 0 ? [edge + 1, edge + count] : [edge + 1 + count, edge];
};

/** The methods that lead from one range to another. */
export function rangeNavigation(excel: ExcelContext): Methods {
  const to =
    (next: (rect: Rect, ...args: readonly unknown[]) => Rect) =>
    (range: TrackedRange, ...args: readonly unknown[]): ApiObject =>
      excel.range(range.sheet, onSheet(next(rectOf(range), ...args)));

  const common = (range: TrackedRange, other: unknown): Rect | null => {
    const place = asPlace(excel, other, range.sheet);
    return place.sheet === range.sheet ? intersection(rectOf(range), place.rect) : null;
  };
  const used = (range: TrackedRange, valuesOnly: unknown): Rect | null => {
    const rect = range.sheet.used(valuesOnly === true);
    return rect && intersection(rect, rectOf(range));
  };

  return {
    GetCell: to((rect, row, column) =>
      cellRect(rect.top + asInteger(row), rect.left + asInteger(column)),
    ),
    GetRow: to((rect, row) => {
      const index = rect.top + asInteger(row, 0, rowCount(rect) - 1);
      return { ...rect, top: index, bottom: index };
    }),
    GetColumn: to((rect, column) => {
      const index = rect.left + asInteger(column, 0, columnCount(rect) - 1);
      return { ...rect, left: index, right: index };
    }),
    GetLastCell: to((rect) => cellRect(rect.bottom, rect.right)),
    GetLastRow: to((rect) => ({ ...rect, top: rect.bottom })),
    GetLastColumn: to((rect) => ({ ...rect, left: rect.right })),
    GetEntireRow: to((rect) => ({ ...rect, left: 0, right: LAST_COLUMN })),
    GetEntireColumn: to((rect) => ({ ...rect, top: 0, bottom: LAST_ROW })),
    GetRowsAbove: to((rect, count) => {
      const [top, bottom] = adjacent(rect.top - 1, -countOf(count));
      return { ...rect, top, bottom };
    }),
    GetRowsBelow: to((rect, count) => {
      const [top, bottom] = adjacent(rect.bottom, countOf(count));
      return { ...rect, top, bottom };
    }),
    GetColumnsBefore: to((rect, count) => {
      const [left, right] = adjacent(rect.left - 1, -countOf(count));
      return { ...rect, left, right };
    }),
    GetColumnsAfter: to((rect, count) => {
      const [left, right] = adjacent(rect.right, countOf(count));
      return { ...rect, left, right };
    }),
    GetOffsetRange: to((rect, rows, columns) => {
      const [down, right] = [asInteger(rows), asInteger(columns)];
      return {
        top: rect.top + down,
        bottom: rect.bottom + down,
        left: rect.left + right,
        right: rect.right + right,
      };
    }),
    GetResizedRange: to((rect, rows, columns) => ({
      ...rect,
      bottom: rect.bottom + asInteger(rows),
      right: rect.right + asInteger(columns),
    })),
    GetAbsoluteResizedRange: to((rect, rows, columns) => ({
      ...rect,
      bottom: rect.top + asInteger(rows, 1) - 1,
      right: rect.left + asInteger(columns, 1) - 1,
    })),
    GetBoundingRect: (range, other) => {
      const place = asPlace(excel, other, range.sheet);
      if (place.sheet !== range.sheet) refuse("InvalidArgument");
      return excel.range(range.sheet, boundingRect(rectOf(range), place.rect));
    },
    GetIntersection: (range, other) =>
      excel.range(range.sheet, common(range, other) ?? refuse("ItemNotFound")),
    GetIntersectionOrNullObject: (range, other) => {
      const rect = common(range, other);
      return rect && excel.range(range.sheet, rect);
    },
    GetUsedRange: (range, valuesOnly) => {
      const { top, left } = rectOf(range);
      return excel.range(range.sheet, used(range, valuesOnly) ?? cellRect(top, left));
    },
    GetUsedRangeOrNullObject: (range, valuesOnly) => {
      const rect = used(range, valuesOnly);
      return rect && excel.range(range.sheet, rect);
    },
  };
}
