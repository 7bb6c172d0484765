import type { TotalRules } from "../../evaluation";
import type { FieldRef, Formula } from "../definition";
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

/**
 * What a grade waits for: a score of every row with points, those that do not apply left out.
 * @param prefix leads to the form from another one
 */
export function gradeAwaits(
  { notApplicable }: SelfAssessmentOptions,
  prefix = "",
): NonNullable<Extract<Formula, { op: "grade" }>["awaits"]> {
  const of = (path: string): FieldRef => `${prefix}${path}`;
  return {
    points: [of("indicators.*.points"), of("funds.points")],
    scores: [of("indicators.*.score"), of("funds.score")],
    ...(notApplicable === "rescale" && {
      except: {
        actuals: of("indicators.*.actual"),
        points: of("indicators.*.points"),
        scores: of("indicators.*.score"),
      },
    }),
  };
}
