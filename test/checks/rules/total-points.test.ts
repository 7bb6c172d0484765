import { totalPoints } from "../../../src/checks/rules/total-points";
import { testRule } from "../../support/check-rule";

const points = (execution: number, ...each: number[]) => ({
  "funds.points": execution,
  indicators: each.map((value) => ({ level3: "办文", points: value })),
});

testRule(
  totalPoints,
  [
    ["a hundred", { entries: points(10, 50, 30, 10) }],
    ["a form not begun", { entries: { "funds.points": 10 } }],
  ],
  [
    [
      "more than a hundred under a printed hundred",
      { entries: { ...points(10, 60, 30, 10), "total.points": 100 } },
      [
        {
          message: "sum",
          at: "total.points",
          params: { sum: 110, full: 100, printed: 100 },
          says: "各项指标分值加执行率分值合计 110，应为 100，相差 10；“总分”的分值为 100。请调整各项分值。",
        },
      ],
    ],
    [
      "without the execution row",
      { entries: { indicators: points(0, 60, 30).indicators } },
      [{ message: "sum", at: "total.points" }],
    ],
    [
      "another total printed",
      { entries: { ...points(10, 50, 30, 10), "total.points": 90 } },
      [{ message: "printed", at: "total.points", params: { printed: 90, sum: 100 } }],
    ],
  ],
);
