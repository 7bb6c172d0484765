import { stack, type Rect } from "./address";
import type { LaidCell } from "./laid-cells";
import { styles, type Style } from "./styles";

export interface CellStyle extends Style {
  readonly indent: number;
}

export interface StyledRects {
  readonly style: CellStyle;
  readonly rects: readonly Rect[];
}

/** Cells that look alike, as few rectangles. */
export function styledRects(laid: readonly LaidCell[]): StyledRects[] {
  const groups = new Map<string, { style: CellStyle; rects: Rect[] }>();
  for (const { cell, rect } of laid) {
    const base = styles[cell.style];
    const style: CellStyle = {
      ...base,
      indent: cell.indent ?? 0,
      ...(cell.align && { horizontal: capitalised[cell.align] }),
    };
    const key = JSON.stringify(style);
    const group = groups.get(key);
    if (group) group.rects.push(rect);
    else groups.set(key, { style, rects: [rect] });
  }
  return [...groups.values()].map(({ style, rects }) => ({ style, rects: stack(rects) }));
}

const capitalised = { left: "Left", center: "Center", right: "Right" } as const;

/** Bordered cells side by side, then stacked: few rectangles cover the table. */
export function borderedRects(laid: readonly LaidCell[]): Rect[] {
  const extents = new Map<number, Rect[]>();
  for (const { cell, rect } of laid) {
    if (!styles[cell.style].bordered) continue;
    for (let row = rect.top; row <= rect.bottom; row++) {
      const spans = extents.get(row) ?? [];
      spans.push({ top: row, bottom: row, left: rect.left, right: rect.right });
      extents.set(row, spans);
    }
  }
  return stack([...extents.values()].flatMap(joinSpans));
}

function joinSpans(spans: readonly Rect[]): Rect[] {
  const joined: Rect[] = [];
  for (const span of [...spans].sort((a, b) => a.left - b.left)) {
    const before = joined.at(-1);
    if (before && before.right + 1 >= span.left)
      joined[joined.length - 1] = { ...before, right: Math.max(before.right, span.right) };
    else joined.push(span);
  }
  return joined;
}
