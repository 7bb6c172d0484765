import { sums } from "../../../src/checks/rules/sums";
import { testRule } from "../../support/check-rule";

const three = (total: number | string | null, reception: number | null = 6.99) => ({
  entries: {
    "threePublic.vehicles.operation.finalAccount": 97.99,
    "threePublic.reception.finalAccount": reception,
  },
  cells: { "threePublic.total.finalAccount": { value: total, formula: null } },
});

/** 年度收入情况 and 年度支出和结余情况 of one institution, with a 当年结余 of its own. */
const balance = (yearBalance: number) => ({
  pack: "xiangxi-2022",
  entries: {
    "institutionAccounts!income.institutions": [{ name: "甲", broughtForward: 30, other: 100 }],
    "institutionAccounts!expenditure.institutions": [
      { name: "甲", personnel: 60, project: 50, yearBalance },
    ],
  },
});

/** 公开05 with a row of each level, and a 合计 of its own. */
const byCode = (basic: number) => ({
  pack: "zhuzhou-2023",
  entries: {
    "finalAccounts05!total.basic": basic,
    "finalAccounts05!items": [
      { code: "201", basic: 30 },
      { code: "20103", basic: 30 },
      { code: "2010301", basic: 10 },
      { code: "2010302", basic: 20 },
    ],
  },
});

/** Vehicles by use, and a total of their own. */
const vehicles = (total: number) => ({
  pack: "yongzhou-2023",
  entries: {
    "accountsNotes!assets.vehicles": [
      { name: "公务用车", count: 2 },
      { name: "其他用车", count: 1 },
    ],
  },
  cells: { "assets.total": { value: total, formula: null } },
});

testRule(
  sums,
  [
    ["what is counted", vehicles(3)],
    ["a balance that is less than nothing", balance(-10)],
    ["类 and 款 beside their 项", byCode(30)],
    ["the formula", { entries: { "threePublic.reception.budget": 8 } }],
    ["exact", three(104.98)],
    ["noise of binary fractions", three(97.99 + 6.99)],
    ["blank parts count nothing", three(97.99, null)],
    ["nothing filled", {}],
    ["zero for nothing", { cells: { "threePublic.total.budget": { value: 0, formula: null } } }],
    ["text in the total", three("104.98万元")],
    [
      "text in a part",
      {
        ...three(104.98),
        cells: {
          "threePublic.total.finalAccount": { value: 97.99 },
          "threePublic.reception.finalAccount": { value: "6.99万元" },
        },
      },
    ],
  ],
  [
    [
      "a count of its own",
      vehicles(4),
      [
        {
          message: "count",
          at: "assets.total",
          params: { printed: 4, expected: 3 },
          says: "“车辆合计”的数量为 4，各明细（公务用车、其他用车）合计 3。请核对各明细，或改正合计。",
        },
      ],
    ],
    [
      "every level added up",
      byCode(90),
      [{ message: "different", at: "total.basic", params: { printed: 90, expected: 30 } }],
    ],
    [
      "a total of its own",
      three(115),
      [
        {
          message: "different",
          at: "threePublic.total.finalAccount",
          params: { printed: 115, expected: 104.98, difference: 10.02 },
          says: "“三公经费”的2023年决算数为 115.00，各明细（公务用车购置和维护经费、公务接待）合计 104.98，相差 10.02。请核对各明细，或改正合计。",
        },
      ],
    ],
    [
      "a rounding tail",
      three(104.99),
      [{ message: "rounding", at: "threePublic.total.finalAccount", severity: "info" }],
    ],
    [
      "beyond the tolerance of two parts",
      three(105),
      [{ message: "different", at: "threePublic.total.finalAccount" }],
    ],
    [
      "a total left blank",
      three(null),
      [{ message: "blank", at: "threePublic.total.finalAccount", params: { expected: 104.98 } }],
    ],
    [
      "a total without parts",
      { cells: { "projects.total.budget": { value: 5, formula: null } } },
      [{ message: "noParts", at: "projects.total.budget", severity: "warning" }],
    ],
    [
      "more special funds than are named",
      {
        entries: {
          "projects.specialFunds.items": ["甲", "乙", "丙", "丁", "戊"].map((name) => ({
            name,
            budget: 1,
          })),
        },
        cells: {
          "projects.specialFunds.total.budget": { value: 4, formula: null },
          "projects.total.budget": { value: 4 },
        },
      },
      [
        {
          message: "different",
          at: "projects.specialFunds.total.budget",
          says: "“市级专项资金”的2023年预算数为 4.00，各明细（甲、乙、丙、丁等 5 项）合计 5.00，相差 1.00。请核对各明细，或改正合计。",
        },
      ],
    ],
    [
      "a balance of its own",
      balance(10),
      [
        {
          message: "balance",
          at: "expenditure.institutions.0.yearBalance",
          says: "“甲”的当年结余为 10.00，按收入合计减去上年结转、基本支出、项目支出计算应为 -10.00，相差 20.00。请核对各数。",
        },
      ],
    ],
    [
      "a balance with a rounding tail",
      balance(-9.99),
      [
        {
          message: "balanceRounding",
          at: "expenditure.institutions.0.yearBalance",
          severity: "info",
        },
      ],
    ],
    [
      "the split by income",
      { pack: "lusong-2023", entries: { "funds.byIncome": { total: 700, generalPublic: 743.91 } } },
      [
        {
          message: "different",
          at: "funds.byIncome.total",
          params: { printed: 700, expected: 743.91 },
        },
      ],
    ],
  ],
);
