/** Rows of one height in points, both ends included. */
export interface RowHeight {
  readonly first: number;
  readonly last: number;
  readonly points: number;
}

/** A line in the font of every sheet, in points. */
export const lineHeight = 15;

/** Excel allows no more, in points. */
export const maximumHeight = 409;

/** Points that so many lines take, with the space above and below them. */
export const linesHigh = (lines: number): number => lines * lineHeight + 4;

/** Rows in their order, each with its points, as runs of rows of the same height. */
export function inRuns(rows: Iterable<readonly [row: number, points: number]>): RowHeight[] {
  const runs: RowHeight[] = [];
  for (const [row, points] of rows) {
    const above = runs.at(-1);
    if (above?.points === points && above.last === row - 1)
      runs[runs.length - 1] = { ...above, last: row };
    else runs.push({ first: row, last: row, points });
  }
  return runs;
}
