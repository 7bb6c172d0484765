import {
  LAST_COLUMN,
  LAST_ROW,
  contains,
  intersects,
  isEntireColumns,
  isEntireRows,
  type Rect,
} from "./address";
import { BLANK, formatOf } from "./cell";
import type { ShiftDirection } from "./sheet-change";
import { shiftFormulas } from "./formula-rewrite";
import type { Sheet } from "./sheet";
import type { Span } from "./sheet-parts";
import { shiftArea, shiftOf, shiftRect, type Shift } from "./shift";
import type { Workbook } from "./workbook";

/** Why cells cannot be moved; Excel's own refusals. */
export type ShiftObstacle = "would push cells off the sheet" | "would change part of a merged cell";

/** What stands against inserting or deleting the cells of `rect`; null when nothing does. */
export function shiftObstacle(
  sheet: Sheet,
  rect: Rect,
  direction: ShiftDirection,
): ShiftObstacle | null {
  const shift = shiftOf(rect, direction);
  const cut = sheet.merges.all().some((merge) => {
    return intersects(merge, shift.band) && !laneContains(shift, merge);
  });
  if (cut) return "would change part of a merged cell";
  const used = sheet.used(true);
  if (shift.count < 0 || !used) return null;
  const end =
    shift.axis === "row"
      ? { ...shift.band, top: LAST_ROW - shift.count + 1 }
      : { ...shift.band, left: LAST_COLUMN - shift.count + 1 };
  const lost =
    intersects(used, end) &&
    [...sheet.cells.entries(end)].some(({ cell }) => cell.kind !== "blank");
  return lost ? "would push cells off the sheet" : null;
}

const laneContains = ({ axis, band }: Shift, rect: Rect): boolean =>
  axis === "row"
    ? rect.left >= band.left && rect.right <= band.right
    : rect.top >= band.top && rect.bottom <= band.bottom;

/** Inserts blank cells in place of `rect`; they look like the cells above, or to the left. */
export function insertCells(
  workbook: Workbook,
  sheet: Sheet,
  rect: Rect,
  direction: "Down" | "Right",
): void {
  const shift = shiftOf(rect, direction);
  const { band, count } = shift;
  if (shift.axis === "row") sheet.cells.move({ ...band, bottom: LAST_ROW - count }, count, 0);
  else sheet.cells.move({ ...band, right: LAST_COLUMN - count }, 0, count);
  copyFormats(sheet, rect, shift);
  if (isEntireRows(rect) && shift.axis === "row") sheet.rows.insert(rect.top, count);
  if (isEntireColumns(rect) && shift.axis === "column") sheet.columns.insert(rect.left, count);
  sheet.emit({ type: "inserted", rect, shift: direction });
  follow(workbook, sheet, shift);
}

/** Deletes the cells of `rect`; the cells behind them move up, or to the left. */
export function deleteCells(
  workbook: Workbook,
  sheet: Sheet,
  rect: Rect,
  direction: "Up" | "Left",
): void {
  const shift = shiftOf(rect, direction);
  const { band, count } = shift;
  sheet.cells.clear(rect);
  if (shift.axis === "row") sheet.cells.move({ ...band, top: rect.bottom + 1 }, count, 0);
  else sheet.cells.move({ ...band, left: rect.right + 1 }, 0, count);
  if (isEntireRows(rect) && shift.axis === "row") sheet.rows.remove(rect.top, -count);
  if (isEntireColumns(rect) && shift.axis === "column") sheet.columns.remove(rect.left, -count);
  sheet.emit({ type: "deleted", rect, shift: direction });
  follow(workbook, sheet, shift);
}

