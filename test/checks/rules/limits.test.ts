import { limits } from "../../../src/checks/rules/limits";
import { testRule } from "../../support/check-rule";

const line = (path: string, budget: number, finalAccount: number) => ({
  [path]: { budget, finalAccount },
});

testRule(
  limits,
  [
    [
      "at the limit",
      { entries: { "staff.authorised": 32, "staff.inPost": 32, ...line("operating.total", 5, 5) } },
    ],
    ["no limit given", { entries: { "staff.inPost": 32, "operating.total.finalAccount": 5 } }],
    ["nothing filled", {}],
  ],
  [
    [
      "more people than posts",
      { entries: { "staff.authorised": 32, "staff.inPost": 40 } },
      [
        {
          message: "staff",
          at: "staff.inPost",
          params: { actual: 40, limit: 32, rate: 1.25 },
          says: "“财政供养人员情况”的2023年实际在职人数 40 人，超过编制数 32 人，控制率 125.00%（超编）。请核实人数，或说明原因。",
        },
      ],
    ],
    [
      "公用经费 over budget",
      { entries: line("operating.total", 87.51, 102.77) },
      [
        {
          message: "operating",
          at: "operating.total.finalAccount",
          says: "公用经费控制率 117.44%：“公用经费”的2023年决算数 102.77，超过预算数 87.51。请核实，或说明超支原因。",
        },
      ],
    ],
    [
      "三公经费 over budget, each line and the sums they feed",
      {
        entries: {
          ...line("threePublic.vehicles.operation", 1, 2),
          ...line("threePublic.abroad", 1, 2),
          ...line("threePublic.reception", 0, 2),
        },
      },
      [
        {
          message: "threePublic",
          at: "threePublic.total.finalAccount",
          params: { actual: 6, limit: 2 },
        },
        { message: "threePublic", at: "threePublic.vehicles.total.finalAccount" },
        { message: "threePublic", at: "threePublic.abroad.finalAccount" },
        {
          message: "threePublic",
          at: "threePublic.reception.finalAccount",
          params: { rate: null },
        },
      ],
    ],
    [
      "政府采购, 楼堂馆所",
      {
        entries: {
          ...line("procurement", 40, 49.31),
          building: {
            approvedArea: 100,
            actualArea: 120,
            budgetInvestment: 50,
            actualInvestment: 60,
          },
        },
      },
      [
        { message: "procurement", at: "procurement.finalAccount" },
        { message: "area", at: "building.actualArea" },
        { message: "investment", at: "building.actualInvestment" },
      ],
    ],
    [
      "三公经费 in the final accounts, against the adjusted budget",
      {
        pack: "zhuzhou-2023",
        entries: {
          "finalAccounts07!budget.abroad": 10,
          "finalAccounts07!finalAccount.abroad": 9.68,
          "finalAccounts07!budget.reception": 10,
          "finalAccounts07!finalAccount.reception": 11.69,
        },
      },
      [
        { message: "threePublic", at: "finalAccount.total" },
        {
          message: "threePublic",
          at: "finalAccount.reception",
          params: { actual: 11.69, limit: 10 },
          says: "“决算数”的公务接待费 11.69，超过预算数 10.00，控制率 116.90%。请核实，或说明超支原因。",
        },
      ],
    ],
    [
      "more executed than budgeted cannot be",
      { entries: { "funds.fullYearBudget": 743.91, "funds.executed": 752.38 } },
      [{ message: "execution", at: "funds.executed", severity: "error" }],
    ],
  ],
);
