import { amountUnit } from "../../../src/checks/rules/amount-unit";
import type { FormData } from "../../../src/forms";
import { testRule } from "../../support/check-rule";

const institution = (income: FormData, expenditure: FormData) => ({
  pack: "xiangxi-2022",
  entries: {
    "institutionAccounts!income.institutions": [{ name: "1、本级", ...income }],
    "institutionAccounts!expenditure.institutions": [{ name: "1、本级", ...expenditure }],
  },
});

/** A 科目 in 公开03 and 公开05. */
const account = (of03: FormData, of05: FormData) => ({
  pack: "zhuzhou-2023",
  entries: {
    "finalAccounts03!items": [{ code: "2130314", name: "防汛", ...of03 }],
    "finalAccounts05!items": [{ code: "2130314", name: "防汛", ...of05 }],
  },
});

testRule(
  amountUnit,
  [
    [
      "amounts of one size",
      { entries: { "operating.total": { budget: 87.51, finalAccount: 102.77 } } },
    ],
    [
      "a large unit with a small line",
      { entries: { "funds.executed": 25000, "funds.fullYearBudget": 26000 } },
    ],
    [
      "a small amount beside a tiny one",
      { entries: { "projects.business": { budget: 0.05, finalAccount: 80 } } },
    ],
    ["nothing to compare with", { entries: { "funds.executed": 45395500 } }],
    ["zero beside it", { entries: { "projects.business": { budget: 0, finalAccount: 80000 } } }],
    [
      "an institution whose sources of income are of very different sizes",
      institution({ generalPublic: 26000, other: 0.4 }, { personnel: 20000, operating: 900 }),
    ],
    [
      "a 科目 with hardly any basic expenditure",
      account({ basic: 0.5, project: 25000 }, { basic: 0.5, project: 24000 }),
    ],
    [
      "a small part where the place fills in 元",
      {
        ...institution({ generalPublic: 2_600_000 }, { personnel: 2_600_000, operating: 300 }),
        place: { amountUnit: "元" },
      },
    ],
    [
      "notes of one size",
      {
        pack: "zhuzhou-2023",
        entries: { "accountsNotes!lines.items": [{ name: "防汛", budget: 20, finalAccount: 25 }] },
      },
    ],
  ],
  [
    [
      "a figure in 元 beside one in 万元, and the sum it feeds",
      { entries: { "threePublic.reception": { budget: 8, finalAccount: 69900 } } },
      [
        { message: "leap", at: "threePublic.total.finalAccount" },
        {
          message: "leap",
          at: "threePublic.reception.finalAccount",
          params: { value: 69900, otherValue: 8, converted: 6.99 },
          says: "“公务接待”的2023年决算数为 69,900.00，是2023年预算数 8.00 的 8738 倍，可能以元填报；折合万元为 6.99。请核对单位。",
        },
      ],
    ],
    [
      "a cut in 元 beside one in 万元",
      { entries: { basicAdjustment: { budget: -126.18, finalAccount: -1261800 } } },
      [
        {
          message: "leap",
          at: "basicAdjustment.finalAccount",
          params: { value: -1261800, otherValue: -126.18, times: 10000, converted: -126.18 },
        },
      ],
    ],
    [
      "a special fund",
      {
        entries: {
          "projects.specialFunds.items": [{ name: "调研经费", budget: 180, finalAccount: 1799900 }],
          "projects.total": { budget: 180, finalAccount: 179.99 },
        },
      },
      [
        { message: "leap", at: "projects.specialFunds.total.finalAccount" },
        { message: "leap", at: "projects.specialFunds.items.0.finalAccount" },
      ],
    ],
    [
      "the executed amount",
      { entries: { "funds.executed": 45395500, "funds.fullYearBudget": 4539.55 } },
      [{ message: "leap", at: "funds.executed" }],
    ],
    [
      "what an institution got, beside what it spent",
      institution({ generalPublic: 14602000 }, { personnel: 820.4, project: 560.2 }),
      [
        {
          message: "leap",
          at: "income.institutions.0.generalPublic",
          params: { value: 14602000, otherValue: 820.4, converted: 1460.2 },
          says: "“1、本级”的公共财政拨款为 14,602,000.00，是基本支出 820.40 的 17799 倍，可能以元填报；折合万元为 1,460.20。请核对单位。",
        },
      ],
    ],
    [
      "what an institution spent, beside what it got",
      institution({ generalPublic: 1460.2 }, { personnel: 8204000, project: 560.2 }),
      [{ message: "leap", at: "expenditure.institutions.0.personnel" }],
    ],
    [
      "a 科目 in one of the tables",
      account({ project: 2198000 }, { project: 219.8 }),
      [
        {
          message: "leap",
          at: "items.0.project",
          params: { value: 2198000, otherValue: 219.8, converted: 219.8 },
        },
      ],
    ],
    [
      "an economic 科目 beside the basic expenditure it is a part of",
      {
        pack: "zhuzhou-2023",
        entries: {
          "finalAccounts05!items": [{ code: "2130301", name: "行政运行", basic: 962.4 }],
          "finalAccounts06!item30101": 9767600,
        },
      },
      [{ message: "leap", at: "item30101" }],
    ],
    [
      "a fiscal income beside all of it",
      {
        pack: "zhuzhou-2023",
        entries: {
          "finalAccounts02!items": [{ code: "2130301", name: "行政运行", fiscal: 962.4 }],
          "finalAccounts01!income.generalPublic": 9624000,
        },
      },
      [{ message: "leap", at: "income.generalPublic" }],
    ],
    [
      "公开07 and the notes, beside the budget and last year",
      {
        pack: "zhuzhou-2023",
        entries: {
          "finalAccounts07!budget.reception": 4,
          "finalAccounts07!finalAccount.reception": 35200,
          "accountsNotes!lines.items": [{ name: "防汛", budget: 20, finalAccount: 250000 }],
        },
      },
      [
        { message: "leap", at: "finalAccount.total" },
        { message: "leap", at: "finalAccount.reception" },
        { message: "leap", at: "lines.items.0.finalAccount" },
      ],
    ],
    [
      "a figure in 万元 where the place fills in 元",
      {
        entries: { "threePublic.abroad": { budget: 80000, finalAccount: 6.99 } },
        place: { amountUnit: "元" },
      },
      [
        { message: "drop", at: "threePublic.total.finalAccount" },
        {
          message: "drop",
          at: "threePublic.abroad.finalAccount",
          says: "“出国经费”的2023年决算数为 6.99，而2023年预算数 80,000.00 是它的 11445 倍，可能以万元填报；折合元为 69,900.00。请核对单位。",
        },
      ],
    ],
  ],
);
