import {
  cellRect,
  columnCount,
  contains,
  intersection,
  intersects,
  isEntireColumns,
  isEntireRows,
  isOnSheet,
  rowCount,
  subtract,
  type Rect,
} from "../xlsx/model/address";
import { formatOf, uncalculated, type Cell, type CellContent } from "../xlsx/model/cell";
import type { DataValidation } from "../xlsx/model/data-validation";
import { moveFormula } from "../xlsx/model/move-formula";
import type { Sheet } from "../xlsx/model/sheet";

/** Cells that a person copied, as they were then. */
export interface CopiedCells {
  readonly from: Rect;
  readonly cells: readonly (readonly Cell[])[];
  /** Merged areas and input rules that lie wholly or partly in it, where they stood. */
  readonly merges: readonly Rect[];
  readonly validations: readonly DataValidation[];
}

/** What stands against a paste; Excel's own refusals. */
export type PasteObstacle = "merged cells" | "does not fit" | "too large" | "protected";

const MOST_CELLS = 100_000;

export function copyCells(sheet: Sheet, rect: Rect): CopiedCells {
  const used = sheet.used() ?? cellRect(0, 0);
  // Entire rows and columns end where the sheet's content does.
  const from = {
    ...rect,
    bottom: isEntireColumns(rect) ? used.bottom : rect.bottom,
    right: isEntireRows(rect) ? used.right : rect.right,
  };
  return {
    from,
    cells: indexes(from.top, from.bottom).map((row) =>
      indexes(from.left, from.right).map((column) => sheet.cell(row, column)),
    ),
    merges: sheet.merges.meeting(from),
    validations: sheet.validations,
  };
}

/**
 * Where copied cells go: one after the other over a selection that holds them a whole number of
 * times, else once from its first cell on.
 */
export function pasteArea({ from }: Pick<CopiedCells, "from">, selection: Rect): Rect {
  const [height, width] = [rowCount(from), columnCount(from)];
  const fits = rowCount(selection) % height === 0 && columnCount(selection) % width === 0;
  const { top, left } = selection;
  return fits ? selection : { top, left, bottom: top + height - 1, right: left + width - 1 };
}

/** Asked before anything is pasted; `isLocked` is about the cells of the area. */
export function pasteObstacle(sheet: Sheet, area: Rect, copied: CopiedCells): PasteObstacle | null {
  if (!isOnSheet(area)) return "does not fit";
  if (rowCount(area) * columnCount(area) > MOST_CELLS) return "too large";
  if (sheet.merges.isCutBy(area) || copied.merges.some((rect) => !contains(copied.from, rect))) {
    return "merged cells";
  }
  const now = sheet.merges.meeting(area).map(toKey);
  const then = tiles(copied.from, area).flatMap(({ rows, columns }) =>
    copied.merges.map((rect) => toKey(shifted(rect, rows, columns))),
  );
  const same = now.length === then.length && then.every((key) => now.includes(key));
  return same || !sheet.protection.protected ? null : "protected";
}

/** Asked before cells beside others are filled from them. */
export function fillObstacle(sheet: Sheet, area: Rect, source: Rect): PasteObstacle | null {
  if (rowCount(area) * columnCount(area) > MOST_CELLS) return "too large";
  const merged = [...sheet.merges.meeting(area), ...sheet.merges.meeting(source)];
  return merged.length > 0 ? "merged cells" : null;
}

/**
 * Pastes everything that a cell is: its constant, or its formula with relative references moved
 * along; its number format, looks, merged areas and input rule. As in Excel the input rules of the
 * target do not stop it. Notes, links and conditional formats are not copied here.
 * @param origin where one of the copies begins
 */
export function pasteCells(
  sheet: Sheet,
  area: Rect,
  copied: CopiedCells,
  origin: Corner = area,
): void {
  const { from, cells, merges } = copied;
  for (const rect of sheet.merges.meeting(area)) sheet.unmerge(rect);
  const height = rowCount(from);
  const width = columnCount(from);
  sheet.write(area, (row, column) => {
    const r = (height + ((row - origin.top) % height)) % height;
    const c = (width + ((column - origin.left) % width)) % width;
    const cell = cells[r]?.[c];
    if (!cell) return undefined;
    const content = moved(cell, row - from.top - r, column - from.left - c);
    return { ...content, ...formatOf(cell) };
  });
  sheet.emit({ type: "format", rect: area });
  const places = tiles(from, area, origin);
  for (const { rows, columns } of places) {
    for (const rect of merges) sheet.merge(shifted(rect, rows, columns));
  }
  pasteValidations(sheet, area, copied, places);
}

function moved(cell: Cell, rows: number, columns: number): CellContent {
  const { value, kind, formula, errorMessage, isStuck } = cell;
  if (formula === null) return { value, kind, formula, errorMessage, isStuck };
  return { ...uncalculated(moveFormula(formula, rows, columns)), value, kind };
}

type Corner = Pick<Rect, "top" | "left">;

interface Tile {
  readonly rows: number;
  readonly columns: number;
}

/** How far the copied cells go, for each time they are pasted into the area, in part at its edges. */
function tiles(from: Rect, area: Rect, origin: Corner = area): Tile[] {
  const [height, width] = [rowCount(from), columnCount(from)];
  const tops = starts(area.top, area.bottom, origin.top, height);
  const lefts = starts(area.left, area.right, origin.left, width);
  return tops.flatMap((top) =>
    lefts.map((left) => ({ rows: top - from.top, columns: left - from.left })),
  );
}

function starts(first: number, last: number, origin: number, size: number): number[] {
  const before = (size + ((first - origin) % size)) % size;
  const count = Math.ceil((last - first + 1 + before) / size);
  return Array.from({ length: count }, (_, index) => first - before + index * size);
}

function pasteValidations(
  sheet: Sheet,
  area: Rect,
  { from, validations }: CopiedCells,
  places: readonly Tile[],
): void {
  const brought = validations.flatMap((validation) => {
    const inside = validation.rects.flatMap((rect) => intersection(rect, from) ?? []);
    const rects = places.flatMap(({ rows, columns }) =>
      inside.flatMap((rect) => intersection(shifted(rect, rows, columns), area) ?? []),
    );
    return rects.length > 0 ? [{ ...validation, rects }] : [];
  });
  const touched = sheet.validations.some(({ rects }) =>
    rects.some((rect) => intersects(rect, area)),
  );
  if (brought.length === 0 && !touched) return;
  const kept = sheet.validations.flatMap((validation) => {
    const rects = validation.rects.flatMap((rect) => subtract(rect, area));
    return rects.length > 0 ? [{ ...validation, rects }] : [];
  });
  sheet.setValidations(brought.reduce(joined, kept));
}

/** The list with one more rule; where the same rule stands already, its cells join that one's. */
function joined(list: readonly DataValidation[], added: DataValidation): DataValidation[] {
  const words = ({ rects: _, ...rule }: DataValidation): string => JSON.stringify(rule);
  const same = list.find((each) => words(each) === words(added));
  if (!same) return [...list, added];
  return list.map((each) =>
    each === same ? { ...each, rects: [...each.rects, ...added.rects] } : each,
  );
}

const indexes = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

const toKey = ({ top, left, bottom, right }: Rect): string => `${top} ${left} ${bottom} ${right}`;

const shifted = (rect: Rect, rows: number, columns: number): Rect => ({
  top: rect.top + rows,
  bottom: rect.bottom + rows,
  left: rect.left + columns,
  right: rect.right + columns,
});
