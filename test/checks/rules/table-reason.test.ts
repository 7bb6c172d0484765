import { tableReason } from "../../../src/checks/rules/table-reason";
import { testRule } from "../../support/check-rule";
import { tableRows, yueyang } from "../../support/score-table";

const lost = { "benefit.points": 10, "benefit.score": 9 };
const grown = {
  "staff.authorised": 100,
  "staff.inPost": 109,
  ...tableRows({ "staffControl.points": 8 }),
};

testRule(
  tableReason,
  [
    ["full marks", { pack: "hunan-common", entries: tableRows({ ...lost, "benefit.score": 10 }) }],
    [
      "a status",
      { pack: "hunan-common", entries: tableRows({ ...lost, "benefit.status": "部分完成" }) },
    ],
    ["a rate tells its loss", { pack: "hunan-common", entries: grown }],
    [
      "a reason",
      { pack: yueyang, entries: { ...grown, ...tableRows({ "staffControl.reason": "超编" }) } },
    ],
    ["nothing filled", { pack: yueyang }],
  ],
  [
    [
      "a judgement without its ground",
      { pack: "hunan-common", entries: tableRows(lost) },
      [
        {
          message: "status",
          at: "rows.benefit.status",
          says: "“经济效益、社会效益”的本单位执行情况没有填写，而得分 9 低于分值 10。请说明评定的依据。",
        },
      ],
    ],
    [
      "points lost where the form has a column for reasons",
      { pack: yueyang, entries: grown },
      [{ message: "reason", at: "rows.staffControl.reason", params: { score: 3.5, points: 8 } }],
    ],
    [
      "points lost, with a stroke for a reason",
      { pack: yueyang, entries: { ...grown, ...tableRows({ "staffControl.reason": "/" }) } },
      [{ message: "reason", at: "rows.staffControl.reason" }],
    ],
  ],
);
