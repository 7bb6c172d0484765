import type { Rect } from "./address";
import type { Sheet } from "./sheet";

/** A rectangle that follows its cells when rows and columns come and go. */
export interface TrackedRange {
  readonly sheet: Sheet;
  /** null once its cells, or its sheet, were deleted. */
  rect: Rect | null;
}
