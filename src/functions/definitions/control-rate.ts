import { RATES } from "../../evaluation";
import { define } from "../define";
import { amount, divisor } from "../parameters";
import type { TextsOf } from "../texts";

export const controlRate = define({
  id: "CONTROLRATE",
  parameters: [amount("实际数"), divisor("控制数")],
  body: RATES.CONTROLRATE,
});

export const controlRateTexts: TextsOf<typeof controlRate> = {
  purpose: "execution",
  title: "控制率",
  definition:
    "实际数 ÷ 控制数。在职人员、三公经费、公用经费、楼堂馆所规模和投资概算的控制率都用它。",
  source: "怀化、芦淞 2023 年公开的基础数据表；湖南 2018 年评价指标表以不超过 100% 为满分。",
  result: "rate",
  arguments: [
    { id: "actual", text: "，例如在职人数 93" },
    { id: "limit", text: "（编制数、预算数或批复数），例如编制数 103" },
  ],
  cases: [
    [[93, 103], 93 / 103],
    [[32, 32], 1],
    [["93人", "103 人"], 93 / 103],
    [[93, 0], { error: "#DIV/0!" }],
    [[93, ""], { error: "#DIV/0!" }],
    [["", ""], { error: "#DIV/0!" }],
    [["六", 1], { error: "#VALUE!", says: "“实际数”应为数字，现在是“六”" }],
  ],
};
