import type { ConditionalFormat, Rect } from "../../xlsx/model";
import { BAR } from "../layout/bar";

/** Bars over fractions; the last one goes before the others, as Excel adds them. */
export const barsOf = (rects: readonly Rect[]): ConditionalFormat[] =>
  rects
    .map((rect, index): ConditionalFormat => ({
      id: `{${String(index + 1).padStart(8, "0")}-CF}`,
      rects: [rect],
      stopIfTrue: false,
      rule: {
        type: "DataBar",
        // Excel's own first colour of a bar.
        fillColor: "#638EC6",
        borderColor: null,
        gradient: true,
        showValue: true,
        direction: "Context",
        ...BAR,
      },
    }))
    .reverse();
