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
