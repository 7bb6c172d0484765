import { isSection, type FormSpec } from "../forms/definition";
import type { TablePlan } from "./plan-table";

/** Rows or columns that every page repeats, counted from 0, both ends included. */
export interface Repeated {
  readonly first: number;
  readonly last: number;
}

/** How a sheet is printed on A4, as many pages as it takes; margins in points. */
export interface PageSetUp {
  readonly orientation: "Portrait" | "Landscape";
  /** As wide as the page, or a size in percent. */
  readonly zoom: "pageWide" | { readonly scale: number };
  readonly titleRows: Repeated | null;
  readonly titleColumns: Repeated | null;
  readonly isCentred: boolean;
  readonly margins: { readonly sides: number; readonly ends: number } | null;
  readonly footer: string | null;
}

export const PAPER = "A4";

export function pageOfForm({ orientation, repeated, blocks }: FormSpec): PageSetUp {
  // Headings stand above every section, so that each takes up one row.
  const rowOf = (key: string): number =>
    blocks.findIndex((block) => !isSection(block) && block.key === key);
  return {
    orientation: orientation === "landscape" ? "Landscape" : "Portrait",
    zoom: "pageWide",
    titleRows: repeated ? { first: rowOf(repeated.from), last: rowOf(repeated.through) } : null,
    titleColumns: null,
    isCentred: true,
    margins: { sides: 36, ends: 43.2 },
    footer: "第 &P 页，共 &N 页",
  };
}

/** The size in percent at which what still fits on a page does. */
const SMALLEST_SCALE = 65;

/** Landscape; what is wider than a page goes on to others, each with the headings and the units. */
export const pageOfTable = ({ frozen, isWide }: TablePlan): PageSetUp => ({
  orientation: "Landscape",
  zoom: isWide ? { scale: SMALLEST_SCALE } : "pageWide",
  titleRows: { first: 0, last: frozen.bottom },
  titleColumns: isWide ? { first: 0, last: frozen.right } : null,
  isCentred: false,
  margins: null,
  footer: null,
});
