import * as z from "zod";
import { demand, repeats } from "../demands";

const caption = z.string().min(1);

/** The columns of 绩效指标, and what they are called where a pack says nothing else. */
export const indicatorColumnCaptions = {
  level1: "一级指标",
  level2: "二级指标",
  level3: "三级指标",
  /** ≥, ≤ or = in a cell of its own. */
  property: "指标性质",
  /** The target before it was adjusted; nothing is computed from it. */
  initialTarget: "年初指标值",
  target: "年度指标值",
  /** The unit of target and actual in a cell of its own. */
  unit: "度量单位",
  actual: "实际完成值",
  points: "分值",
  /** Taken off the score. */
  deduction: "扣减分数",
  score: "得分",
  /** What was reached of a qualitative indicator. */
  description: "定性指标完成情况简要描述",
  reason: "偏差原因分析及改进措施",
} as const;

export type IndicatorColumn = keyof typeof indicatorColumnCaptions;

export const indicatorColumns = Object.keys(indicatorColumnCaptions) as [
  IndicatorColumn,
  ...IndicatorColumn[],
];

const needed: readonly IndicatorColumn[] = ["level3", "target", "actual", "points", "score"];

export const indicatorTableSchema = z
  .strictObject({
    heading: caption.default("绩效指标"),
    /** In printed order, 一级指标 first and 二级指标, if any, next to it. */
    columns: z
      .array(z.enum(indicatorColumns))
      .default(["level1", "level2", "level3", "target", "actual", "points", "score", "reason"]),
    captions: z.partialRecord(z.enum(indicatorColumns), caption).default({}),
    /** Offered in the column 指标性质. */
    properties: z.array(caption).nonempty().default(["≥", "≤", "="]),
  })
  .check(
    demand(["columns"], ({ columns }) => !repeats(columns), "repeated"),
    demand(
      ["columns"],
      ({ columns }) =>
        columns[0] === "level1" &&
        columns.indexOf("level2") <= 1 &&
        needed.every((column) => columns.includes(column)),
      "lacksColumn",
    ),
  );
