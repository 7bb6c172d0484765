import { notesAgree } from "../../../src/checks/rules/notes-agree";
import { testRule } from "../../support/check-rule";

const operating = (text: number, table: number) => ({
  pack: "zhuzhou-2023",
  entries: {
    "accountsNotes!operatingCost.amount": text,
    "finalAccounts06!total.operating": table,
  },
  cells: { "total.operating": { value: table, formula: null } },
});
const projects = (text: number, table: number) => ({
  pack: "yongzhou-2023",
  entries: {
    "accountsNotes!projects.parts": [{ name: "非税收入", item: "非税收入", executed: text }],
    "accountsNotes!projects.items": [{ name: "非税收入" }],
    "baseData!projects.business.finalAccount": table,
  },
});

testRule(
  notesAgree,
  [
    ["nothing filled", { pack: "zhuzhou-2023" }],
    ["the same figure", operating(2454.37, 2454.37)],
    ["projects as in 基础数据表", projects(681.38, 681.38)],
    [
      "a figure that is linked",
      { pack: "yongzhou-2023", entries: { "threePublic.reception.finalAccount": 3.12 } },
    ],
  ],
  [
    [
      "机关运行经费 other than 公用经费",
      operating(2454.37, 2430.23),
      [
        {
          message: "different",
          at: "operatingCost.amount",
          params: { printed: 2454.37, expected: 2430.23 },
        },
      ],
    ],
    [
      "projects other than in 基础数据表",
      projects(681.38, 560.02),
      [{ message: "different", at: "projects.total.executed" }],
    ],
    [
      "a cent",
      operating(2454.37, 2454.36),
      [{ message: "rounding", at: "operatingCost.amount", severity: "info" }],
    ],
    [
      "元 beside 万元",
      operating(24543738.5, 2454.37),
      [
        {
          message: "unit",
          at: "operatingCost.amount",
          says: "“与上年决算数相比”的本年支出为 24543738.5，公开06表“公用经费合计”的决算数为 2454.37，正好相差一万倍。请核对单位，元与万元不要混用。",
        },
      ],
    ],
  ],
);
