import { proportionalScore, type ProportionalRule, type Rounding } from "../../evaluation";
import type { FormulaKind } from "../kind";
import { number } from "../parts";
import type { FieldRef } from "../ref";
import { DASH, nothingOrError } from "../shown";

/** Points × executed ÷ budget. */
export interface ExecutionScore {
  readonly executed: FieldRef;
  readonly budget: FieldRef;
  readonly points: FieldRef;
  readonly rule?: ProportionalRule;
}

export const executionScore: FormulaKind<ExecutionScore> = {
  refs: ({ executed, budget, points }) => [executed, budget, points],
  value: ({ executed, budget, points, rule = {} }, parts) => {
    const [done, planned, full] = [executed, budget, points].map((ref) => number(ref, parts));
    if (done == null || planned == null || full == null) return null;
    return proportionalScore(done, planned, full, rule);
  },
  without: ({ executed, budget, points }, parts) => {
    const [done, planned, full] = [executed, budget, points].map((ref) => number(ref, parts));
    return planned === 0 && done !== null && full !== null
      ? DASH
      : nothingOrError(done!, planned!, full!);
  },
  excel: (formula, render) => {
    const [executed, budget, points] = [formula.executed, formula.budget, formula.points].map(
      render.at,
    );
    const score = proportional(executed!, budget!, points!, formula.rule);
    return `IF(COUNT(${executed},${budget},${points})<3,"",IF(${budget}=0,"${DASH}",${score}))`;
  },
};

const rounders: Readonly<Record<Rounding, string>> = {
  half: "ROUND",
  up: "ROUNDUP",
  down: "ROUNDDOWN",
};

/** PERF.EXECUTIONSCORE rounds half up to two decimals. */
function proportional(
  executed: string,
  budget: string,
  points: string,
  { least = 0, decimals = 2, rounding = "half" }: ProportionalRule = {},
): string {
  const rate = `ROUND(${executed}/${budget},9)`;
  const rounded = `${rounders[rounding]}(ROUND(${points}*${executed}/${budget},9),${decimals})`;
  const score =
    decimals === 2 && rounding === "half"
      ? `PERF.EXECUTIONSCORE(${executed},${budget},${points})`
      : `IF(${rate}>=1,${points},MAX(0,MIN(${points},${rounded})))`;
  return least > 0 ? `IF(${rate}<${least},0,${score})` : score;
}
