import { accountsAgree } from "../../../src/checks/rules/accounts-agree";
import { testRule } from "../../support/check-rule";

const filled = (entries: Readonly<Record<string, number>>) => ({ pack: "zhuzhou-2023", entries });

testRule(
  accountsAgree,
  [
    ["nothing filled", { pack: "zhuzhou-2023" }],
    [
      "the same in both",
      filled({ "finalAccounts03!total.expenditure": 5, "finalAccounts01!expenditure.class201": 5 }),
    ],
    ["only one of the two filled", filled({ "finalAccounts03!total.expenditure": 5 })],
    [
      "the other table is not there",
      {
        ...filled({
          "finalAccounts03!total.expenditure": 5,
          "finalAccounts01!expenditure.total": 4,
        }),
        without: "finalAccounts01",
      },
    ],
  ],
  [
    [
      "expenditure",
      filled({
        "finalAccounts03!total.expenditure": 6094.55,
        "finalAccounts01!expenditure.class201": 6000,
      }),
      [
        {
          message: "different",
          at: "total.expenditure",
          params: { printed: 6094.55, expected: 6000, difference: 94.55 },
          says: "“合计”的本年支出合计为 6,094.55，公开01表“本年支出合计”的金额为 6,000.00，相差 94.55。两张表的数应一致，请核对。",
        },
      ],
    ],
    [
      "a cent",
      filled({
        "finalAccounts05!total.expenditure": 100.01,
        "finalAccounts04!expenditure.class201.generalPublic": 100,
      }),
      [{ message: "rounding", at: "total.expenditure", severity: "info" }],
    ],
    [
      "fiscal income against its three kinds, and against 公开04",
      filled({
        "finalAccounts02!total.fiscal": 100,
        "finalAccounts01!income.generalPublic": 60,
        "finalAccounts01!income.governmentFund": 30,
      }),
      [
        { message: "different", at: "total.income", params: { expected: 90 } },
        { message: "sumDifferent", at: "total.fiscal", params: { expected: 90 } },
        { message: "different", at: "total.fiscal", params: { expected: 90 } },
      ],
    ],
    [
      "人员经费 and 公用经费 against basic expenditure",
      filled({
        "finalAccounts05!total.basic": 4974.56,
        "finalAccounts06!total.personnel": 2520.2,
        "finalAccounts06!total.operating": 2454.37,
      }),
      [
        {
          message: "sumRounding",
          at: "total.basic",
          severity: "info",
          says: "“合计”的基本支出为 4,974.56，公开06表中人员经费合计、公用经费合计之和为 4,974.57，相差 0.01，属于四舍五入的尾差。",
        },
      ],
    ],
    [
      "the funds of 公开08 and 公开09",
      filled({
        "finalAccounts08!total.expenditure": 20,
        "finalAccounts09!total.expenditure": 10,
        "finalAccounts04!expenditure.class212.governmentFund": 21,
        "finalAccounts04!expenditure.class223.stateCapital": 12,
      }),
      [
        { message: "different", at: "total.expenditure", params: { expected: 21 } },
        { message: "different", at: "total.expenditure", params: { expected: 12 } },
      ],
    ],
  ],
);
