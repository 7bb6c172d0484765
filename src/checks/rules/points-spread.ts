import { sum } from "../../evaluation";
import { assessmentIds, inAssessments } from "../assessments";
import { noOccasion, sheetsOf } from "../examine";
import { noIndicators, rowLacks, rowsOf } from "../indicators";
import { passed, type Outcome, type Rule } from "../rule";

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
    sheetsOf(report, assessmentIds).flatMap((form): readonly Outcome<"heavy">[] => {
      const all = rowsOf(form);
      if (all.length === 0) return noIndicators(form);
      const rows = all.filter(({ points }) => points !== null);
      if (rows.length === 0) return all.flatMap((row) => rowLacks(row, "points"));
      if (rows.length <= 2) return noOccasion;
      const total = sum(rows.map(({ points }) => points!));
      return rows.map(({ points, at }) =>
        points! > total * report.pack.checks.largestShare
          ? {
              message: "heavy",
              where: at("points"),
              params: { points, sum: total, share: points! / total },
            }
          : passed,
      );
    }),
};
