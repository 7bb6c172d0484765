import { tableTotal } from "../../../src/checks/rules/table-total";
import { testRule } from "../../support/check-rule";
import { tableRows } from "../../support/score-table";

const entries = tableRows({ "benefit.points": 10, "benefit.score": 9, "efficiency.score": 6 });
const typed = (path: string, value: number | string | null) => ({
  pack: "hunan-common",
  entries,
  cells: { [path]: { value, formula: null } },
});

testRule(
  tableTotal,
  [
    ["the formulas", { pack: "hunan-common", entries }],
    ["the sum typed", typed("total.score", 15)],
    ["the grade typed", typed("total.grade", "差")],
    ["no score yet", { pack: "hunan-common" }],
    ["text in the total", typed("total.score", "十五")],
  ],
  [
    [
      "another total",
      typed("total.score", 16),
      [
        {
          message: "different",
          at: "total.score",
          says: "“总分”的得分为 16，各行得分合计 15，相差 1。请核对各行得分，或改正总分。",
        },
      ],
    ],
    ["a total left out", typed("total.score", null), [{ message: "blank", at: "total.score" }]],
    [
      "more than full marks",
      {
        pack: "hunan-common",
        entries: tableRows({ "benefit.points": 110, "benefit.score": 105 }),
      },
      [{ message: "tooHigh", at: "total.score", params: { score: 105, full: 100 } }],
    ],
    [
      "another grade",
      typed("total.grade", "优"),
      [
        {
          message: "grade",
          at: "total.grade",
          says: "“评价等次”为“优”，总分 15 应为“差”。请恢复公式或改正等次。",
        },
      ],
    ],
  ],
);
