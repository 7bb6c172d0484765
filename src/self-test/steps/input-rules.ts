import { applyValidation } from "../../excel/write";
import { boundsOf, listOf } from "../../layout/validations";
import type { Step } from "../step";

/** The ranges say where. */
const NO_PLACE = { top: 0, left: 0, bottom: 0, right: 0 };

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
    const rule = { type: "decimal", minimum: 0, prompt: "金额", error: "金额不小于 0。" } as const;
    applyValidation(amount, boundsOf({ rect: NO_PLACE, rule }));
    applyValidation(choices, listOf({ rect: NO_PLACE, values: ["是", "否"] })!);
    amount.dataValidation.load("type,prompt");
    choices.dataValidation.load("type");
    await context.sync();
    const { type, prompt } = amount.dataValidation;
    return { amount: type, choices: choices.dataValidation.type, isPrompted: prompt.showPrompt };
  },
};
