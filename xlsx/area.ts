import { parseA1, toA1, type Rect } from "./model";

// A list of areas (ST_Sqref) names whole rows and columns by their corners: "A1:A1048576".
const LAST = { row: "1048576", column: "XFD" };

const corners = (rect: Rect): string =>
  toA1(rect)
    .replace(/^([A-Z]+):([A-Z]+)$/, `$11:$2${LAST.row}`)
    .replace(/^(\d+):(\d+)$/, `A$1:${LAST.column}$2`);

export const toSqref = (rects: readonly Rect[]): string => rects.map(corners).join(" ");

/** Areas that are no addresses are left out. */
export const fromSqref = (text: string): Rect[] =>
  text
    .trim()
    .split(/\s+/)
    .map((area) => parseA1(area))
    .filter((rect) => rect !== null);
