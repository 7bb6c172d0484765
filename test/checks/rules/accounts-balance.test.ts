import { accountsBalance } from "../../../src/checks/rules/accounts-balance";
import { testRule } from "../../support/check-rule";

const filled = (entries: Readonly<Record<string, number>>) => ({ pack: "zhuzhou-2023", entries });

/** Two rows of 公开03. */
const items = (...rows: object[]) => ({
  pack: "zhuzhou-2023",
  entries: {
    "finalAccounts03!items": rows.map((row, i) => ({ code: `201030${i + 1}`, ...row })),
  },
});

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
    ["合计 both ways", items({ basic: 60, project: 30 }, { basic: 10 })],
    [
      "a row that waits for its sum",
      {
        ...items({ basic: 60, project: 30 }, { basic: 10 }),
        cells: { "items.1.expenditure": { value: null, formula: null } },
      },
    ],
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
      "合计 downwards",
      items({ basic: 60, project: 30 }, { basic: 10, expenditure: 15 }),
      [
        {
          message: "different",
          at: "total.expenditure",
          params: { printed: 100, expected: 105 },
          says: "“合计”的本年支出合计为 100.00，按2010301、2010302计算应为 105.00，相差 5.00。请核对各数。",
        },
      ],
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
