import { RATES } from "../../evaluation";
import { define } from "../define";
import { amount, divisor } from "../parameters";
import type { TextsOf } from "../texts";

export const completionRate = define({
  id: "COMPLETIONRATE",
  parameters: [amount("实际支出数"), divisor("年初预算数")],
  body: RATES.COMPLETIONRATE,
});

export const completionRateTexts: TextsOf<typeof completionRate> = {
  purpose: "execution",
  title: "预算完成率",
  definition: "实际支出数 ÷ 年初预算数。",
  source: "永州市人民政府办公室 2023 年自评报告的口径；各地另有口径，以本级文件为准。",
  result: "rate",
  arguments: [
    { id: "actual", text: "（决算数），例如 3218.18" },
    { id: "initialBudget", text: "，例如 2488.61" },
  ],
  cases: [
    [[3218.18, 2488.61], 3218.18 / 2488.61],
    [[0, 51.29], 0],
    [[0, 0], { error: "#DIV/0!" }],
    [["", 51.29], { error: "#VALUE!", says: "“实际支出数”没有填写" }],
  ],
};
