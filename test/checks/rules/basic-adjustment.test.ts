import { basicAdjustment } from "../../../src/checks/rules/basic-adjustment";
import { testRule } from "../../support/check-rule";

testRule(
  basicAdjustment,
  [
    ["no adjustment", { entries: { "funds.initialBudget": 600, "funds.fullYearBudget": 600 } }],
    [
      "an adjustment that is told",
      {
        entries: {
          "funds.initialBudget": 600,
          "funds.fullYearBudget": 700,
          "basicAdjustment.finalAccount": 0,
        },
      },
    ],
    ["nothing filled", {}],
    [
      "no 基础数据表",
      { entries: { "funds.initialBudget": 600, "funds.fullYearBudget": 700 }, without: "baseData" },
    ],
  ],
  [
    [
      "an adjusted budget without the adjustment of basic expenditure",
      { entries: { "funds.initialBudget": 617.73, "funds.fullYearBudget": 743.91 } },
      [
        {
          message: "blank",
          at: "basicAdjustment.budget",
          params: { initial: 617.73, full: 743.91 },
          says: "“部门基本支出预算调整”的2023年预算数没有填写，而自评表“年度资金总额”的全年预算数 743.91 与年初预算数 617.73 相差 126.18。请补填其中基本支出的调整数（调减填负数）；全部为项目支出调整的填 0。",
        },
      ],
    ],
  ],
);
