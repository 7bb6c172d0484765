import { sum } from "../../evaluation";
import { assessments, inAssessments } from "../assessments";
import { differs } from "../compare";
import { rowsOf, weightOf, type IndicatorRow } from "../indicators";
import type { Rule } from "../rule";

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
    assessments(report).flatMap((form) => {
      const levels = new Map<string, IndicatorRow[]>();
      for (const row of rowsOf(form))
        if (row.level1 !== "") levels.set(row.level1, [...(levels.get(row.level1) ?? []), row]);
      return [...levels].flatMap(([level, rows]) => {
        const points = rows.flatMap((row) => row.points ?? []);
        const weight = weightOf(level, form, report);
        const total = sum(points);
        if (points.length === 0 || weight === null || !differs(total, weight)) return [];
        return [
          {
            message: "different",
            where: rows[0]!.at("level1"),
            params: { level, sum: total, weight, difference: total - weight },
          },
        ];
      });
    }),
};
