import { inRow } from "../formulas";
import type { Placement } from "../forms/placement";
import { valueAt, type FormData } from "../forms/values";
import type { Rect } from "./address";
import type { LaidCell } from "./laid-cells";

/** The merged areas of a sheet: cells laid out larger than one, and labels that rows continue. */
export const mergedAreas = (
  placement: Placement,
  laid: readonly LaidCell[],
  data: FormData,
): Rect[] => [...laid.map(({ rect }) => rect).filter(isMerged), ...runs(placement, data)];

/** A merged area holds what its first cell holds, and nothing else. */
export function clearCovered(
  cells: (string | number | null)[][],
  { top, left, bottom, right }: Rect,
): void {
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++)
      if (row !== top || column !== left) cells[row]![column] = null;
}

const isMerged = ({ top, left, bottom, right }: Rect): boolean => top !== bottom || left !== right;

/** Consecutive rows of a section with the same value, as one merged cell each. */
function runs(placement: Placement, data: FormData): Rect[] {
  return placement.sections.flatMap(({ section, rows }) => {
    const merging = section.row.cells.filter((cell) => cell.mergeRuns);
    const labels = rows.map((_, index) =>
      merging.map(({ content }) =>
        content.type === "label" ? null : valueAt(data, inRow(content.field, index)),
      ),
    );
    return merging.flatMap((cell, level) => {
      const rects: Rect[] = [];
      let first = 0;
      rows.forEach((row, index) => {
        const next = labels[index + 1];
        const continues =
          next !== undefined &&
          labels[index]!.slice(0, level + 1).every(
            (label, i) => label !== null && label === next[i],
          );
        if (continues) return;
        if (index > first)
          rects.push({ top: rows[first]!, left: cell.at, bottom: row, right: cell.at });
        first = index + 1;
      });
      return rects;
    });
  });
}
