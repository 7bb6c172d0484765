import { RATES } from "../../evaluation";
import { define } from "../define";
import { amount, divisor } from "../parameters";
import type { TextsOf } from "../texts";

export const executionRate = define({
  id: "EXECUTIONRATE",
  parameters: [amount("全年执行数"), divisor("全年预算数")],
  body: RATES.EXECUTIONRATE,
});

export const executionRateTexts: TextsOf<typeof executionRate> = {
  purpose: "execution",
  title: "预算执行率",
  definition: "全年执行数 ÷ 全年预算数（调整后）。",
  source: "株洲市人民政府办公室 2023 年自评表的表注。",
  result: "rate",
  arguments: [
    { id: "executed", text: "，例如 742.38" },
    { id: "budget", text: "（调整后），例如 743.91" },
  ],
  cases: [
    [[742.38, 743.91], 742.38 / 743.91],
    [["48,701,473.00元", "4870.1473万元"], 1],
    [[742.38, 0], { error: "#DIV/0!" }],
  ],
};
