import type { Table, TableColumn } from "../consolidation";
import type { Rect } from "./address";

/** The row of the upper headings: title and note stand above. */
export const headingRow = 2;

/** Rows of a table on its sheet, counted from 0. */
export interface Bounds {
  readonly levels: number;
  /** The row 汇总, or the first row where there is none. */
  readonly top: number;
  readonly first: number;
  readonly bottom: number;
}

/** Where the parts of a table stand on its sheet. */
export function boundsOf({ columns, rows, hasTotal }: Table): Bounds {
  const levels = columns.some(({ group }) => group !== "") ? 2 : 1;
  const top = headingRow + levels;
  const first = top + (hasTotal ? 1 : 0);
  return { levels, top, first, bottom: Math.max(first, first + rows.length - 1) };
}

/** Columns side by side under the same upper heading. */
export function groupsOf(columns: readonly TableColumn[]): Rect[] {
  const groups: Rect[] = [];
  columns.forEach(({ group }, at) => {
    const before = groups.at(-1);
    if (group === "") return;
    if (before?.right === at - 1 && columns[at - 1]!.group === group)
      groups[groups.length - 1] = { ...before, right: at };
    else groups.push({ top: headingRow, bottom: headingRow, left: at, right: at });
  });
  return groups;
}

/** Characters that fit beside one another on a page and can still be read. */
const WIDEST_PAGE = 150;

/** Whether the columns of a table go on to further pages. */
export const isWide = (columns: readonly TableColumn[]): boolean => widthOf(columns) > WIDEST_PAGE;

export const widthOf = (columns: readonly TableColumn[]): number =>
  columns.reduce((sum, { width }) => sum + width, 0);

/** The columns over which title and note stand: of a wide table those that every page repeats. */
export const leadColumns = ({ columns, frozen }: Table): readonly TableColumn[] =>
  isWide(columns) ? columns.slice(0, frozen) : columns;
