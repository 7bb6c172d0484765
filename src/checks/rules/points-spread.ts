import { sum } from "../../evaluation";
import { assessments, inAssessments } from "../assessments";
import { rowsOf } from "../indicators";
import type { Rule } from "../rule";

export const pointsSpread: Rule<"heavy"> = {
  id: "points-spread",
  numbers: [],
  title: "分值不集中在一个指标上",
  severity: "warning",
  reads: inAssessments("indicators.*"),
  messages: {
    heavy:
      "{{cell}} {{points:number}} 分，占全部指标分值 {{sum:number}} 分的 {{share:rate}}。分值过于集中，请酌情分散。",
  },
  check: (report) =>
    assessments(report).flatMap((form) => {
      const rows = rowsOf(form).filter(({ points }) => points !== null);
      const total = sum(rows.map(({ points }) => points!));
      return rows
        .filter(
          ({ points }) => rows.length > 2 && points! > total * report.pack.checks.largestShare,
        )
        .map(({ points, at }) => ({
          message: "heavy",
          where: at("points"),
          params: { points, sum: total, share: points! / total },
        }));
    }),
};
