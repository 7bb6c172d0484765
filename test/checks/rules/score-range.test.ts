import { scoreRange } from "../../../src/checks/rules/score-range";
import { testRule } from "../../support/check-rule";

testRule(
  scoreRange,
  [
    [
      "within the points",
      {
        entries: {
          indicators: [
            { points: 10, score: 0 },
            { points: 10, score: 10 },
          ],
        },
      },
    ],
    ["no points", { entries: { indicators: [{ score: 10 }] } }],
    ["no score", { entries: { funds: { points: 10 }, indicators: [{ points: 10 }] } }],
  ],
  [
    [
      "above the points",
      {
        entries: {
          funds: { points: 10, score: 11 },
          indicators: [{ level3: "办文", points: 10, score: 10.01 }],
        },
      },
      [
        { message: "above", at: "funds.score" },
        {
          message: "above",
          at: "indicators.0.score",
          says: "“办文”的得分为 10.01，超过该行分值 10。请改正得分或分值。",
        },
      ],
    ],
    [
      "below 0",
      { entries: { indicators: [{ points: 10, score: -1 }] } },
      [{ message: "below", at: "indicators.0.score" }],
    ],
  ],
);
