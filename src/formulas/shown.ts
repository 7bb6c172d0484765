/**
 * What a cell shows: a number, a text, "" where its formula shows nothing. Null where the formula comes
 * to an error: only Excel can say to which, and what follows from it elsewhere.
 */
export type Shown = string | number | null;

/** What stands for a rate whose base is zero. */
export const DASH = "—";

/** Nothing where a figure is missing; with all of them an error is why there is no value. */
export const nothingOrError = (...figures: readonly (number | null)[]): Shown =>
  figures.some((figure) => figure === null) ? "" : null;
