import type { Placement } from "../forms/placement";
import type { RowHeight } from "./heights";

/** What a small screen shows of a sheet below the ribbon, in points. */
const SCREEN = 400;

/** What stays in sight may take so much of it. */
const MOST = SCREEN / 2;

/**
 * How many rows stay in sight when a sheet is scrolled: down to the headings that every printed page
 * repeats, where the form is longer than a screen and they leave room enough.
 */
export function frozenRows(
  { form: { repeated }, rowOfKey, sections }: Placement,
  heights: readonly RowHeight[],
): number {
  const last = repeated && rowOfKey.get(repeated.through);
  if (last === undefined) return 0;
  const hidden = new Set(sections.map(({ begin }) => begin));
  const points = (through: number): number =>
    heights
      .flatMap((run) => rowsOf(run).map((row) => ({ row, points: run.points })))
      .filter(({ row }) => row <= through && !hidden.has(row))
      .reduce((sum, each) => sum + each.points, 0);
  return points(Infinity) > SCREEN && points(last) <= MOST ? last + 1 : 0;
}

const rowsOf = ({ first, last }: RowHeight): number[] =>
  Array.from({ length: last - first + 1 }, (_, i) => first + i);
