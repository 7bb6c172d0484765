import { sum } from "../../evaluation";
import { levelName } from "../../forms/self-assessment/levels";
import { assessmentIds, inAssessments, optionsOf } from "../assessments";
import { differs } from "../compare";
import { noDemand, sheetsOf } from "../examine";
import type { FormView } from "../form-view";
import {
  allRowsOf,
  noIndicators,
  rowLacks,
  rowsOf,
  weightOf,
  type IndicatorRow,
} from "../indicators";
import type { Report } from "../report";
import { passed, type Outcome, type Rule } from "../rule";

type Message = "different" | "otherWeight";

export const levelPoints: Rule<Message> = {
  id: "level-points",
  numbers: [25],
  title: "一级指标下的分值之和等于其标明的权重",
  severity: "error",
  reads: inAssessments("indicators.*"),
  messages: {
    different:
      "“{{level}}”下各行分值合计 {{sum:number}}，标明的权重为 {{weight:number}}，相差 {{difference:gapPoints}}。请调整各行分值。",
    otherWeight:
      "“{{level}}”标明的权重为 {{weight:number}}，本地区表样为 {{usual:number}}。经同意调整了权重的，可以保留。",
  },
  check: (report) =>
    sheetsOf(report, assessmentIds).flatMap((form): readonly Outcome<Message>[] => {
      const levels = new Map<string, IndicatorRow[]>();
      for (const row of rowsOf(form))
        if (row.level1 !== "") levels.set(row.level1, [...(levels.get(row.level1) ?? []), row]);
      return levels.size === 0
        ? noIndicators(form)
        : [...levels].flatMap(([level, rows]) => weighed(level, rows, form, report));
    }),
};

function weighed(
  level: string,
  rows: readonly IndicatorRow[],
  form: FormView,
  report: Report,
): readonly Outcome<Message>[] {
  const points = rows.flatMap((row) => row.points ?? []);
  if (points.length === 0) return rows.flatMap((row) => rowLacks(row, "points"));
  const weight = weightOf(level, form, report);
  if (weight === null) return noDemand;
  const total = sum(points);
  // The level's own cell stands at its first row, be that filled or not.
  const first = allRowsOf(form).find(({ level1 }) => level1 === level) ?? rows[0]!;
  const where = first.at("level1");
  if (differs(total, weight)) {
    const params = { level, sum: total, weight, difference: total - weight };
    return [{ message: "different", where, params }];
  }
  const usual = usualWeight(level, form, report);
  return usual !== null && differs(weight, usual)
    ? [{ message: "otherWeight", where, severity: "info", params: { level, weight, usual } }]
    : [passed];
}

/** The weight that the place gives a level of this name, whatever weight is printed beside it. */
function usualWeight(level: string, form: FormView, report: Report): number | null {
  const all = optionsOf(form, report)?.indicators ?? [];
  const name = levelName(level, all);
  return all.find(({ caption }) => levelName(caption, all) === name)?.points ?? null;
}
