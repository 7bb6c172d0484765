import { noteWords } from "../../../src/checks/rules/note-words";
import { testRule } from "../../support/check-rule";

const line = (data: object) => ({
  pack: "yongzhou-2023",
  entries: { "accountsNotes!overview.income": { ...data } },
});
const item = (data: object) => ({
  pack: "yongzhou-2023",
  entries: { "accountsNotes!threePublic.reception": { ...data } },
});
const first = (data: object) => ({
  pack: "yongzhou-2023",
  entries: { "accountsNotes!lines.items": [{ name: "行政运行", ...data }] },
});

testRule(
  noteWords,
  [
    ["nothing filled", { pack: "yongzhou-2023" }],
    ["a place without the sheet", {}],
    ["more, and why", line({ current: 2, previous: 1, word: "增加", reason: "业务增加" })],
    ["the word of the formula", line({ current: 1, previous: 2, reason: "压减" })],
    ["the same needs no reason", line({ current: 2, previous: 2, word: "持平" })],
    ["last year unknown", line({ current: 2, word: "增加" })],
    ["rounded differences", line({ current: 2, previous: 1.01, difference: 1, reason: "尾差" })],
    ["a budget met", item({ budget: 3, finalAccount: 3, budgetWord: "等于" })],
  ],
  [
    [
      "a rise that is called the same",
      line({ current: 9.68, previous: 0, word: "持平", reason: "上年没有" }),
      [
        {
          message: "word",
          at: "overview.income.word",
          params: { held: "持平", word: "增加" },
          says: "“收入总计”的增减写“持平”，而本年决算数 9.68、上年决算数 0，应为“增加”。请改正用词或数字。",
        },
      ],
    ],
    [
      "more, with a stroke for a reason",
      line({ current: 2, previous: 1, word: "增加", reason: "/" }),
      [{ message: "reason", at: "overview.income.reason", severity: "warning" }],
    ],
    [
      "less than its budget, called more, without a reason",
      item({ budget: 34, finalAccount: 11.69, budgetWord: "大于" }),
      [
        { message: "word", at: "threePublic.reception.budgetWord" },
        { message: "reason", at: "threePublic.reception.budgetReason", severity: "warning" },
      ],
    ],
    [
      "a difference that is not one",
      line({ current: 6094.55, previous: 6512.96, difference: -481.41, reason: "压减" }),
      [
        {
          message: "difference",
          at: "overview.income.difference",
          params: { held: -481.41, expected: -418.41 },
        },
      ],
    ],
    [
      "each row of a section by its own figures",
      first({ budget: 0, finalAccount: 54 }),
      [{ message: "reason", at: "lines.items.0.reason", severity: "warning" }],
    ],
    [
      "a fall without a reason",
      line({ current: 1200.5, previous: 1300 }),
      [
        {
          message: "reason",
          at: "overview.income.reason",
          severity: "warning",
          says: "“收入总计”的主要原因没有填写：本年决算数 1200.5，上年决算数 1300。请说明“减少”的原因。",
        },
      ],
    ],
  ],
);
