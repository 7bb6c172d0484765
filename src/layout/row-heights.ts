import type { RowSpec } from "../forms/definition";
import type { FieldPath } from "../formulas";
import type { Placement } from "../forms/placement";
import { inRuns, linesHigh, maximumHeight, type RowHeight } from "./heights";
import type { LaidCell } from "./laid-cells";
import { styles } from "./styles";
import { wrappedLines } from "./text";

const minimumHeight = 20;

/**
 * Heights that the form asks for and the longest texts need.
 * @param textAt what a field holds
 */
export function rowHeights(
  placement: Placement,
  laid: readonly LaidCell[],
  textAt: (path: FieldPath) => unknown,
): RowHeight[] {
  const needed = new Map<number, number>();
  const raise = (row: number, points: number): void => {
    needed.set(row, Math.min(maximumHeight, Math.max(needed.get(row) ?? minimumHeight, points)));
  };
  for (const placed of placement.rows) {
    const spec: Omit<RowSpec, "key"> = "section" in placed ? placed.section.row : placed.spec;
    raise(placed.row, spec.height ?? minimumHeight);
  }
  for (const { cell, rect, path } of laid) {
    if (cell.mergeRuns || styles[cell.style].size) continue;
    // A caption beside several rows does not make them higher, a text over several rows does.
    if (rect.top !== rect.bottom && path === null) continue;
    const text = cell.content.type === "label" ? cell.content.text : path && textAt(path);
    if (typeof text !== "string") continue;
    const width = placement.form.columnWidths
      .slice(rect.left, rect.right + 1)
      .reduce((sum, characters) => sum + characters, -1 - 2 * (cell.indent ?? 0));
    const points = linesHigh(wrappedLines(text, width)) / (rect.bottom - rect.top + 1);
    for (let row = rect.top; row <= rect.bottom; row++) raise(row, Math.ceil(points));
  }
  return inRuns([...needed].sort(([a], [b]) => a - b));
}
