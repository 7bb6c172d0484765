import { bare, executionScore } from "../../evaluation";
import type { FormulaKind } from "../kind";
import { number } from "../parts";
import type { FieldRef } from "../ref";
import { nothingOrError } from "../shown";

/** Points in proportion to a rate, never more than the points. */
export interface Proportion {
  readonly rate: FieldRef;
  readonly points: FieldRef;
}

export const proportion: FormulaKind<Proportion> = {
  refs: ({ rate, points }) => [rate, points],
  value: ({ rate, points }, parts) => {
    const [reached, full] = [number(rate, parts), number(points, parts)];
    if (reached === null || full === null) return null;
    const result = executionScore(bare(reached), bare(1), full);
    return result.ok ? result.value : null;
  },
  without: ({ rate, points }, parts) => nothingOrError(number(rate, parts), number(points, parts)),
  excel: (formula, render) => {
    const [rate, points] = [render.at(formula.rate), render.at(formula.points)];
    return `IF(COUNT(${rate},${points})<2,"",PERF.EXECUTIONSCORE(${rate},1,${points}))`;
  },
};
