import { pointsSpread } from "../../../src/checks/rules/points-spread";
import { testRule } from "../../support/check-rule";

const points = (...each: number[]) => ({
  entries: { indicators: each.map((value, i) => ({ level3: `指标${i}`, points: value })) },
});

testRule(
  pointsSpread,
  [
    ["spread", points(40, 30, 20)],
    ["half of them", points(45, 25, 20)],
    ["a form with two indicators", points(80, 10)],
    ["nothing filled", {}],
  ],
  [
    [
      "nearly all on one",
      points(5, 80, 5),
      [
        {
          message: "heavy",
          at: "indicators.1.points",
          params: { points: 80, sum: 90 },
          says: "“指标1”的分值 80 分，占全部指标分值 90 分的 88.89%。分值过于集中，请酌情分散。",
        },
      ],
    ],
    [
      "another share",
      { ...points(40, 30, 20), options: { largestShare: 0.4 } },
      [{ message: "heavy", at: "indicators.0.points" }],
    ],
  ],
);
