import { emptyTables } from "../../../src/checks/rules/empty-tables";
import { testRule } from "../../support/check-rule";

const begun = { "finalAccounts04!expenditure.class201.generalPublic": 100 };
const statements = {
  "finalAccounts08!emptyStatement": "本单位没有政府性基金收入，也没有使用政府性基金安排的支出。",
  "finalAccounts09!emptyStatement": "本单位没有使用国有资本经营预算安排的支出。",
};

const filled = (entries: object) => ({ pack: "zhuzhou-2023", entries: entries as never });

testRule(
  emptyTables,
  [
    ["nothing filled at all", { pack: "zhuzhou-2023" }],
    ["empty, and said so", filled({ ...begun, ...statements })],
    ["a zero is no figure", filled({ ...begun, ...statements, "finalAccounts09!total.basic": 0 })],
    [
      "filled",
      filled({
        "finalAccounts08!items": [{ code: "2120899", income: 5, project: 5 }],
        "finalAccounts04!income.governmentFund": 5,
        "finalAccounts04!expenditure.class212.governmentFund": 5,
        "finalAccounts09!emptyStatement": statements["finalAccounts09!emptyStatement"],
      }),
    ],
  ],
  [
    [
      "empty without a word",
      filled(begun),
      [
        {
          message: "noStatement",
          at: "emptyStatement",
          severity: "warning",
          says: "本表没有数据，“空表说明”也没有填写。空表也要公开，请说明没有该项收支。",
        },
        { message: "noStatement", at: "emptyStatement", severity: "warning" },
      ],
    ],
    [
      "filled, and said to be empty",
      filled({ ...statements, "finalAccounts08!items": [{ code: "2120899", project: 5 }] }),
      [{ message: "needlessStatement", at: "emptyStatement", severity: "warning" }],
    ],
    [
      "empty, but not in 公开04",
      filled({
        ...statements,
        "finalAccounts04!income.governmentFund": 5,
        "finalAccounts04!expenditure.class223.stateCapital": 8,
      }),
      [
        {
          message: "summaryFilled",
          at: "income.governmentFund",
          says: "“二、政府性基金预算财政拨款”的金额为 5.00，而公开08表没有数据。请补填该表，或改正总表。",
        },
        { message: "summaryFilled", at: "expenditure.total.stateCapital" },
      ],
    ],
  ],
);
