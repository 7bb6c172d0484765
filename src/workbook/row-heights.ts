import type { RowSpec } from "../forms/definition";
import type { Placement } from "../forms/placement";
import { valueAt, type FormData } from "../forms/values";
import type { LaidCell } from "./laid-cells";
import { styles } from "./styles";
import { wrappedLines } from "./text";

/** Rows of one height, one below the other. */
export interface RowHeight {
  readonly first: number;
  readonly last: number;
  readonly points: number;
}

const lineHeight = 15;
const minimumHeight = 20;
/** Excel allows no more. */
const maximumHeight = 409;

/** Heights that the form asks for and the longest texts need. */
export function rowHeights(
  placement: Placement,
  laid: readonly LaidCell[],
  data: FormData,
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
    const text = cell.content.type === "label" ? cell.content.text : path && valueAt(data, path);
    if (typeof text !== "string") continue;
    const width = placement.form.columnWidths
      .slice(rect.left, rect.right + 1)
      .reduce((sum, characters) => sum + characters, -1 - 2 * (cell.indent ?? 0));
    const points = (wrappedLines(text, width) * lineHeight + 4) / (rect.bottom - rect.top + 1);
    for (let row = rect.top; row <= rect.bottom; row++) raise(row, Math.ceil(points));
  }
  const heights: RowHeight[] = [];
  for (const [row, points] of [...needed].sort(([a], [b]) => a - b)) {
    const above = heights.at(-1);
    if (above?.points === points && above.last === row - 1)
      heights[heights.length - 1] = { ...above, last: row };
    else heights.push({ first: row, last: row, points });
  }
  return heights;
}
