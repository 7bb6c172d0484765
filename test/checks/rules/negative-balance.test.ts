import { negativeBalance } from "../../../src/checks/rules/negative-balance";
import { testRule, type Filled } from "../../support/check-rule";

/** An institution of 湘西's report with what came in, was there before and was spent. */
const institution = (broughtForward: number, other: number, project: number, name = "甲") => ({
  income: { name, broughtForward, other },
  expenditure: { name, project },
});

const accounts = (...all: readonly ReturnType<typeof institution>[]) => ({
  pack: "xiangxi-2022",
  entries: {
    "institutionAccounts!income.institutions": all.map(({ income }) => income),
    "institutionAccounts!expenditure.institutions": all.map(({ expenditure }) => expenditure),
  },
});

const tables = (entries: NonNullable<Filled["entries"]>): Filled => ({
  pack: "zhuzhou-2023",
  entries,
});

testRule(
  negativeBalance,
  [
    ["more left than was there", accounts(institution(30, 100, 60))],
    ["a year that lived on what was there before", accounts(institution(30, 100, 120))],
    ["nothing left", accounts(institution(30, 100, 130))],
    ["a rounding tail", accounts(institution(30, 100, 130.01))],
    ["nothing filled", {}],
    [
      "funds that come out",
      tables({ "finalAccounts08!items": [{ code: "2120803", income: 10, project: 10 }] }),
    ],
  ],
  [
    [
      "more spent than there ever was, computed",
      accounts(institution(30, 100, 180), institution(5, 5, 5, "乙")),
      [
        {
          message: "accumulated",
          at: "expenditure.institutions.0.accumulatedBalance",
          params: { balance: -50 },
          says: "“甲”的累计结余为 -50.00，小于 0，支出超过了上年结转与本年收入之和。请核对收入、支出和上年结转。",
        },
      ],
    ],
    [
      "a fund that was overspent, computed; its total is not told again",
      tables({ "finalAccounts08!items": [{ code: "2120803", income: 10, project: 25 }] }),
      [
        {
          message: "balance",
          at: "items.0.closingBalance",
          says: "“2120803”的年末结转和结余为 -15.00，小于 0，支出超过了可用的资金。请核对收入、支出和年初结转。",
        },
      ],
    ],
    [
      "a total below nothing that no row explains",
      {
        ...tables({ "finalAccounts08!items": [{ code: "2120803", income: 10, project: 5 }] }),
        cells: { "total.closingBalance": { value: -3, formula: "=A1" } },
      },
      [{ message: "balance", at: "total.closingBalance" }],
    ],
    [
      "typed into the tables of totals",
      tables({
        "finalAccounts01!expenditure.closingBalance": -2,
        "finalAccounts04!income.openingBalance.generalPublic": -1,
      }),
      [
        { message: "balance", at: "expenditure.closingBalance", severity: "warning" },
        { message: "balance", at: "income.openingBalance.generalPublic" },
      ],
    ],
    [
      "one 分 in 元 is no rounding",
      {
        ...accounts(institution(30, 100, 130.01)),
        place: { amountUnit: "元" as const },
      },
      [{ message: "accumulated", at: "expenditure.institutions.0.accumulatedBalance" }],
    ],
  ],
);
