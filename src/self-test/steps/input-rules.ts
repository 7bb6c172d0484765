import { applyChoices, applyInput } from "../../excel/write";
import type { Step } from "../step";

export const inputRules: Step = {
  id: "input-rules",
  title: "填写提示和下拉列表",
  meaning: "填写提示、数据校验或下拉列表没有设上，填错时 Excel 不会当场提醒，请多用“检查”。",
  checklist: ["4.1", "4.2"],
  expected: { amount: "Decimal", choices: "List", isPrompted: true },
  observe: async (trial) => {
    const { context } = trial;
    const [amount, choices] = ["A1:A2", "B1:B2"].map((at) => trial.range(at)) as [
      Excel.Range,
      Excel.Range,
    ];
    applyInput(amount, { type: "decimal", minimum: 0, prompt: "金额", error: "金额不小于 0。" });
    applyChoices(choices, ["是", "否"]);
    amount.dataValidation.load("type,prompt");
    choices.dataValidation.load("type");
    await context.sync();
    const { type, prompt } = amount.dataValidation;
    return { amount: type, choices: choices.dataValidation.type, isPrompted: prompt.showPrompt };
  },
};
