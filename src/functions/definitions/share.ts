import { RATES } from "../../evaluation";
import { define } from "../define";
import { amount, divisor } from "../parameters";
import type { TextsOf } from "../texts";

export const share = define({
  id: "SHARE",
  parameters: [amount("部分"), divisor("合计")],
  body: RATES.SHARE,
});

export const shareTexts: TextsOf<typeof share> = {
  purpose: "change",
  title: "占比",
  definition: "部分 ÷ 合计。",
  source: "决算说明的通常写法，例如永州市人民政府办公室 2023 年基本支出占比。",
  result: "rate",
  arguments: [
    { id: "part", text: "，例如基本支出 2536.8" },
    { id: "total", text: "，例如支出合计 3218.18" },
  ],
  cases: [
    [[2536.8, 3218.18], 2536.8 / 3218.18],
    [["5000万元", "1亿元"], 0.5],
    [["40％", "80%"], 0.5],
    [["4, 974. 56", "6, 094. 55"], 4974.56 / 6094.55],
    [["5万元", "103人"], { error: "#VALUE!", says: "“万元”与“人”单位不同" }],
    [[2536.8, 0], { error: "#DIV/0!" }],
  ],
};
