import { CUSTOM_FUNCTIONS, type Step } from "../step";

export const functionsRegistered: Step = {
  id: "functions-registered",
  title: "PERF 函数已登记",
  meaning:
    "Excel 还不认识 PERF 函数，比率和得分显示 #NAME?。请在“插入”→“我的加载项”中重新选择“绩效自评”，再点击“重新绑定公式”；仍不行的，填写、合计、检查和打印照常可用。",
  checklist: ["2.10", "2.11"],
  needs: CUSTOM_FUNCTIONS,
  expected: { result: 93 / 103 },
  observe: async (trial) => {
    await trial.write(["=PERF.CONTROLRATE(93,103)"]);
    const [[first = null] = []] = await trial.values("A1");
    const [[result = null] = []] = await trial.results("A1");
    return { first, result };
  },
};
