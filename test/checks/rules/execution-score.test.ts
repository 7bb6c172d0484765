import { executionScore } from "../../../src/checks/rules/execution-score";
import { testRule } from "../../support/check-rule";

const funds = (score: number | null, executed: number | null = 742.38) => ({
  entries: { funds: { fullYearBudget: 743.91, executed, points: 10, score } },
});

testRule(
  executionScore,
  [
    ["the formula's score", funds(null)],
    ["the same score typed", funds(9.98)],
    ["no execution rate", funds(10, null)],
    [
      "the score of its step",
      {
        ...funds(9, 690),
        assessment: {
          executionRule: { rule: "steps", bounds: [0.95, 0.9, 0.85], scores: [10, 9, 8, 0] },
        },
      },
    ],
    ["whole points of a place that scores so", { ...funds(10), assessment: { scoreDecimals: 0 } }],
    [
      "one step, its bound included",
      {
        ...funds(10, 595.128),
        assessment: { executionRule: { rule: "steps", bounds: [0.8], scores: [10, 0] } },
      },
    ],
    [
      "below the only step",
      {
        ...funds(0, 595.12),
        assessment: { executionRule: { rule: "steps", bounds: [0.8], scores: [10, 0] } },
      },
    ],
    [
      "cut where the place cuts",
      {
        ...funds(8, 651.43),
        assessment: { executionRule: { rule: "linear", decimals: 0, rounding: "down" } },
      },
    ],
    [
      "nothing below the least rate",
      { ...funds(0, 446), assessment: { executionRule: { rule: "linear", least: 0.6 } } },
    ],
    [
      "no budget",
      { entries: { funds: { fullYearBudget: 0, executed: 0, points: 10, score: 10 } } },
    ],
  ],
  [
    [
      "rounded to whole points",
      funds(10),
      [{ message: "near", at: "funds.score", severity: "info", params: { suggested: 9.98 } }],
    ],
    [
      "a score that has nothing to do with the rate",
      funds(10, 400),
      [
        {
          message: "differs",
          at: "funds.score",
          params: { score: 10, suggested: 5.38 },
          says: "“年度资金总额”的得分为 10，执行率 53.77%，按 10 分乘以执行率应为 5.38。请核对得分，或说明计分办法。",
        },
      ],
    ],
    [
      "points below the least rate of the place",
      { ...funds(5.99, 445.6), assessment: { executionRule: { rule: "linear", least: 0.6 } } },
      [
        {
          message: "belowLeast",
          at: "funds.score",
          params: { suggested: 0 },
          says: "“年度资金总额”的得分为 5.99，而执行率 59.90% 低于 60%，按当地计分办法不得分。请改正得分，或说明计分办法。",
        },
      ],
    ],
    [
      "rounded where the place cuts",
      {
        ...funds(9, 651.43),
        options: { executionScoreSlack: 0 },
        assessment: { executionRule: { rule: "linear", decimals: 0, rounding: "down" } },
      },
      [
        {
          message: "differs",
          at: "funds.score",
          says: "“年度资金总额”的得分为 9，执行率 87.57%，按 10 分乘以执行率（尾数舍去）应为 8。请核对得分，或说明计分办法。",
        },
      ],
    ],
    [
      "a score beside its step",
      {
        ...funds(10, 690),
        assessment: {
          executionRule: { rule: "steps", bounds: [0.95, 0.9, 0.85], scores: [10, 9, 8, 0] },
        },
      },
      [
        {
          message: "steps",
          at: "funds.score",
          says: "“年度资金总额”的得分为 10，执行率 92.75%，按分档计分办法应为 9。请核对得分，或说明计分办法。",
        },
      ],
    ],
    [
      "a person's judgement far from the rate is for a person to look at",
      { ...funds(10, 400), assessment: { executionRule: { rule: "manual" } } },
      [{ message: "near", at: "funds.score", severity: "info" }],
    ],
    [
      "a rate of the budget at the beginning of the year, where the place divides by it",
      {
        entries: {
          funds: { initialBudget: 400, fullYearBudget: 800, executed: 400, points: 10, score: 5 },
        },
        assessment: { funds: { rateBase: "initialBudget" } },
      },
      [{ message: "differs", at: "funds.score", params: { rate: 1, suggested: 10 } }],
    ],
    [
      "whole points where the place wants none",
      { ...funds(10), options: { executionScoreSlack: 0 } },
      [{ message: "differs", at: "funds.score" }],
    ],
  ],
);
