import { RATES } from "../../evaluation";
import { define } from "../define";
import { amount, divisor } from "../parameters";
import type { TextsOf } from "../texts";

export const adjustmentRate = define({
  id: "ADJUSTMENTRATE",
  parameters: [amount("全年预算数"), divisor("年初预算数")],
  body: RATES.ADJUSTMENTRATE,
});

export const adjustmentRateTexts: TextsOf<typeof adjustmentRate> = {
  purpose: "execution",
  title: "预算调整率",
  definition: "（全年预算数 − 年初预算数）÷ 年初预算数，带正负号。",
  source: "湘西州人民政府办公室 2022 年自评报告的口径；有的地方按调整的总额计算。",
  result: "rate",
  arguments: [
    { id: "budget", text: "（调整后），例如 743.91" },
    { id: "initialBudget", text: "，例如 617.73" },
  ],
  cases: [
    [[743.91, 617.73], 126.18 / 617.73],
    [[617.73, 0], { error: "#DIV/0!" }],
  ],
};
