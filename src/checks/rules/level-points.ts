import { sum } from "../../evaluation";
import { assessmentIds, inAssessments } from "../assessments";
import { differs } from "../compare";
import { noDemand, sheetsOf } from "../examine";
import type { FormView } from "../form-view";
import { noIndicators, rowLacks, rowsOf, weightOf, type IndicatorRow } from "../indicators";
import type { Report } from "../report";
import { passed, type Outcome, type Rule } from "../rule";

export const levelPoints: Rule<"different"> = {
  id: "level-points",
  numbers: [25],
  title: "一级指标下的分值之和等于其标明的权重",
  severity: "error",
  reads: inAssessments("indicators.*"),
  messages: {
    different:
      "“{{level}}”下各行分值合计 {{sum:number}}，标明的权重为 {{weight:number}}，相差 {{difference:gapPoints}}。请调整各行分值。",
  },
  check: (report) =>
    sheetsOf(report, assessmentIds).flatMap((form): readonly Outcome<"different">[] => {
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
): readonly Outcome<"different">[] {
  const points = rows.flatMap((row) => row.points ?? []);
  if (points.length === 0) return rows.flatMap((row) => rowLacks(row, "points"));
  const weight = weightOf(level, form, report);
  if (weight === null) return noDemand;
  const total = sum(points);
  if (!differs(total, weight)) return [passed];
  const params = { level, sum: total, weight, difference: total - weight };
  return [{ message: "different", where: rows[0]!.at("level1"), params }];
}
