import { readAmount } from "../evaluation";
import type { Placement } from "../forms/placement";
import { strayPath, type StrayFigure } from "../forms/read-form";
import { cellAddress, rectAddress, type Rect } from "../layout/address";
import { layCells } from "../layout/laid-cells";

/** A cell of the sheet outside of the form's block; row and column counted from 0. */
export interface BeyondCell {
  readonly row: number;
  readonly column: number;
  readonly value: unknown;
}

/** What stands on a sheet outside of the form's block. */
export interface Beyond {
  readonly cells: readonly BeyondCell[];
  /** The end of what is too much to be read; null where all of it was. */
  readonly unread: string | null;
}

type Grid = readonly (readonly unknown[])[];

/** How many rows and columns, from A1 on. */
interface Size {
  readonly rows: number;
  readonly columns: number;
}

/** More cells beyond a form are not read: of more, only so many rows and columns next to it. */
const MOST_BEYOND = 100_000;
const NEAR: Size = { rows: 500, columns: 50 };

/** What is to be read beyond a block, right of it and below it, and the end of what is not. Pure. */
export function areasBeyond(block: Size, used: Size): { areas: Rect[]; unread: string | null } {
  const rows = Math.max(used.rows, block.rows);
  const columns = Math.max(used.columns, block.columns);
  const isTooMuch = rows * columns - block.rows * block.columns > MOST_BEYOND;
  const bottom = (isTooMuch ? Math.min(rows, block.rows + NEAR.rows) : rows) - 1;
  const right = (isTooMuch ? Math.min(columns, block.columns + NEAR.columns) : columns) - 1;
  const areas = [
    { top: 0, left: block.columns, bottom: Math.min(bottom, block.rows - 1), right },
    { top: block.rows, left: 0, bottom, right },
  ].filter((area) => area.top <= area.bottom && area.left <= area.right);
  return { areas, unread: isTooMuch ? cellAddress(rows - 1, columns - 1) : null };
}

export const nothingBeyond: Beyond = { cells: [], unread: null };

/**
 * The figures on the sheet of a form that stand in none of its fields and are not printed on it.
 * Those beyond the form are told by areas. Pure.
 * @param values the cells of the form's block, from A1 on, keys last
 */
export function strayFigures(placement: Placement, values: Grid, beyond: Beyond): StrayFigure[] {
  const places = knownPlaces(placement);
  const top = Math.min(...placement.rows.map(({ row }) => row), ...placement.rowOfKey.values());
  const width = placement.form.columnWidths.length;
  const inside: StrayFigure[] = [];
  const outside: Figure[] = [...beyond.cells.flatMap(asFigure)];
  values.forEach((cells, row) =>
    cells.forEach((value, column) => {
      if (typeof value !== "number" && typeof value !== "string") return;
      const known = places.get(placeKey(row, column));
      if (known === "field" || (known && known.printed === printed(value))) return;
      const [figure] = asFigure({ row, column, value });
      if (!figure) return;
      const field = known?.covering ?? null;
      if (row < top || column >= width) outside.push(figure);
      else inside.push(strayAt(figure, field === null ? "inside" : "covered", field));
    }),
  );
  return [
    ...inside,
    ...areasOf(outside).map(asArea),
    ...(beyond.unread === null ? [] : [unreadAt(beyond.unread)]),
  ];
}

interface Figure {
  readonly row: number;
  readonly column: number;
  readonly value: number | string;
}

/** What a text of a number may be counted in; `3个` is no figure. */
const dimensions: ReadonlySet<string> = new Set(["bare", "scale", "percent", "money"]);

/** A number, or a text that people take for one: `45万元`, `４５`. */
export const isFigure = (value: unknown): value is number | string =>
  typeof value === "number" ||
  (typeof value === "string" && dimensions.has(readAmount(value)?.unit.dimension ?? ""));

const asFigure = ({ row, column, value }: BeyondCell): Figure[] =>
  isFigure(value) ? [{ row, column, value }] : [];

const strayAt = (
  { row, column, value }: Figure,
  place: StrayFigure["place"],
  field: string | null,
): StrayFigure => {
  const address = cellAddress(row, column);
  return {
    path: strayPath(address),
    address,
    area: address,
    count: 1,
    sum: typeof value === "number" ? value : 0,
    row,
    column,
    value,
    formula: null,
    place,
    field,
  };
};

type Known =
  | "field"
  /** A caption, or what the merged cell of a field covers. */
  | { readonly printed?: string; readonly covering?: string };

/** What the form has in its cells, those below merged ones included. */
function knownPlaces(placement: Placement): ReadonlyMap<string, Known> {
  const known = new Map<string, Known>();
  for (const { cell, rect, path } of layCells(placement)) {
    const { content } = cell;
    if (path === null && content.type !== "label") continue;
    for (let row = rect.top; path !== null && row <= rect.bottom; row++)
      for (let column = rect.left; column <= rect.right; column++)
        known.set(placeKey(row, column), { covering: path });
    known.set(
      placeKey(rect.top, rect.left),
      content.type === "label" ? { printed: printed(content.text) } : "field",
    );
  }
  return known;
}

const placeKey = (row: number, column: number): string => `${row},${column}`;

const printed = (value: number | string): string => String(value).trim();

/** Areas that are told one by one; all further ones are told as one. */
const MOST_AREAS = 20;

/** Figures that touch one another, as areas, in the order of rows. */
function areasOf(figures: readonly Figure[]): Figure[][] {
  const left = new Map(figures.map((figure) => [placeKey(figure.row, figure.column), figure]));
  const areas: Figure[][] = [];
  for (const [key, first] of left) {
    if (!left.delete(key)) continue;
    const area = [first];
    for (const { row, column } of area)
      for (const [down, right] of neighbours) {
        const beside = placeKey(row + down, column + right);
        const figure = left.get(beside);
        if (figure) area.push(figure);
        left.delete(beside);
      }
    areas.push(area);
  }
  return areas.length <= MOST_AREAS
    ? areas
    : [...areas.slice(0, MOST_AREAS - 1), areas.slice(MOST_AREAS - 1).flat()];
}

const steps = [-1, 0, 1] as const;
const neighbours = steps.flatMap((down) => steps.map((right) => [down, right] as const));

function asArea(figures: readonly Figure[]): StrayFigure {
  const first = figures.reduce((one, other) =>
    other.row < one.row || (other.row === one.row && other.column < one.column) ? other : one,
  );
  const rect = figures.reduce<Rect>(
    ({ top, left, bottom, right }, { row, column }) => ({
      top: Math.min(top, row),
      left: Math.min(left, column),
      bottom: Math.max(bottom, row),
      right: Math.max(right, column),
    }),
    { top: first.row, left: first.column, bottom: first.row, right: first.column },
  );
  return {
    ...strayAt(first, "beyond", null),
    area: rectAddress(rect),
    count: figures.length,
    sum: figures.reduce((sum, { value }) => sum + (typeof value === "number" ? value : 0), 0),
  };
}

const unreadAt = (address: string): StrayFigure => ({
  ...strayAt({ row: 0, column: 0, value: 0 }, "unread", null),
  path: strayPath(address),
  address,
  area: address,
  count: 0,
  value: null,
});
