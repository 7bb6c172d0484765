import type { Step } from "../step";

export const calculation: Step = {
  id: "calculation",
  title: "自动计算",
  meaning:
    "本机 Excel 现在不是自动计算，填写后比率、合计和得分不会跟着变。请在“公式”→“计算选项”中选“自动”。",
  checklist: ["2.9"],
  expected: { mode: "Automatic" },
  observe: async ({ context }) => {
    const application = context.workbook.application.load("calculationMode");
    await context.sync();
    return { mode: application.calculationMode };
  },
};
