import { CUSTOM_FUNCTIONS, type Step } from "../step";
import { layOutSample, readSample, wrongCells } from "../sample";

export const layout: Step = {
  id: "layout",
  title: "生成一张报表",
  meaning:
    "生成的报表不对，或者很慢。请先关闭其他程序再试；数字不对的不要上报，请把本页结果交给管理员。",
  checklist: ["2.1", "2.2"],
  needs: CUSTOM_FUNCTIONS,
  expected: { isInTime: true, isRead: true, wrong: 0 },
  observe: async (trial) => {
    const start = performance.now();
    const address = await layOutSample(trial);
    const isInTime = performance.now() - start <= 2 * trial.patience;
    const form = await readSample(trial, address);
    return { isInTime, isRead: form !== null, wrong: form && wrongCells(form) };
  },
};
