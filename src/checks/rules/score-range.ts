import { assessments, inAssessments } from "../assessments";
import { rowsOf } from "../indicators";
import type { Fact, Rule } from "../rule";

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
    assessments(report).flatMap((form) => {
      const funds = {
        points: form.number("funds.points"),
        score: form.number("funds.score"),
        at: () => form.at("funds.score"),
      };
      return [funds, ...rowsOf(form)].flatMap(({ points, score, at }): Fact<Message>[] => {
        if (score === null) return [];
        const where = at("score");
        if (score < 0) return [{ message: "below", where, params: { score, points } }];
        return points !== null && score > points
          ? [{ message: "above", where, params: { score, points } }]
          : [];
      });
    }),
};
