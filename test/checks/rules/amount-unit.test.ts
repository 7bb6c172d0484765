import { amountUnit } from "../../../src/checks/rules/amount-unit";
import { testRule } from "../../support/check-rule";

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
