import { CUSTOM_FUNCTIONS, type Step } from "../step";

const FORMULA = "=PERF.CONTROLRATE(93,103)";

export const functionsMerged: Step = {
  id: "functions-merged",
  title: "合并单元格中的 PERF 函数",
  meaning: "PERF 函数在合并单元格中算不出来，表中合并的得分和等次请人工核对。",
  checklist: ["2.1", "12.1"],
  needs: CUSTOM_FUNCTIONS,
  expected: { intoMerged: "done", result: 93 / 103 },
  observe: async (trial) => {
    const intoMerged = await trial.attempt(() => {
      trial.range("A1:C1").merge(false);
      trial.range("A1").formulas = [[FORMULA]];
    });
    trial.range("A3").formulas = [[FORMULA]];
    await trial.context.sync();
    const [[result = null] = []] = await trial.results("A1:A3");
    // The other way round, which the add-in does not go.
    const mergedOver = await trial.attempt(() => trial.range("A3:C3").merge(false));
    const [[resultBelow = null] = []] = await trial.results("A3");
    return { intoMerged, result, mergedOver, resultBelow };
  },
};
