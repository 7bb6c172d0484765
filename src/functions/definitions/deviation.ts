import { deviation as deviationOf } from "../../evaluation";
import { define } from "../define";
import { notation } from "../parameters";
import type { TextsOf } from "../texts";

export const deviation = define({
  id: "DEVIATION",
  parameters: [notation("年度指标值"), notation("实际完成值")],
  body: deviationOf,
});

export const deviationTexts: TextsOf<typeof deviation> = {
  purpose: "change",
  title: "偏离度",
  definition: "（实际完成值 − 年度指标值）÷ 年度指标值。超额为正，不足为负。",
  source: "默认口径；超过目标三成时，不少地方要求说明原因。",
  result: "rate",
  arguments: [
    { id: "target", text: '，可带比较符和单位，例如 "≥100篇"' },
    { id: "actual", text: "，例如 284" },
  ],
  cases: [
    [["≥100篇", 284], 1.84],
    [["≥4000件", 5164], 0.291],
    [["≤743.91万元", "742.38万元"], -1.53 / 743.91],
    [["90%-95%", "92%"], 0],
    [["每季度1次", "4次"], 0],
    [["每月不少于1次", "18次"], 0.5],
    [["12次", "2次/月"], 1],
    [["10至20个", "5个"], -0.5],
    [["10至20个", "30个"], 0.5],
    [["=0", 1], { error: "#DIV/0!" }],
    [["经济增长", "5%"], { error: "#N/A", says: "年度指标值“经济增长”不是数字" }],
    [["≥5%", ""], { error: "#N/A", says: "实际完成值“空白”不是数字" }],
    [["≥100篇", "95%"], { error: "#VALUE!", says: "单位不同" }],
  ],
};
