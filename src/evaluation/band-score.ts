import { falls, rises } from "./order";
import { failure, type Outcome, success } from "./outcome";

export type BandFault =
  | { readonly id: "bandCounts"; readonly bounds: number; readonly scores: number }
  | { readonly id: "boundsOrder" };

/**
 * The score of the band a rate falls into; one score more than bounds. Rising bounds are upper
 * bounds, falling bounds are lower bounds, each included: `(0.3993, [0, .1, .2, .3], [5, 4, 3, 2, 0])`
 * is 0, `(0.85, [.9, .8, .7, .6], [5, 4, 3, 2, 0])` is 4.
 */
export function bandScore(
  rate: number,
  bounds: readonly number[],
  scores: readonly number[],
): Outcome<number, BandFault> {
  if (scores.length !== bounds.length + 1) {
    return failure({ id: "bandCounts", bounds: bounds.length, scores: scores.length });
  }
  const rising = rises(bounds);
  if (!rising && !falls(bounds)) return failure({ id: "boundsOrder" });
  const band = bounds.findIndex((bound) => (rising ? rate <= bound : rate >= bound));
  return success(scores[band === -1 ? bounds.length : band]!);
}
