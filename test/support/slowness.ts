/** What the yardstick takes on the machine that the budgets are made for: two free cores of a server, Node 20. */
const USUAL_MS = 7;

/** A fixed piece of work of the kind that the checks are made of: texts cut up, kept by key and ordered. */
function yardstick(): number {
  const kept = new Map<string, { readonly key: string; value: number }>();
  for (let i = 0; i < 9_000; i++) {
    const key = `row.${i % 1_500}.field.${i % 7}`.split(".").reverse().join("!");
    const held = kept.get(key);
    if (held) held.value += i / 3;
    else kept.set(key, { key, value: i });
  }
  return [...kept.values()].sort((a, b) => a.value - b.value || a.key.localeCompare(b.key)).length;
}

/**
 * How many times slower than usual this machine is right now, 1 when it is no slower. Budgets in
 * milliseconds are multiplied by it, so that a machine which is busy or weak fails no one's work.
 */
export function slowness(): number {
  const took = Array.from({ length: 40 }, () => {
    const started = performance.now();
    yardstick();
    return performance.now() - started;
  });
  return Math.max(1, Math.min(...took) / USUAL_MS);
}
