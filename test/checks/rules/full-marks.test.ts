import { fullMarks } from "../../../src/checks/rules/full-marks";
import { testRule, type Filled } from "../../support/check-rule";

const full = { level3: "办文", target: "≥100篇", actual: "284篇", points: 50, score: 50 };
const less = { ...full, actual: "90篇", score: 45 };

const filled = (
  fullYearBudget: number | null,
  executed: number | null,
  indicators: readonly object[] = [full, full],
): Filled => ({
  entries: { funds: { fullYearBudget, executed }, indicators: indicators as never },
});

testRule(
  fullMarks,
  [
    ["the threshold itself is enough", filled(100, 80)],
    ["what is printed as the threshold is", filled(1, 0.7999999)],
    ["a score that is not full", filled(100, 45, [full, less])],
    ["nothing of it filled", {}],
    ["a budget that is not there", filled(null, 45)],
    ["an execution that is not there", filled(100, null)],
    [
      "a row that is not scored yet",
      filled(100, 45, [full, { ...full, actual: "很好", score: null }]),
    ],
    ["a row without points", filled(100, 45, [full, { ...full, points: null }])],
    ["rows that weigh nothing", filled(100, 45, [{ ...full, points: 0, score: 0 }])],
    ["points in words only", filled(100, 45, [{ ...full, points: "100万元", score: null }])],
    ["a place with a lower threshold", { ...filled(100, 45), options: { fullMarksRate: 0.4 } }],
  ],
  [
    [
      "45 of 100",
      filled(100, 45),
      [
        {
          message: "low",
          at: "funds.executionRate",
          says: "“年度资金总额”的执行率为 45.00%，低于 80%，而 2 项指标中有 2 项得满分。请核对各项得分，或说明少花钱而完成全部目标的原因，说明后注明“已核实”。",
        },
      ],
    ],
    ["just below", filled(100, 79.99), [{ message: "low", at: "funds.executionRate" }]],
    ["nothing executed", filled(100, 0), [{ message: "low", at: "funds.executionRate" }]],
    [
      "a budget of 0",
      filled(0, 0),
      [
        {
          message: "noBudget",
          at: "funds.fullYearBudget",
          says: "“年度资金总额”的全年预算数为 0，没有执行率，而 2 项指标中有 2 项得满分。请核对预算数和各项得分，核对后注明“已核实”。",
        },
      ],
    ],
    [
      "points of 项目成本 printed as an amount",
      filled(100, 45, [full, { ...full, level3: "项目成本", points: "100万元", score: null }]),
      [{ message: "low", at: "funds.executionRate", params: { count: 1, full: 1 } }],
    ],
    [
      "a place that doubts one full mark of two",
      { ...filled(100, 45, [full, less]), options: { fullMarksShare: 0.5 } },
      [{ message: "low", at: "funds.executionRate", params: { count: 2, full: 1 } }],
    ],
    [
      "of every project by itself",
      {
        pack: "default",
        entries: {
          "projectAssessment!0": {
            name: "道路维护",
            funds: { fullYearBudget: 100, executed: 45 },
            indicators: [full],
          },
        },
      },
      [{ message: "low", at: "funds.executionRate" }],
    ],
  ],
);
