import { tableScore } from "../../../src/checks/rules/table-score";
import { testRule } from "../../support/check-rule";
import { tableRows } from "../../support/score-table";

const base = { "staff.authorised": 143, "staff.inPost": 136 };
const scored = (rows: Record<string, number>) => ({
  pack: "hunan-common",
  entries: { ...base, ...tableRows(rows) },
});
const typed = (path: string, value: number, points = 5) => ({
  ...scored({ [`${path}.points`]: points }),
  cells: { [`rows.${path}.score`]: { value, formula: null } },
});

testRule(
  tableScore,
  [
    ["the formula", scored({ "staffControl.points": 5, "buildingArea.points": 5 })],
    ["the same typed", typed("staffControl", 5)],
    ["a judged score", scored({ "benefit.points": 10, "benefit.score": 9 })],
    ["a score whose rate is not there", typed("procurement", 3)],
    ["nothing filled", { pack: "hunan-common" }],
  ],
  [
    [
      "more than the points",
      scored({ "benefit.points": 10, "benefit.score": 11 }),
      [{ message: "above", at: "rows.benefit.score", params: { score: 11, points: 10 } }],
    ],
    [
      "less than nothing",
      typed("staffControl", -1),
      [{ message: "below", at: "rows.staffControl.score" }],
    ],
    [
      "another score than the rule gives",
      typed("staffControl", 4),
      [
        {
          message: "differs",
          at: "rows.staffControl.score",
          severity: "warning",
          says: "“在职人员控制率”的得分为 4，比率为 95.10%，按评价标准应为 5。请核对得分，或说明计分依据。",
        },
      ],
    ],
    [
      "points lost without a building",
      typed("buildingInvestment", 3),
      [
        {
          message: "exempt",
          at: "rows.buildingInvestment.score",
          severity: "warning",
          params: { suggested: 5 },
        },
      ],
    ],
  ],
);
