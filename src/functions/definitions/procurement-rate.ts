import { RATES } from "../../evaluation";
import { define } from "../define";
import { amount, divisor } from "../parameters";
import type { TextsOf } from "../texts";

export const procurementRate = define({
  id: "PROCUREMENTRATE",
  parameters: [amount("实际采购金额"), divisor("采购预算数")],
  body: RATES.PROCUREMENTRATE,
});

export const procurementRateTexts: TextsOf<typeof procurementRate> = {
  purpose: "execution",
  title: "政府采购执行率",
  definition: "实际采购金额 ÷ 采购预算数。",
  source: "湘西州人民政府办公室 2022 年自评报告。",
  result: "rate",
  arguments: [
    { id: "actual", text: "，例如 3457775.58" },
    { id: "budget", text: "，例如 15524401" },
  ],
  cases: [
    [[3457775.58, 15524401], 3457775.58 / 15524401],
    [["345.777558万元", "15524401元"], 3457775.58 / 15524401],
    [[3457775.58, 0], { error: "#DIV/0!" }],
  ],
};
