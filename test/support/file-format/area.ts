import { MAX_COLUMNS, MAX_ROWS } from "./limits";

/** Rows and columns count from 1. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/** `A1` or `A1:B2`; undefined where it is none, or lies outside of a sheet. */
export function areaOf(ref: string): Area | undefined {
  const match = /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/.exec(ref);
  if (!match) return undefined;
  const [, left, top, right = left, bottom = top] = match;
  const area = {
    top: Number(top),
    left: columnOf(left!),
    bottom: Number(bottom),
    right: columnOf(right!),
  };
  const isOnSheet =
    area.top >= 1 &&
    area.top <= area.bottom &&
    area.left <= area.right &&
    area.bottom <= MAX_ROWS &&
    area.right <= MAX_COLUMNS;
  return isOnSheet ? area : undefined;
}

/** The areas of an sqref; those that are none stand in `wrong`. */
export function areasOf(sqref: string): { areas: Area[]; wrong: string[] } {
  const refs = sqref.trim().split(/\s+/);
  const areas = refs.flatMap((ref) => areaOf(ref) ?? []);
  return { areas, wrong: refs.filter((ref) => !areaOf(ref)) };
}

export const meet = (one: Area, other: Area): boolean =>
  one.top <= other.bottom &&
  other.top <= one.bottom &&
  one.left <= other.right &&
  other.left <= one.right;

export const holds = (outer: Area, inner: Area): boolean =>
  outer.top <= inner.top &&
  outer.left <= inner.left &&
  inner.bottom <= outer.bottom &&
  inner.right <= outer.right;