/** Insertion "Format Same As Above" / "Left": Excel's default for new cells. */
function copyFormats(sheet: Sheet, rect: Rect, { axis, at }: Shift): void {
  if (at === 0) return;
  const source =
    axis === "row"
      ? { ...rect, top: at - 1, bottom: at - 1 }
      : { ...rect, left: at - 1, right: at - 1 };
  for (const { row, column, cell } of [...sheet.cells.entries(source)]) {
    const blank = { ...BLANK, ...formatOf(cell) };
    if (axis === "row") {
      for (let r = rect.top; r <= rect.bottom; r++) sheet.cells.set(r, column, blank);
    } else {
      for (let c = rect.left; c <= rect.right; c++) sheet.cells.set(row, c, blank);
    }
  }
  const rowFormat = sheet.cells.formatsOfRows().get(at - 1);
  if (axis === "row" && isEntireRows(rect) && rowFormat) {
    for (let row = rect.top; row <= rect.bottom; row++) sheet.cells.setRowFormat(row, rowFormat);
  }
  const columnFormat = sheet.cells.formatsOfColumns().get(at - 1);
  if (axis === "column" && isEntireColumns(rect) && columnFormat) {
    for (let c = rect.left; c <= rect.right; c++) sheet.cells.setColumnFormat(c, columnFormat);
  }
}

/** Everything that points at cells follows them. */
function follow(workbook: Workbook, sheet: Sheet, shift: Shift): void {
  followMerges(sheet, shift);
  followAreas(sheet, shift);
  followPage(sheet, shift);
  followFilter(sheet, shift);
  followSingleCells(sheet, shift);
  for (const range of workbook.tracked) {
    if (range.sheet === sheet && range.rect) range.rect = shiftRect(range.rect, shift);
  }
  shiftFormulas(workbook, sheet, shift);
}

function followMerges(sheet: Sheet, shift: Shift): void {
  if (!sheet.merges.all().some((rect) => intersects(rect, shift.band))) return;
  sheet.merges.replace(sheet.merges.all().flatMap((rect) => shiftRect(rect, shift) ?? []));
  sheet.emit({ type: "merges", rect: shift.band });
}

function followAreas(sheet: Sheet, shift: Shift): void {
  const moved = <T extends { readonly rects: readonly Rect[] }>(list: readonly T[]): T[] =>
    list
      .map((item) => ({ ...item, rects: shiftArea(item.rects, shift) }))
      .filter((item) => item.rects.length > 0);
  const touches = (list: readonly { readonly rects: readonly Rect[] }[]): boolean =>
    list.some((item) => item.rects.some((rect) => intersects(rect, shift.band)));
  if (touches(sheet.validations)) sheet.setValidations(moved(sheet.validations));
  if (touches(sheet.conditionalFormats)) {
    sheet.setConditionalFormats(moved(sheet.conditionalFormats));
  }
}

function followFilter(sheet: Sheet, shift: Shift): void {
  const { autoFilter } = sheet.view;
  if (autoFilter) sheet.setView({ autoFilter: shiftRect(autoFilter, shift) });
}

function followPage(sheet: Sheet, shift: Shift): void {
  const { printArea, titleRows, titleColumns } = sheet.pageLayout;
  const rows = (span: Span): Rect => ({
    top: span.first,
    bottom: span.last,
    left: 0,
    right: LAST_COLUMN,
  });
  const columns = (span: Span): Rect => ({
    top: 0,
    bottom: LAST_ROW,
    left: span.first,
    right: span.last,
  });
  const movedRows = titleRows && shiftRect(rows(titleRows), shift);
  const movedColumns = titleColumns && shiftRect(columns(titleColumns), shift);
  const movedArea = printArea && shiftRect(printArea, shift);
  if (!printArea && !titleRows && !titleColumns) return;
  sheet.setPageLayout({
    printArea: movedArea,
    titleRows: movedRows && { first: movedRows.top, last: movedRows.bottom },
    titleColumns: movedColumns && { first: movedColumns.left, last: movedColumns.right },
  });
}

function followSingleCells(sheet: Sheet, shift: Shift): void {
  const place = ({ row, column }: { row: number; column: number }): Rect => ({
    top: row,
    bottom: row,
    left: column,
    right: column,
  });
  const touches = (list: readonly { row: number; column: number }[]): boolean =>
    list.some((item) => contains(shift.band, place(item)));
  const moved = <T extends { row: number; column: number }>(list: readonly T[]): T[] =>
    list.flatMap((item) => {
      const rect = shiftRect(place(item), shift);
      return rect ? { ...item, row: rect.top, column: rect.left } : [];
    });
  if (touches(sheet.comments)) sheet.setComments(moved(sheet.comments));
  if (touches(sheet.hyperlinks)) sheet.setHyperlinks(moved(sheet.hyperlinks));
}
