import { builtFunctions } from "../test/support/built-functions";
import { medianMs, type Measure } from "./measure";

/** A typical call of each family. */
const calls: Readonly<Record<string, readonly unknown[]>> = {
  CONTROLRATE: [93, 103],
  EXECUTIONRATE: [742.38, 743.91],
  COMPLETIONRATE: [3218.18, 2488.61],
  ADJUSTMENTRATE: [743.91, 617.73],
  CHANGERATE: [5, 5.58],
  CARRYOVERRATE: [2708.62, 9332.43],
  PROCUREMENTRATE: [345.78, 1552.44],
  UTILIZATIONRATE: [6648.7, 12933.17],
  SHARE: [2536.8, 3218.18],
  DEVIATION: ["≥100篇", 284],
  INDICATORSCORE: [10, "≥4000件", "3980件", "高效处理各类来文"],
  EXECUTIONSCORE: [742.38, 743.91, 10],
  STEPSCORE: [5, 1.087, 1, 0.01, 0.5],
  BANDSCORE: [0.3993, [[0, 0.1, 0.2, 0.3]], [[5, 4, 3, 2, 0]]],
  GRADE: [98],
  EXPLAIN: [10, "≥95%", "92%", "社会公众满意度"],
};

const times = 10_000;

/** Calls per second of every function of the built bundle. */
export async function functions(): Promise<Measure[]> {
  const built = builtFunctions();
  const measures: Measure[] = [];
  for (const [id, args] of Object.entries(calls)) {
    const call = built[id]!;
    const ms = await medianMs(() => {
      for (let i = 0; i < times; i++) call(...args);
    });
    measures.push({
      name: `PERF.${id}`,
      value: Math.round((times / ms) * 1000),
      unit: "calls/s",
    });
  }
  return measures;
}
