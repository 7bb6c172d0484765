import { sum, type TotalRules } from "../../evaluation";
import type { Awaits, FieldRef, Formula } from "../../formulas";
import { levelName } from "./levels";
import type { SelfAssessmentOptions } from "./options";

/** How a place makes a total of scores; null where it only adds them up. */
export function totalRules({
  totalCaps: caps,
  notApplicable,
  indicators,
  scoreDecimals: decimals,
}: SelfAssessmentOptions): TotalRules | null {
  const rescales = notApplicable === "rescale";
  const unfilled = indicators.flatMap(({ caption, unfilledMost: most }) =>
    most === undefined ? [] : [{ begins: levelName(caption, indicators), most }],
  );
  return caps.length > 0 || unfilled.length > 0 || rescales
    ? { caps, unfilled, rescales, decimals }
    : null;
}

/** The sum of a column, and what a place makes of that of the scores. */
export function totalFormula(column: "points" | "score", form: SelfAssessmentOptions): Formula {
  const rules = column === "score" ? totalRules(form) : null;
  const of = [`indicators.*.${column}`, `funds.${column}`];
  if (!rules) return { op: "sum", of };
  return {
    op: "totalScore",
    scores: "indicators.*.score",
    points: "indicators.*.points",
    levels: "indicators.*.level1",
    indicators: "indicators.*.level3",
    actuals: "indicators.*.actual",
    execution: { score: "funds.score", points: "funds.points", rate: "funds.executionRate" },
    rules,
  };
}

/** 满分: what the points of all indicators and of the execution rate come to. */
export const fullMarks = ({ executionPoints, indicators }: SelfAssessmentOptions): number =>
  sum([executionPoints, ...indicators.map(({ points }) => points)]);

/**
 * What a grade waits for: all points, and a score of every row with points, those that do not apply
 * left out.
 * @param prefix leads to the form from another one
 */
export function gradeAwaits(form: SelfAssessmentOptions, prefix = ""): Awaits {
  const { points, scores, except } = rowsAwaited(form, prefix);
  return {
    points: [...points, `${prefix}funds.points`],
    scores: [...scores, `${prefix}funds.score`],
    full: fullMarks(form),
    ...(except && { except }),
  };
}

/** The same of one 一级指标 alone. */
export const levelAwaits = (
  form: SelfAssessmentOptions,
  level: string,
  prefix: string,
): Awaits => ({
  ...rowsAwaited(form, prefix),
  within: {
    label: `${prefix}indicators.*.level1`,
    begins: levelName(level, form.indicators),
  },
});

function rowsAwaited({ notApplicable }: SelfAssessmentOptions, prefix: string): Awaits {
  const of = (path: string): FieldRef => `${prefix}indicators.*.${path}`;
  return {
    points: [of("points")],
    scores: [of("score")],
    ...(notApplicable === "rescale" && {
      except: { actuals: of("actual"), points: of("points"), scores: of("score") },
    }),
  };
}
