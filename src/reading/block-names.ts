import { isBlockName } from "../layout/mark";
import { MOST_CELLS } from "../layout/excel-bounds";
import type { Rect } from "../layout/address";

/** A defined name of a workbook, as it is written. */
export interface NameGiven {
  readonly name: string;
  /** Begins with "=". */
  readonly formula: unknown;
}

/** The cells of a sheet that a name leads to. */
export interface SheetArea {
  readonly sheetName: string;
  readonly rect: Rect;
}

const AREA =
  /^=(?:'((?:[^']|'')+)'|([^'!]+))!\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i;

/**
 * The one area of one sheet that a name leads to; null where it leads to something else, to cells that are
 * gone, or to more of them than a form has, counted from A1.
 */
export function areaOf({ formula }: Pick<NameGiven, "formula">): SheetArea | null {
  const [, quoted, plain, left, top, right = left, bottom = top] =
    AREA.exec(String(formula).trim()) ?? [];
  if (left === undefined) return null;
  const rows = [Number(top), Number(bottom)].map((row) => row - 1);
  const columns = [left, right!].map(columnOf);
  const rect = {
    top: Math.min(...rows),
    left: Math.min(...columns),
    bottom: Math.max(...rows),
    right: Math.max(...columns),
  };
  if (rect.top < 0 || (rect.bottom + 1) * (rect.right + 1) > MOST_CELLS) return null;
  return { sheetName: quoted?.replaceAll("''", "'") ?? plain!, rect };
}

const columnOf = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, each) => sum * 26 + each.charCodeAt(0) - 64, 0) - 1;

/** Whether a name of a block of ours leads to cells. */
export const leadsToBlock = (item: NameGiven): boolean =>
  isBlockName(item.name) && areaOf(item) !== null;

/** Whether it is one of ours that leads to none. */
export const isLostName = (item: NameGiven): boolean =>
  isBlockName(item.name) && areaOf(item) === null;
