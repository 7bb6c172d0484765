import { executionReason } from "../../../src/checks/rules/execution-reason";
import { testRule, type Filled } from "../../support/check-rule";

const options = { executionReasonBelow: 0.9, adjustmentReason: true };

const columns = ["initialBudget", "fullYearBudget", "executed", "executionRate", "points", "score"];

const filled = (
  initialBudget: number,
  fullYearBudget: number,
  executed: number,
  more: object = {},
): Filled => ({
  entries: { funds: { initialBudget, fullYearBudget, executed, points: 10, ...more } },
  assessment: { funds: { columns: [...columns, "reason"] as never } },
  options,
});

testRule(
  executionReason,
  [
    ["the threshold itself is enough", filled(100, 100, 90)],
    ["a reason", filled(100, 120, 80, { reason: "项目推迟。" })],
    ["a place that asks for none", { ...filled(100, 120, 80), options: {} }],
    ["nothing filled", { options }],
  ],
  [
    [
      "a low rate without a reason",
      filled(100, 100, 80),
      [
        {
          message: "low",
          at: "funds.reason",
          says: "“年度资金总额”的原因没有填写，而执行率 80.00% 低于 90%。请说明原因。",
        },
      ],
    ],
    [
      "a low rate with a stroke for a reason",
      filled(100, 100, 80, { reason: "——" }),
      [
        {
          message: "low",
          at: "funds.reason",
          says: "“年度资金总额”的原因只填了“——”，没有说明，而执行率 80.00% 低于 90%。请说明原因。",
        },
      ],
    ],
    [
      "a low rate in a form without a cell for the reason",
      { ...filled(100, 100, 80), assessment: {} },
      [
        {
          message: "lowElsewhere",
          at: "funds.executionRate",
          says: "“年度资金总额”的执行率为 80.00%，低于 90%，而本表没有填写原因的栏目。请在自评报告中说明原因，说明后注明“已核实”。",
        },
      ],
    ],
    [
      "an adjusted budget in a form without a cell for the reason",
      { ...filled(100, 120, 120), assessment: {} },
      [
        {
          message: "adjustedElsewhere",
          at: "funds.fullYearBudget",
          says: "“年度资金总额”的全年预算数 120.00 与年初预算数 100.00 不同，而本表没有填写原因的栏目。请在自评报告中说明调整原因，说明后注明“已核实”。",
        },
      ],
    ],
    [
      "an adjusted budget without a reason",
      filled(100, 120, 120),
      [
        {
          message: "adjusted",
          at: "funds.reason",
          says: "“年度资金总额”的原因没有填写，而全年预算数 120.00 与年初预算数 100.00 不同。请说明调整原因。",
        },
      ],
    ],
  ],
);
