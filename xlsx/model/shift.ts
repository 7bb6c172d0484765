import {
  LAST_COLUMN,
  LAST_ROW,
  columnCount,
  intersection,
  rowCount,
  subtract,
  type Rect,
} from "./address";
import type { ShiftDirection } from "./sheet-change";

/** Cells that move along one axis, inside a band of the other one. */
export interface Shift {
  readonly axis: "row" | "column";
  /** The first inserted, or the first deleted, row or column. */
  readonly at: number;
  /** How many come (above 0) or go (below 0). */
  readonly count: number;
  /** The cells that move or go: from `at` to the end of the sheet. */
  readonly band: Rect;
}

/** What inserting or deleting the cells of `rect` does to the cells behind them. */
export function shiftOf(rect: Rect, direction: ShiftDirection): Shift {
  const vertical = direction === "Down" || direction === "Up";
  const sign = direction === "Down" || direction === "Right" ? 1 : -1;
  return vertical
    ? {
        axis: "row",
        at: rect.top,
        count: sign * rowCount(rect),
        band: { ...rect, bottom: LAST_ROW },
      }
    : {
        axis: "column",
        at: rect.left,
        count: sign * columnCount(rect),
        band: { ...rect, right: LAST_COLUMN },
      };
}

type Ends = readonly [first: number, last: number];

function insertEnds([first, last]: Ends, at: number, count: number, end: number): Ends | null {
  const moved: Ends = [first >= at ? first + count : first, last >= at ? last + count : last];
  return moved[0] > end ? null : [moved[0], Math.min(moved[1], end)];
}

function deleteEnds([first, last]: Ends, at: number, count: number): Ends | null {
  const next = at + count;
  if (first >= at && last < next) return null;
  return [
    first >= next ? first - count : Math.min(first, at),
    last >= next ? last - count : Math.min(last, at - 1),
  ];
}

function shiftEnds(ends: Ends, shift: Shift, end: number): Ends | null {
  if (ends[1] < shift.at || (ends[0] === 0 && ends[1] === end)) return ends;
  return shift.count > 0
    ? insertEnds(ends, shift.at, shift.count, end)
    : deleteEnds(ends, shift.at, -shift.count);
}

/**
 * Where a rectangle is after the shift; null when all of its cells are gone. A rectangle that the
 * band covers only in part stays, as a reference does in Excel.
 */
export function shiftRect(rect: Rect, shift: Shift): Rect | null {
  if (shift.axis === "row") {
    if (rect.left < shift.band.left || rect.right > shift.band.right) return rect;
    const ends = shiftEnds([rect.top, rect.bottom], shift, LAST_ROW);
    return ends && { ...rect, top: ends[0], bottom: ends[1] };
  }
  if (rect.top < shift.band.top || rect.bottom > shift.band.bottom) return rect;
  const ends = shiftEnds([rect.left, rect.right], shift, LAST_COLUMN);
  return ends && { ...rect, left: ends[0], right: ends[1] };
}

/** The same for an area that may come apart: what the band covers moves, the rest stays. */
export function shiftArea(rects: readonly Rect[], shift: Shift): Rect[] {
  const { band } = shift;
  const lane: Rect =
    shift.axis === "row"
      ? { ...band, top: 0, bottom: LAST_ROW }
      : { ...band, left: 0, right: LAST_COLUMN };
  return rects.flatMap((rect) => {
    const inside = intersection(rect, lane);
    const moved = inside && shiftRect(inside, shift);
    return [...(moved ? [moved] : []), ...subtract(rect, lane)];
  });
}
