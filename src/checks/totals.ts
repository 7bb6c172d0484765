import { roundHalfUp, sum, totalScore, type TotalResult } from "../evaluation";
import { fullMarks, totalRules } from "../forms/self-assessment/total";
import type { FieldPath } from "../formulas";
import { optionsOf } from "./assessments";
import { cellsIn, lacking, type Obstacle } from "./examine";
import type { FormView } from "./form-view";
import { allRowsOf, isLeftOut } from "./indicators";
import type { Report } from "./report";

/**
 * What a place makes of the scores of an assessment; null where it only adds them up, or where
 * there is nothing yet.
 */
export function totalOf(form: FormView, report: Report): TotalResult | null {
  const options = optionsOf(form, report);
  const rules = options && totalRules(options);
  if (!rules) return null;
  const rows = allRowsOf(form).map(({ level1, level3, actual, points, score }) => ({
    level: level1,
    indicator: level3,
    actual,
    points,
    score,
  }));
  const execution = {
    points: form.number("funds.points"),
    score: form.number("funds.score"),
    rate: form.number("funds.executionRate"),
  };
  return totalScore(rows, execution, rules);
}

/** Whether a place makes more of the scores than their sum. */
export const isAdjusted = ({ unfilled, dropped, cap }: TotalResult): boolean =>
  unfilled.length > 0 || dropped > 0 || cap !== null;

/** Of the full marks of an assessment, how many no row has yet. */
export function openPoints(form: FormView, report: Report): number {
  const options = optionsOf(form, report);
  const given = [form.number("funds.points"), ...allRowsOf(form).map(({ points }) => points)];
  return options ? pointsLeft(fullMarks(options), given) : 0;
}

export const pointsLeft = (full: number, given: readonly (number | null)[]): number =>
  Math.max(0, roundHalfUp(sum([full, ...given.map((points) => -(points ?? 0))]), 6));

/** The cells that a total which is still growing waits for; null where it is whole, or was typed. */
export function totalLacks(form: FormView, report: Report): Obstacle | null {
  if (form.cell("total.score")?.formula == null) return null;
  const unscored = allRowsOf(form)
    .filter((row) => row.points !== null && row.score === null && !isLeftOut(row, report))
    .map(({ index }) => `indicators.${index}.score`);
  const execution = form.isBlank("funds.points") || !form.isBlank("funds.score");
  const without = openPoints(form, report) > 0 ? unweighed(form) : [];
  const lacks = [...(execution ? [] : ["funds.score"]), ...unscored, ...without];
  return lacks.length > 0 ? [lacking(cellsIn(form, lacks))] : null;
}

/** The cells that points are missing in; the sum of all where no row lacks them. */
function unweighed(form: FormView): FieldPath[] {
  const rows = allRowsOf(form).filter(({ points }) => points === null);
  return rows.length > 0 ? rows.map(({ index }) => `indicators.${index}.points`) : ["total.points"];
}
