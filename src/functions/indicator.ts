import { type CellValue, type MissedRule, scoreIndicator, type Verdict } from "../evaluation";
import { atLeast0, choice, labels, notation, text } from "./parameters";
import type { ArgumentsOf } from "./texts";

// What INDICATORSCORE and EXPLAIN have alike.

/** An indicator's row. */
export const INDICATOR = [
  atLeast0("分值"),
  notation("年度指标值"),
  notation("实际完成值"),
  text("指标名称"),
  choice("未达标计分方式", [
    ["ratio", "比例"],
    ["linear", "线性"],
    ["none", "不得分"],
  ]),
  labels("上级指标"),
] as const;

export const verdictOf = (
  points: number,
  target: CellValue,
  actual: CellValue,
  indicator: string,
  missed: MissedRule,
  [level1 = "", level2 = ""]: readonly string[],
): Verdict => scoreIndicator(points, target, actual, { indicator, level1, level2 }, missed);

/** What is said of them. */
export const indicatorTexts: ArgumentsOf<typeof INDICATOR> = [
  { id: "points", text: "，例如 10" },
  { id: "target", text: '，例如 "≥95%"、"500篇以上"、"2023年12月31日前"' },
  { id: "actual", text: '，例如 "99.6%"' },
  {
    id: "indicator",
    text: '，用来判断越大越好还是越小越好，例如 "成本开支"；可省略',
  },
  {
    id: "missed",
    text: '："ratio" 按比例（默认）、"linear" 线性、"none" 不得分，例如 "linear"',
    choices: {
      ratio: "按比例计分",
      linear: "线性递减，达到两倍目标得 0 分",
      none: "不得分",
    },
  },
  {
    id: "levels",
    text: '（一级、二级），也用来判断方向，例如 "成本指标"，或从表头下一行到本行的区域 A$5:B8；可省略',
    words: true,
  },
];
