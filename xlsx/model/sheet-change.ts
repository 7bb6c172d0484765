import type { Rect } from "./address";
import type { CellContent } from "./cell";

export type ShiftDirection = "Down" | "Right" | "Up" | "Left";

/** A change to one sheet, told after it happened. */
export type SheetChange =
  /** Constants or formulas were entered; `before` when it was a single cell. */
  | { readonly type: "content"; readonly rect: Rect; readonly before: CellContent | null }
  /** Formulas got their results. */
  | { readonly type: "results"; readonly rect: Rect }
  /** References inside these formulas were rewritten; the cells stand where they stand now. */
  | { readonly type: "formulas"; readonly cells: readonly (readonly [number, number])[] }
  | { readonly type: "format"; readonly rect: Rect }
  | { readonly type: "merges"; readonly rect: Rect }
  | {
      readonly type: "dimensions";
      readonly axis: "row" | "column";
      readonly first: number;
      readonly last: number;
    }
  /** Cells moved to make room for `rect`: whole rows or columns, or a block. */
  | { readonly type: "inserted"; readonly rect: Rect; readonly shift: "Down" | "Right" }
  /** Cells moved to close the gap of `rect`. */
  | { readonly type: "deleted"; readonly rect: Rect; readonly shift: "Up" | "Left" }
  | { readonly type: "validations" }
  | { readonly type: "conditionalFormats" }
  | { readonly type: "protection" }
  | { readonly type: "pageLayout" }
  | { readonly type: "view" }
  | { readonly type: "visibility" }
  | { readonly type: "comments" }
  | { readonly type: "hyperlinks" }
  | { readonly type: "renamed"; readonly before: string }
  | { readonly type: "added" }
  | { readonly type: "removed" }
  | { readonly type: "moved" }
  | { readonly type: "selected"; readonly rect: Rect };
