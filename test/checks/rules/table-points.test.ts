import { tablePoints } from "../../../src/checks/rules/table-points";
import { testRule } from "../../support/check-rule";
import { tableRows, yueyang } from "../../support/score-table";
import { findPack } from "../../../src/forms";
import { leveledRows } from "../../../src/forms/score-table/rows";

const weighed = (pack = findPack("hunan-common")!, other: Record<string, number> = {}) => ({
  pack,
  entries: tableRows({
    ...Object.fromEntries(
      leveledRows(pack.scoreTable!).map(({ row }) => [`${row.id}.points`, row.points]),
    ),
    ...other,
  }),
});

testRule(
  tablePoints,
  [
    ["the points of the place", weighed()],
    ["the same without columns for the levels", weighed(yueyang)],
    ["nothing filled", { pack: "hunan-common" }],
    ["a report without the form", {}],
  ],
  [
    [
      "a row weighed otherwise",
      weighed(undefined, { "staffControl.points": 8 }),
      [
        {
          message: "level",
          at: "levelOne.staffControl.points",
          params: { sum: 13, weight: 10 },
          says: "“投入”下各行分值合计 13，应为 10，相差 3。请调整各行分值。",
        },
        { message: "level", at: "levelTwo.staffControl.points" },
        { message: "total", at: "total.points", params: { sum: 103, weight: 100 } },
      ],
    ],
    [
      "the same where levels have no cell",
      weighed(yueyang, { "budgetControl.points": 5 }),
      [
        { message: "level", at: "rows.budgetCompletion.points", params: { sum: 13, weight: 16 } },
        { message: "level", at: "rows.budgetCompletion.points" },
        { message: "total", at: "total.points" },
      ],
    ],
    [
      "a total typed over its formula",
      { ...weighed(), cells: { "total.points": { value: 90, formula: null } } },
      [{ message: "printed", at: "total.points", params: { printed: 90, sum: 100 } }],
    ],
  ],
);
