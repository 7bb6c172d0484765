import { totalScore } from "../../../src/checks/rules/total-score";
import { testRule } from "../../support/check-rule";

const scores = (total: number | null, ...each: number[]) => ({
  entries: {
    "funds.score": 9.98,
    indicators: each.map((score) => ({ level3: "办文", points: 50, score })),
  },
  cells: { "total.score": { value: total, formula: null } },
});

testRule(
  totalScore,
  [
    ["the sum", scores(98.98, 49, 40)],
    ["no scores yet", scores(null)],
    ["the formula", { entries: scores(null, 49).entries }],
  ],
  [
    [
      "another total",
      scores(97, 49, 40),
      [
        {
          message: "different",
          at: "total.score",
          params: { printed: 97, sum: 98.98 },
          says: "“总分”的得分为 97，各项得分（含执行率得分）合计 98.98，相差 1.98。请核对各项得分，或改正总分。",
        },
      ],
    ],
    [
      "the execution row left out",
      scores(89, 49, 40),
      [
        {
          message: "withoutExecution",
          at: "total.score",
          params: { printed: 89, sum: 98.98, execution: 9.98 },
        },
      ],
    ],
    [
      "a rounding tail",
      scores(98.99, 49, 40),
      [{ message: "rounding", at: "total.score", severity: "info" }],
    ],
    ["left blank", scores(null, 49, 40), [{ message: "blank", at: "total.score" }]],
  ],
);
