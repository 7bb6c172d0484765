/** A rectangle of cells; rows and columns counted from 0, both ends included. */
export interface Rect {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** 0 is A, 26 is AA. */
export function columnName(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnName(rest - 1) : "") + String.fromCharCode(65 + (column % 26));
}

export const cellAddress = (row: number, column: number): string =>
  `${columnName(column)}${row + 1}`;

export function rectAddress({ top, left, bottom, right }: Rect): string {
  const first = cellAddress(top, left);
  return top === bottom && left === right ? first : `${first}:${cellAddress(bottom, right)}`;
}

/** A sheet's name as references write it: `'基础数据表'!`. */
export const sheetPrefix = (sheetName: string): string => `'${sheetName.replaceAll("'", "''")}'!`;

/** Cells as arguments of a function: three or more, one below the other, as one range. */
export function asArguments(addresses: readonly string[]): string {
  const runs: string[][] = [];
  for (const address of addresses) {
    const run = runs.at(-1);
    if (run && address === below(run.at(-1)!)) run.push(address);
    else runs.push([address]);
  }
  return runs
    .flatMap((run) => (run.length < 3 ? run : `${run[0]!}:${withoutSheet(run.at(-1)!)}`))
    .join(",");
}

/** The address of the cell below; null for a range. */
function below(address: string): string | null {
  const [, column, row] = /^((?:'.*'!)?[A-Z]+)(\d+)$/.exec(address) ?? [];
  return column === undefined ? null : `${column}${Number(row) + 1}`;
}

const withoutSheet = (address: string): string => address.slice(address.lastIndexOf("!") + 1);

/** Joins rectangles of equal columns that stand directly below one another. */
export function stack(rects: readonly Rect[]): Rect[] {
  const ordered = [...rects].sort((a, b) => a.left - b.left || a.right - b.right || a.top - b.top);
  const joined: Rect[] = [];
  for (const rect of ordered) {
    const above = joined.at(-1);
    if (
      above &&
      above.left === rect.left &&
      above.right === rect.right &&
      above.bottom + 1 >= rect.top
    )
      joined[joined.length - 1] = { ...above, bottom: Math.max(above.bottom, rect.bottom) };
    else joined.push(rect);
  }
  return joined;
}
