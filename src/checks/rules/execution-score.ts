import { bandScore, proportionalScore } from "../../evaluation";
import { proportionalRule, stepBands } from "../../forms/self-assessment/funds";
import { assessmentIds, inAssessments, optionsOf, type AssessmentOptions } from "../assessments";
import { differs, rateOf } from "../compare";
import { examineIn, noOccasion, sheetsOf } from "../examine";
import { only } from "../remedy";
import type { Outcome, Rule } from "../rule";

type Message = "differs" | "near" | "steps" | "belowLeast";

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
      "{{cell}}为 {{score:number}}，执行率 {{rate:rate}}，按 {{points:number}} 分乘以执行率{{rounding}}应为 {{suggested:number}}。请核对得分，或说明计分办法。",
    near: "{{cell}}为 {{score:number}}，执行率 {{rate:rate}}，按 {{points:number}} 分乘以执行率{{rounding}}为 {{suggested:number}}。按当地计分办法取整或分档的，可以保留。",
    steps:
      "{{cell}}为 {{score:number}}，执行率 {{rate:rate}}，按分档计分办法应为 {{suggested:number}}。请核对得分，或说明计分办法。",
    belowLeast:
      "{{cell}}为 {{score:number}}，而执行率 {{rate:rate}} 低于 {{least:percent}}，按当地计分办法不得分。请改正得分，或说明计分办法。",
  },
  check: (report) =>
    sheetsOf(report, assessmentIds).flatMap((form): readonly Outcome<Message>[] => {
      const options = optionsOf(form, report);
      const paths = {
        score: "funds.score",
        points: "funds.points",
        executed: "funds.executed",
        budget: `funds.${options?.funds.rateBase ?? "fullYearBudget"}`,
      };
      return examineIn(form, paths, ({ score, points, executed, budget }) => {
        const suggested = options && suggestedScore(options, executed, budget, points);
        if (suggested === null) return noOccasion;
        if (!differs(suggested, score)) return [];
        const where = form.at("funds.score");
        const { executionRule: rule } = options!;
        const rate = rateOf(executed, budget);
        const params = { score, points, rate, suggested, rounding: roundingWords(rule) };
        const remedy = only("value", suggested);
        if (rule.rule === "steps") return [{ message: "steps", where, params, ...remedy }];
        if (rule.rule === "linear" && rate !== null && suggested === 0 && rate < rule.least)
          return [
            { message: "belowLeast", where, params: { ...params, least: rule.least }, ...remedy },
          ];
        const slack = report.pack.checks.executionScoreSlack;
        return rule.rule === "manual" || Math.abs(suggested - score) < slack
          ? [{ message: "near", where, severity: "info", params, ...remedy }]
          : [{ message: "differs", where, params, ...remedy }];
      });
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
    const { bounds, scores } = stepBands(executionRule);
    const step = bandScore(rate, bounds, scores);
    return step.ok ? step.value : null;
  }
  const rule =
    executionRule.rule === "linear"
      ? proportionalRule(executionRule, scoreDecimals)
      : { decimals: scoreDecimals };
  return proportionalScore(executed, budget, points, rule);
}

/** How a place rounds, where it is not the usual way. */
const roundingWords = (rule: AssessmentOptions["executionRule"]): string =>
  rule.rule === "linear"
    ? { half: "", up: "（尾数进位）", down: "（尾数舍去）" }[rule.rounding]
    : "";
