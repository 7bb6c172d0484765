import type { Visibility } from "./model";
import { twoWay } from "./two-way";

/** ECMA-376 Part 1, 18.18.68 (ST_SheetState). */
export const visibilityWords = twoWay<Visibility, "visible" | "hidden" | "veryHidden">({
  Visible: "visible",
  Hidden: "hidden",
  VeryHidden: "veryHidden",
});
