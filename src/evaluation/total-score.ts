import { roundHalfUp } from "./decimal";

/** The most that a total may be while the execution rate is below a bound (domain: C5). */
export interface TotalCap {
  /** A fraction: 0.8 for 80%. */
  readonly below: number;
  readonly most: number;
}

/** The cap that cuts a total short, the lowest that applies; null where none does. */
export function capOf(
  total: number,
  executionRate: number | null,
  caps: readonly TotalCap[],
): TotalCap | null {
  if (executionRate === null) return null;
  const rate = roundHalfUp(executionRate, 9);
  const [lowest = null] = caps
    .filter(({ below, most }) => rate < below && total > most)
    .sort((a, b) => a.most - b.most);
  return lowest;
}
