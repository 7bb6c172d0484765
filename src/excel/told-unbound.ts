import type { Unbound } from "../reading/unbound";

const NONE: Unbound = { cells: [], locked: [] };

let known = NONE;
const listeners = new Set<() => void>();

/** What was last seen of them, whoever looked: laying out, checking or binding again. */
export const lastUnbound = (): Unbound => known;

/** Returns what ends it. */
export function onUnbound(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** @param sheetNames the sheets that were looked at; all when left out */
export function tellUnbound(unbound: Unbound, sheetNames?: ReadonlySet<string>): void {
  const others = known.cells.filter(({ sheetName }) => sheetNames && !sheetNames.has(sheetName));
  const next = { ...unbound, cells: [...others, ...unbound.cells] };
  if (JSON.stringify(next) === JSON.stringify(known)) return;
  known = next;
  for (const listener of listeners) listener();
}
