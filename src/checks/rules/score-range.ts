import { assessmentIds, inAssessments } from "../assessments";
import { absence, cellsIn, lacking, sheetsOf } from "../examine";
import { rowsOf } from "../indicators";
import { passed, type Outcome, type Rule } from "../rule";

type Message = "above" | "below";

export const scoreRange: Rule<Message> = {
  id: "score-range",
  numbers: [28],
  title: "得分在 0 与分值之间",
  severity: "error",
  yieldsTo: ["number-cells"],
  reads: inAssessments("funds.points", "funds.score", "indicators.*"),
  messages: {
    above: "{{cell}}为 {{score:number}}，超过该行分值 {{points:number}}。请改正得分或分值。",
    below: "{{cell}}为 {{score:number}}，小于 0。请改正得分。",
  },
  check: (report) =>
    sheetsOf(report, assessmentIds).flatMap((form): readonly Outcome<Message>[] => {
      const nowhere = absence({ form, path: "funds.score" });
      if (nowhere.length > 0) return nowhere;
      const funds = {
        points: form.number("funds.points"),
        score: form.number("funds.score"),
        at: (field: "points" | "score") => form.at(`funds.${field}`),
      };
      return [funds, ...rowsOf(form)].flatMap(
        ({ points, score, at }): readonly Outcome<Message>[] => {
          const where = at("score");
          if (score === null) return [lacking(cellsIn(form, [where.path]))];
          if (score < 0) return [{ message: "below", where, params: { score, points } }];
          return points !== null && score > points
            ? [{ message: "above", where, params: { score, points } }]
            : points === null
              ? [{ lacks: [at("points")] }]
              : [passed];
        },
      );
    }),
};
