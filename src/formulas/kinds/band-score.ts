import { bandScore as bandOf } from "../../evaluation";
import type { FormulaKind } from "../kind";
import { number } from "../parts";
import type { FieldRef } from "../ref";
import { nothingOrError } from "../shown";

export interface BandScore {
  readonly rate: FieldRef;
  /** Rising upper bounds or falling lower bounds, each included. */
  readonly bounds: readonly number[];
  /** One more than the bounds. */
  readonly scores: readonly number[];
}

export const bandScore: FormulaKind<BandScore> = {
  refs: ({ rate }) => [rate],
  value: ({ rate, bounds, scores }, parts) => {
    const reached = number(rate, parts);
    if (reached === null) return null;
    const result = bandOf(reached, bounds, scores);
    return result.ok ? result.value : null;
  },
  without: ({ rate }, parts) => nothingOrError(number(rate, parts)),
  excel: ({ bounds, scores, ...refs }, render) => {
    const rate = render.at(refs.rate);
    return `IF(COUNT(${rate})=0,"",PERF.BANDSCORE(${rate},{${bounds.join(",")}},{${scores.join(",")}}))`;
  },
};
