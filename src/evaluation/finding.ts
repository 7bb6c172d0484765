import { pointsUp } from "./comparator";
import { type Finding, judge } from "./measure";
import type { Change, Notation, Quantity } from "./notation";
import type { Kind } from "./verdict";

/** Said of a value that is known: `达到95%`, but not `达到95%以上`, nor `未达到95%`. */
const REACHED = /达到?[^上下内]*$/;

/** What only bounds its value (`≥90%`) can meet a target bounded that way, and misses none. */
export function known(
  finding: Finding,
  { comparator, text }: Quantity | Change,
  up: boolean | null,
): Finding {
  const isKnown = !comparator || (comparator === "atLeast" && REACHED.test(text));
  return isKnown || (finding.met && pointsUp(comparator) === up)
    ? finding
    : judge({ id: "actualBounded" });
}

export const unlike = (target: Kind, { kind }: Notation): Finding =>
  judge({ id: "kindsDiffer", target, actual: kind });
