import type { Budget } from "../bounds";
import type { View } from "./view";

/** Properties of a stretch of the file, from one byte to before another. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  /** The group of changes; of a paragraph, with the number of its style in front. */
  readonly group: Uint8Array;
}

const PAGE = 512;

/**
 * The properties of paragraphs or runs, which stand in pages of 512 bytes: [MS-DOC] 2.8.26, 2.9.33
 * and 2.9.174. `width` is that of a page's entries.
 */
export function readStretches(
  view: View,
  table: View,
  [offset, length]: readonly [number, number],
  of: "paragraphs" | "runs",
  budget: Budget,
): Stretch[] {
  const pages = Math.max(0, Math.floor((length - 4) / 8));
  const stretches: Stretch[] = [];
  for (let index = 0; index < pages; index++) {
    const page = (table.u32(offset + 4 * (pages + 1) + 4 * index) & 0x3fffff) * PAGE;
    const count = view.u8(page + PAGE - 1);
    for (let run = 0; run < count; run++) {
      budget.step();
      const entry = page + 4 * (count + 1) + run * (of === "paragraphs" ? 13 : 1);
      const at = page + view.u8(entry) * 2;
      stretches.push({
        from: view.u32(page + 4 * run),
        to: view.u32(page + 4 * (run + 1)),
        group: at === page ? new Uint8Array() : groupAt(view, at, of),
      });
    }
  }
  return stretches.sort((first, second) => first.from - second.from);
}

function groupAt(view: View, at: number, of: "paragraphs" | "runs"): Uint8Array {
  const size = view.u8(at);
  if (of === "runs") return view.part(at + 1, size);
  // Words are counted; an odd number of bytes has its count in front, an even one behind a zero.
  return size === 0 ? view.part(at + 2, view.u8(at + 1) * 2) : view.part(at + 1, size * 2 - 1);
}

/** The stretch that a byte of the file stands in. */
export function stretchAt(stretches: readonly Stretch[], offset: number): Stretch | undefined {
  let [low, high] = [0, stretches.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (stretches[middle]!.from <= offset) low = middle;
    else high = middle - 1;
  }
  const found = stretches[low];
  return found && found.from <= offset && offset < found.to ? found : undefined;
}
