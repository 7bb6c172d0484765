import { totalScore, type TotalResult } from "../evaluation";
import { totalRules } from "../forms/self-assessment/total";
import { optionsOf } from "./assessments";
import type { FormView } from "./form-view";
import { allRowsOf } from "./indicators";
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
