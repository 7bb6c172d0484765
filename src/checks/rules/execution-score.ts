import { bare, executionScore as suggestedScore } from "../../evaluation";
import { assessments, inAssessments } from "../assessments";
import { differs, rateOf } from "../compare";
import type { Fact, Rule } from "../rule";

/** Places award the execution rate in proportion, in steps or in whole points (domain: C5). */
export const executionScore: Rule<"differs" | "near"> = {
  id: "execution-score",
  numbers: [29],
  title: "执行率得分与执行率相符",
  severity: "warning",
  yieldsTo: ["score-range", "number-cells"],
  reads: inAssessments("funds.points", "funds.score", "funds.executed", "funds.fullYearBudget"),
  messages: {
    differs:
      "{{cell}}为 {{score:number}}，执行率 {{rate:rate}}，按 {{points:number}} 分乘以执行率应为 {{suggested:number}}。请核对得分，或说明计分办法。",
    near: "{{cell}}为 {{score:number}}，执行率 {{rate:rate}}，按 {{points:number}} 分乘以执行率为 {{suggested:number}}。按当地计分办法取整或分档的，可以保留。",
  },
  check: (report) =>
    assessments(report).flatMap((form): Fact<"differs" | "near">[] => {
      const score = form.number("funds.score");
      const points = form.number("funds.points");
      const executed = form.number("funds.executed");
      const budget = form.number("funds.fullYearBudget");
      if (score === null || points === null || executed === null || budget === null) return [];
      const result = suggestedScore(bare(executed), bare(budget), points);
      if (!result.ok || !differs(result.value, score)) return [];
      const isNear = Math.abs(result.value - score) < report.pack.checks.executionScoreSlack;
      const where = form.at("funds.score");
      const rate = rateOf(executed, budget);
      const params = { score, points, rate, suggested: result.value };
      return isNear
        ? [{ message: "near", where, severity: "info", params }]
        : [{ message: "differs", where, params }];
    }),
};
