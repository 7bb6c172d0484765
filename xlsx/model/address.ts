/** A rectangle of cells, 0-based, all four edges included. */
export interface Rect {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** An address as text names it: a rectangle, and the sheet if the text names one. */
export interface Address {
  readonly sheet: string | null;
  readonly rect: Rect;
}

// Excel specifications and limits: 1,048,576 rows by 16,384 columns.
export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;
export const WHOLE_SHEET: Rect = { top: 0, left: 0, bottom: LAST_ROW, right: LAST_COLUMN };

export const cellRect = (row: number, column: number): Rect => ({
  top: row,
  left: column,
  bottom: row,
  right: column,
});

export const rowCount = (rect: Rect): number => rect.bottom - rect.top + 1;
export const columnCount = (rect: Rect): number => rect.right - rect.left + 1;
export const isSingleCell = (rect: Rect): boolean =>
  rowCount(rect) === 1 && columnCount(rect) === 1;
export const isEntireRows = (rect: Rect): boolean => rect.left === 0 && rect.right === LAST_COLUMN;
export const isEntireColumns = (rect: Rect): boolean => rect.top === 0 && rect.bottom === LAST_ROW;

export const intersects = (a: Rect, b: Rect): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

export const contains = (outer: Rect, inner: Rect): boolean =>
  outer.top <= inner.top &&
  outer.left <= inner.left &&
  outer.bottom >= inner.bottom &&
  outer.right >= inner.right;

export const containsCell = (rect: Rect, row: number, column: number): boolean =>
  row >= rect.top && row <= rect.bottom && column >= rect.left && column <= rect.right;

export const sameRect = (a: Rect, b: Rect): boolean => contains(a, b) && contains(b, a);

/** The common part of two rectangles, or null when they have none. */
export function intersection(a: Rect, b: Rect): Rect | null {
  if (!intersects(a, b)) return null;
  return {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
}

/** The smallest rectangle that holds both. */
export const boundingRect = (a: Rect, b: Rect): Rect => ({
  top: Math.min(a.top, b.top),
  left: Math.min(a.left, b.left),
  bottom: Math.max(a.bottom, b.bottom),
  right: Math.max(a.right, b.right),
});

/** What remains of a rectangle when a part is cut out: up to four rectangles. */
export function subtract(rect: Rect, cut: Rect): Rect[] {
  const hole = intersection(rect, cut);
  if (!hole) return [rect];
  const parts: Rect[] = [
    { ...rect, bottom: hole.top - 1 },
    { ...rect, top: hole.bottom + 1 },
    { ...hole, left: rect.left, right: hole.left - 1 },
    { ...hole, left: hole.right + 1, right: rect.right },
  ];
  return parts.filter((part) => part.top <= part.bottom && part.left <= part.right);
}

export const isOnSheet = (rect: Rect): boolean =>
  rect.top >= 0 &&
  rect.left >= 0 &&
  rect.top <= rect.bottom &&
  rect.left <= rect.right &&
  rect.bottom <= LAST_ROW &&
  rect.right <= LAST_COLUMN;

/** 0 -> "A", 26 -> "AA". */
export function columnName(index: number): string {
  let name = "";
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** "A" -> 0, "AA" -> 26, case does not matter. */
export function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

export const cellA1 = (row: number, column: number): string => columnName(column) + String(row + 1);

/** "B2", "B2:D4", "2:4" for entire rows, "B:D" for entire columns. */
export function toA1(rect: Rect): string {
  if (isEntireRows(rect)) return `${rect.top + 1}:${rect.bottom + 1}`;
  if (isEntireColumns(rect)) return `${columnName(rect.left)}:${columnName(rect.right)}`;
  const first = cellA1(rect.top, rect.left);
  return isSingleCell(rect) ? first : `${first}:${cellA1(rect.bottom, rect.right)}`;
}

/** As `toA1`, with every part absolute: "$B$2:$D$4". */
export const toAbsoluteA1 = (rect: Rect): string =>
  toA1(rect).replace(/[A-Z]+|\d+/g, (part) => `$${part}`);

const PLAIN_SHEET_NAME = /^[\p{L}_][\p{L}\p{N}_.]*$/u;
const LOOKS_LIKE_CELL = /^([A-Z]{1,3}\d+|R\d*C\d*|R|C)$/i;

/** The sheet's name as a formula writes it, in quotes where a formula needs them. */
export const quoteSheetName = (name: string): string =>
  PLAIN_SHEET_NAME.test(name) && !LOOKS_LIKE_CELL.test(name)
    ? name
    : `'${name.replaceAll("'", "''")}'`;

export const unquoteSheetName = (text: string): string =>
  text.startsWith("'") ? text.slice(1, -1).replaceAll("''", "'") : text;

export const sheetAddress = (sheet: string, rect: Rect): string =>
  `${quoteSheetName(sheet)}!${toA1(rect)}`;

const CELL = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i;
const COLUMN = /^\$?([A-Z]{1,3})$/i;
const ROW = /^\$?(\d{1,7})$/;

function corner(text: string): { row: number | null; column: number | null } | null {
  const cell = CELL.exec(text);
  if (cell) return { column: columnIndex(cell[1] ?? ""), row: Number(cell[2]) - 1 };
  const column = COLUMN.exec(text);
  if (column) return { column: columnIndex(column[1] ?? ""), row: null };
  const row = ROW.exec(text);
  return row ? { column: null, row: Number(row[1]) - 1 } : null;
}

/** Reads "A1", "$A$1:B2", "A:C" or "2:4"; null when the text is no such address. */
export function parseA1(text: string): Rect | null {
  const [from = "", to = from, ...rest] = text.trim().split(":");
  const first = corner(from);
  const last = corner(to);
  if (!first || !last || rest.length > 0) return null;
  if ((first.row === null) !== (last.row === null)) return null;
  if ((first.column === null) !== (last.column === null)) return null;
  if (!text.includes(":") && (first.row === null || first.column === null)) return null;
  const rows = [first.row ?? 0, last.row ?? LAST_ROW];
  const columns = [first.column ?? 0, last.column ?? LAST_COLUMN];
  const rect = {
    top: Math.min(...rows),
    bottom: Math.max(...rows),
    left: Math.min(...columns),
    right: Math.max(...columns),
  };
  return isOnSheet(rect) ? rect : null;
}

/** Reads an address that may name its sheet: "Sheet1!A1", "'My sheet'!A1:B2". */
export function parseAddress(text: string): Address | null {
  const match = /^(?:('(?:[^']|'')+'|[^'!]+)!)?([^!]+)$/.exec(text.trim());
  const rect = parseA1(match?.[2] ?? "");
  if (!match || !rect) return null;
  return { sheet: match[1] === undefined ? null : unquoteSheetName(match[1]), rect };
}
