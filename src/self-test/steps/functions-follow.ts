import { CUSTOM_FUNCTIONS, type Step } from "../step";

/** A ratio as the forms have it, which a blank leaves blank, and the bare function. */
const GUARDED = '=IF(COUNT(A1,B1)<2,"",PERF.CONTROLRATE(A1,B1))';
const BARE = "=PERF.CONTROLRATE(A1,B1)";

export const functionsFollow: Step = {
  id: "functions-follow",
  title: "改动后比率跟着变",
  meaning: "改动数据后比率没有跟着更新。定稿前请按 Ctrl+Alt+F9 全部重算，仍不更新的不要定稿。",
  checklist: ["2.8", "2.9"],
  needs: CUSTOM_FUNCTIONS,
  expected: { before: 0.5, after: 0.25, cleared: "" },
  observe: async (trial) => {
    trial.range("A1:B1").values = [[50, 100]];
    trial.range("C1:D1").formulas = [[GUARDED, BARE]];
    const [[before = null] = []] = await trial.results("C1:D1");
    if (before !== 0.5) return { before };
    trial.range("A1").values = [[25]];
    // The old result stays until the new one is there.
    const [[atOnce = null] = []] = await trial.values("C1:D1");
    const [[after = null] = []] = await trial.shown("C1:D1", ([row]) => row![0] === 0.25);
    trial.range("A1").clear("Contents");
    const [[cleared = null, blank = null] = []] = await trial.shown(
      "C1:D1",
      ([row]) => row![0] === "" && row![1] !== 0.25 && row![1] !== "#BUSY!",
    );
    return { before, atOnce, after, cleared, blank };
  },
};
