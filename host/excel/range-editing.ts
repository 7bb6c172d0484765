import { columnCount, intersects, rowCount, subtract } from "../../xlsx/model/address";
import { BLANK, DEFAULT_FORMAT, type Cell } from "../../xlsx/model/cell";
import type { ShiftDirection } from "../../xlsx/model/sheet-change";
import { deleteCells, insertCells, shiftObstacle } from "../../xlsx/model/insert-delete";
import type { Sheet } from "../../xlsx/model/sheet";
import type { TrackedRange } from "../../xlsx/model/tracked";
import type { Behaviour } from "../rich-api/behaviour";
import { ApiError, refuse } from "../rich-api/errors";
import { asInteger, asOneOf, rectOf } from "./arguments";
import type { ExcelContext } from "./context";
import { requireAllowed, requireShiftAllowed, requireUnlocked, requireUnprotected } from "./guard";

type Methods = NonNullable<Behaviour<TrackedRange>["methods"]>;

const CLEARABLE = ["All", "Contents", "Formats"] as const;

function requireNoObstacle(range: TrackedRange, direction: ShiftDirection): void {
  const obstacle = shiftObstacle(range.sheet, rectOf(range), direction);
  if (obstacle) throw new ApiError("InvalidOperation", `The operation ${obstacle}.`);
}

function mergeRange(excel: ExcelContext, range: TrackedRange, across: boolean): void {
  const rect = rectOf(range);
  const hasFunction = ({ formula }: Cell): boolean =>
    formula !== null && excel.workbook.functions.hasAny(formula);
  const { cells } = range.sheet;
  if (excel.strictness.mergesNoFunctions)
    if ([...cells.entries(rect)].some(({ cell }) => hasFunction(cell))) refuse("InvalidOperation");
  requireUnprotected(range.sheet);
  const rects = across
    ? Array.from({ length: rowCount(rect) }, (_item, row) => ({
        ...rect,
        top: rect.top + row,
        bottom: rect.top + row,
      }))
    : [rect];
  for (const area of rects) {
    if (range.sheet.merges.isCutBy(area)) refuse("InvalidOperation");
    range.sheet.merge(area);
  }
}

function clear(range: TrackedRange, what: (typeof CLEARABLE)[number]): void {
  const rect = rectOf(range);
  const { sheet } = range;
  if (what !== "Formats") {
    requireUnlocked(sheet, rect);
    sheet.clearContent(rect);
  }
  if (what === "Contents") return;
  requireAllowed(sheet, "allowFormatCells");
  sheet.cells.format(rect, () => DEFAULT_FORMAT);
  for (const { row, column, cell } of [...sheet.cells.entries(rect)]) {
    if (cell.kind === "blank" && cell.formula === null) {
      sheet.cells.set(row, column, { ...BLANK, ...DEFAULT_FORMAT });
    }
  }
  sheet.emit({ type: "format", rect });
  clearAreas(sheet, range);
}

/** Clearing formats ends merges and conditional formats inside of the range. */
function clearAreas(sheet: Sheet, range: TrackedRange): void {
  const rect = rectOf(range);
  if (sheet.merges.meeting(rect).length > 0) sheet.unmerge(rect);
  if (sheet.conditionalFormats.some(({ rects }) => rects.some((area) => intersects(area, rect)))) {
    sheet.setConditionalFormats(
      sheet.conditionalFormats
        .map((item) => ({ ...item, rects: item.rects.flatMap((area) => subtract(area, rect)) }))
        .filter((item) => item.rects.length > 0),
    );
  }
}

/** The methods that change what a range holds, or the cells themselves. */
export function rangeEditing(excel: ExcelContext): Methods {
  const book = excel.workbook;
  return {
    Insert: (range, shift) => {
      const direction = asOneOf(shift, ["Down", "Right"] as const);
      const rect = rectOf(range);
      requireShiftAllowed(range.sheet, rect, direction);
      requireNoObstacle(range, direction);
      insertCells(book, range.sheet, rect, direction);
      return excel.range(range.sheet, rect);
    },
    Delete: (range, shift) => {
      const direction = asOneOf(shift, ["Up", "Left"] as const);
      requireShiftAllowed(range.sheet, rectOf(range), direction);
      requireNoObstacle(range, direction);
      deleteCells(book, range.sheet, rectOf(range), direction);
    },
    Merge: (range, across) => {
      mergeRange(excel, range, across === true);
    },
    Unmerge: (range) => {
      requireUnprotected(range.sheet);
      range.sheet.unmerge(rectOf(range));
    },
    Clear: (range, applyTo) => {
      clear(range, asOneOf(applyTo ?? "All", CLEARABLE));
    },
    // API reference, Excel.Range: group, hideGroupDetails. Only rows are grouped here.
    Group: (range, groupOption) => {
      asOneOf(groupOption, ["ByRows"] as const);
      requireUnprotected(range.sheet);
      const { top, bottom } = rectOf(range);
      range.sheet.rows.group(top, bottom);
    },
    HideGroupDetails: (range, groupOption) => {
      asOneOf(groupOption, ["ByRows"] as const);
      requireUnprotected(range.sheet);
      const { top, bottom } = rectOf(range);
      range.sheet.rows.setHidden(top, bottom, true);
    },
    Select: (range) => {
      if (range.sheet.visibility !== "Visible") refuse("InvalidOperation");
      book.select(range.sheet, rectOf(range));
    },
    Calculate: () => {
      excel.recalculate();
    },
    // office.js asks this before it sends a large block in parts.
    _ValidateArraySize: (range, rows, columns) => {
      const rect = rectOf(range);
      const fits = asInteger(rows) === rowCount(rect) && asInteger(columns) === columnCount(rect);
      if (!fits) refuse("InvalidArgument");
    },
  };
}
