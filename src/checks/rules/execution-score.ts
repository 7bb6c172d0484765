import { bandScore, bare, executionScore as linearScore } from "../../evaluation";
import { scoreIn } from "../../forms/evaluate";
import { assessments, inAssessments, optionsOf, type AssessmentOptions } from "../assessments";
import { differs, rateOf } from "../compare";
import type { Fact, Rule } from "../rule";

type Message = "differs" | "near" | "steps";

/** Places award the execution rate in proportion, in steps or by a person (domain: C5). */
export const executionScore: Rule<Message> = {
  id: "execution-score",
  numbers: [29],
  title: "执行率得分与执行率相符",
  severity: "warning",
  yieldsTo: ["score-range", "number-cells"],
  reads: inAssessments("funds.*"),
  messages: {
    differs:
      "{{cell}}为 {{score:number}}，执行率 {{rate:rate}}，按 {{points:number}} 分乘以执行率应为 {{suggested:number}}。请核对得分，或说明计分办法。",
    near: "{{cell}}为 {{score:number}}，执行率 {{rate:rate}}，按 {{points:number}} 分乘以执行率为 {{suggested:number}}。按当地计分办法取整或分档的，可以保留。",
    steps:
      "{{cell}}为 {{score:number}}，执行率 {{rate:rate}}，按分档计分办法应为 {{suggested:number}}。请核对得分，或说明计分办法。",
  },
  check: (report) =>
    assessments(report).flatMap((form): Fact<Message>[] => {
      const options = optionsOf(form, report);
      const score = form.number("funds.score");
      const points = form.number("funds.points");
      const executed = form.number("funds.executed");
      const budget = form.number(`funds.${options?.funds.rateBase ?? "fullYearBudget"}`);
      if (!options || score === null || points === null || executed === null || budget === null)
        return [];
      const suggested = suggestedScore(options, executed, budget, points);
      if (suggested === null || !differs(suggested, score)) return [];
      const where = form.at("funds.score");
      const params = { score, points, rate: rateOf(executed, budget), suggested };
      const { rule } = options.executionRule;
      if (rule === "steps") return [{ message: "steps", where, params }];
      const slack = report.pack.checks.executionScoreSlack;
      return rule === "manual" || Math.abs(suggested - score) < slack
        ? [{ message: "near", where, severity: "info", params }]
        : [{ message: "differs", where, params }];
    }),
};

function suggestedScore(
  { executionRule, scoreDecimals }: AssessmentOptions,
  executed: number,
  budget: number,
  points: number,
): number | null {
  const rate = rateOf(executed, budget);
  if (rate === null) return null;
  if (executionRule.rule === "steps") {
    const step = bandScore(rate, executionRule.bounds, executionRule.scores);
    return step.ok ? step.value : null;
  }
  const result = linearScore(bare(executed), bare(budget), points);
  return result.ok ? scoreIn(scoreDecimals, result.value, points) : null;
}
