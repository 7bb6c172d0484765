import { accountsBalance } from "../../../src/checks/rules/accounts-balance";
import { testRule } from "../../support/check-rule";

const filled = (entries: Readonly<Record<string, number>>) => ({ pack: "zhuzhou-2023", entries });

testRule(
  accountsBalance,
  [
    ["nothing filled", { pack: "zhuzhou-2023" }],
    [
      "both sides alike",
      filled({
        "finalAccounts01!income.generalPublic": 100,
        "finalAccounts01!expenditure.class201": 90,
        "finalAccounts01!expenditure.closingBalance": 10,
      }),
    ],
    [
      "a fund that was spent and left over",
      filled({
        "finalAccounts04!income.governmentFund": 30,
        "finalAccounts04!income.openingBalance.governmentFund": 5,
        "finalAccounts04!expenditure.class212.governmentFund": 20,
        "finalAccounts04!expenditure.closingBalance.governmentFund": 15,
      }),
    ],
    ["no table of the kind", { entries: {} }],
  ],
  [
    [
      "more income than expenditure",
      filled({
        "finalAccounts01!income.generalPublic": 100,
        "finalAccounts01!expenditure.class201": 90,
      }),
      [
        {
          message: "different",
          at: "income.grandTotal",
          params: { printed: 100, expected: 90, difference: 10 },
          says: "“收入总计”的金额为 100.00，按支出总计计算应为 90.00，相差 10.00。请核对各数。",
        },
      ],
    ],
    [
      "the difference of a cent",
      filled({
        "finalAccounts01!income.generalPublic": 100,
        "finalAccounts01!expenditure.class201": 99.99,
      }),
      [{ message: "rounding", at: "income.grandTotal", severity: "info" }],
    ],
    [
      "the row 合计 across",
      filled({
        "finalAccounts03!total.expenditure": 100,
        "finalAccounts03!total.basic": 60,
        "finalAccounts03!total.project": 30,
      }),
      [
        {
          message: "different",
          at: "total.expenditure",
          says: "“合计”的本年支出合计为 100.00，按基本支出、项目支出计算应为 90.00，相差 10.00。请核对各数。",
        },
      ],
    ],
    [
      "what is left of a fund",
      filled({
        "finalAccounts08!total.openingBalance": 1,
        "finalAccounts08!total.income": 9,
        "finalAccounts08!total.expenditure": 6,
        "finalAccounts08!total.closingBalance": 5,
      }),
      [{ message: "different", at: "total.closingBalance", params: { expected: 4 } }],
    ],
    [
      "one fund short, another over",
      filled({
        "finalAccounts04!income.generalPublic": 100,
        "finalAccounts04!income.governmentFund": 10,
        "finalAccounts04!expenditure.class201.generalPublic": 90,
        "finalAccounts04!expenditure.class212.governmentFund": 20,
      }),
      [
        { message: "different", at: "expenditure.grandTotal.generalPublic" },
        { message: "different", at: "expenditure.grandTotal.governmentFund" },
      ],
    ],
  ],
);
