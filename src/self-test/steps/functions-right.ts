import type { Facts } from "../fact";
import { CUSTOM_FUNCTIONS, type Step } from "../step";

/** Every function once, with figures as published, and what each does with a wrong argument. */
const FORMULAS = {
  "=PERF.CONTROLRATE(93,103)": 93 / 103,
  "=PERF.CONTROLRATE(93,0)": "#DIV/0!",
  '=PERF.CONTROLRATE("六",1)': "#VALUE!",
  "=PERF.EXECUTIONRATE(742.38,743.91)": 742.38 / 743.91,
  "=PERF.COMPLETIONRATE(3218.18,2488.61)": 3218.18 / 2488.61,
  "=PERF.ADJUSTMENTRATE(743.91,617.73)": 126.18 / 617.73,
  "=PERF.PROCUREMENTRATE(3457775.58,15524401)": 3457775.58 / 15524401,
  "=PERF.CHANGERATE(5,5.58)": -0.58 / 5.58,
  "=PERF.CARRYOVERRATE(2708.62,9332.43)": 2708.62 / 9332.43,
  "=PERF.UTILIZATIONRATE(6648.7,12933.17)": 6648.7 / 12933.17,
  "=PERF.SHARE(2536.8,3218.18)": 2536.8 / 3218.18,
  '=PERF.DEVIATION("≥100篇",284)': 1.84,
  '=PERF.INDICATORSCORE(10,"≥95%","90%")': 9.47,
  "=PERF.EXECUTIONSCORE(742.38,743.91)": 9.98,
  "=PERF.STEPSCORE(5,1.087,1,0.01,0.5)": 1,
  "=PERF.BANDSCORE(0.3993,{0,0.1,0.2,0.3},{5,4,3,2,0})": 0,
  '=PERF.GRADE(95,{90,"优";80,"良";60,"中";0,"差"})': "优",
  '=LEN(PERF.EXPLAIN(10,"≥95%","90%"))>0': true,
} as const satisfies Facts;

export const functionsRight: Step = {
  id: "functions-right",
  title: "PERF 函数的结果",
  meaning: "有 PERF 函数的结果不对或算不出来，比率和得分请人工核对，并请把本页结果交给管理员。",
  checklist: ["2.5", "2.6"],
  needs: CUSTOM_FUNCTIONS,
  expected: FORMULAS,
  observe: (trial) => trial.calculated(Object.keys(FORMULAS)),
};
