import { RATES } from "../../evaluation";
import { define } from "../define";
import { amount, divisor } from "../parameters";
import type { TextsOf } from "../texts";

export const carryoverRate = define({
  id: "CARRYOVERRATE",
  parameters: [amount("结转结余数"), divisor("支出预算数")],
  body: RATES.CARRYOVERRATE,
});

export const carryoverRateTexts: TextsOf<typeof carryoverRate> = {
  purpose: "change",
  title: "结转结余率",
  definition: "结转结余数 ÷ 支出预算数。",
  source: "默认口径；有的地方以支出完成数为分母，以本级文件为准。",
  result: "rate",
  arguments: [
    { id: "carriedOver", text: "，例如 2708.62" },
    { id: "budget", text: "，例如 9332.43" },
  ],
  cases: [
    [[2708.62, 9332.43], 2708.62 / 9332.43],
    [[2708.62, 0], { error: "#DIV/0!" }],
  ],
};
