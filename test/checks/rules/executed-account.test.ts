import { executedAccount } from "../../../src/checks/rules/executed-account";
import { testRule } from "../../support/check-rule";

const filled = (executed: number, all: number | null, general: number | null = null) => ({
  pack: "zhuzhou-2023",
  entries: {
    "funds.executed": executed,
    "finalAccounts03!total.expenditure": all,
    "finalAccounts05!total.expenditure": general,
  },
});

testRule(
  executedAccount,
  [
    ["the same as all expenditure", filled(6094.55, 6094.55, 5000)],
    ["the same as that of the general budget", filled(5000, 6094.55, 5000)],
    ["no final accounts yet", filled(5000, null)],
    ["a pack without final accounts", { entries: { "funds.executed": 5000 } }],
  ],
  [
    [
      "neither",
      filled(6512.96, 6094.55, 6094.55),
      [
        {
          message: "different",
          at: "funds.executed",
          params: { executed: 6512.96, account: 6094.55, difference: 418.41 },
          says: "“年度资金总额”的全年执行数为 6,512.96，公开03表“合计”的本年支出合计为 6,094.55，相差 418.41。全年执行数应与决算一致，请核实是否沿用了上年的数，或口径不同。",
        },
      ],
    ],
    [
      "a cent beside the general budget",
      filled(5000.01, 6094.55, 5000),
      [{ message: "rounding", at: "funds.executed", severity: "info", params: { account: 5000 } }],
    ],
  ],
);
