import { RATES } from "../../evaluation";
import { define } from "../define";
import { amount, divisor } from "../parameters";
import type { TextsOf } from "../texts";

export const utilizationRate = define({
  id: "UTILIZATIONRATE",
  parameters: [amount("在用固定资产"), divisor("固定资产合计")],
  body: RATES.UTILIZATIONRATE,
});

export const utilizationRateTexts: TextsOf<typeof utilizationRate> = {
  purpose: "change",
  title: "固定资产利用率",
  definition: "在用固定资产 ÷ 固定资产合计。",
  source: "湘西州人民政府办公室 2022 年自评报告。",
  result: "rate",
  arguments: [
    { id: "inUse", text: "，例如 6648.7" },
    { id: "total", text: "，例如 12933.17" },
  ],
  cases: [
    [[6648.7, 12933.17], 6648.7 / 12933.17],
    [[6648.7, 0], { error: "#DIV/0!" }],
  ],
};
