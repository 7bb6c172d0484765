import { RATES } from "../../evaluation";
import { define } from "../define";
import { amount, divisor } from "../parameters";
import type { TextsOf } from "../texts";

export const changeRate = define({
  id: "CHANGERATE",
  parameters: [amount("本年数"), divisor("上年数")],
  body: RATES.CHANGERATE,
});

export const changeRateTexts: TextsOf<typeof changeRate> = {
  purpose: "change",
  title: "变动率",
  definition: "（本年数 − 上年数）÷ 上年数。增加为正，减少为负。",
  source:
    "湘西州 2022 年自评报告的三公经费变动率；湖南 2018 年评价指标表两边都用预算数，由所选的单元格决定。",
  result: "rate",
  arguments: [
    { id: "current", text: "，例如 5.00" },
    { id: "previous", text: "，例如 5.58" },
  ],
  cases: [
    [[5, 5.58], -0.58 / 5.58],
    [["－5", "10"], -1.5],
    [[9.68, 0], { error: "#DIV/0!" }],
  ],
};
