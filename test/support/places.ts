import type { PackInput } from "../../src/forms/pack";

type Assessment = NonNullable<PackInput["selfAssessment"]>;

/** 四川: funds in rows, the target in three cells, closing boxes, a reason for little execution. */
export const sichuan: Partial<Assessment> = {
  funds: {
    heading: "预算执行情况（{unit}）",
    totalCaption: "总额",
    columns: [
      "initialBudget",
      "fullYearBudget",
      "executed",
      "executionRate",
      "points",
      "score",
      "reason",
    ],
    captions: {
      initialBudget: "年初预算",
      fullYearBudget: "调整后预算数",
      executed: "预算执行数",
      executionRate: "预算执行率",
      points: "权重",
    },
    lines: {
      layout: "rows",
      rows: [
        { id: "fiscal", caption: "其中：财政资金" },
        { id: "specialAccount", caption: "财政专户管理资金" },
        { id: "unit", caption: "单位资金" },
        { id: "other", caption: "其他资金" },
      ],
    },
  },
  table: {
    columns: [
      "level1",
      "level2",
      "level3",
      "property",
      "target",
      "unit",
      "actual",
      "points",
      "score",
      "reason",
    ],
    captions: { target: "指标值", actual: "完成值", points: "权重", reason: "未完成原因分析" },
  },
  closing: [
    { id: "conclusion", caption: "评价结论" },
    { id: "problems", caption: "存在问题" },
    { id: "improvements", caption: "改进措施" },
  ],
  signature: "项目负责人：                    财务负责人：",
};

/** 安徽: 分值 before 年度指标值. */
export const anhui: Partial<Assessment> = {
  table: {
    columns: ["level1", "level2", "level3", "points", "target", "actual", "score", "reason"],
    captions: { reason: "偏差原因" },
  },
};

/** 湖北: 20, 40 and 40 points, bands of its own, the execution rate in steps. */
export const hubei: Partial<Assessment> = {
  executionPoints: 20,
  executionRule: { rule: "steps", bounds: [0.95, 0.9, 0.85], scores: [20, 18, 16, 0] },
  indicators: [
    { caption: "产出指标（40分）", points: 40, levelTwo: [{ name: "数量指标", rows: 2 }] },
    { caption: "效益和满意度指标（40分）", points: 40, levelTwo: [{ name: "效益指标", rows: 2 }] },
  ],
  qualitativeBands: [
    { name: "达成年度指标", least: 0.8 },
    { name: "部分达成年度指标", least: 0.5 },
    { name: "未达成年度指标", least: 0 },
  ],
  grade: { place: "beside" },
};

/** 广西: points taken off, and what was reached of qualitative indicators. */
export const guangxi: Partial<Assessment> = {
  table: {
    columns: [
      "level1",
      "level2",
      "level3",
      "target",
      "actual",
      "points",
      "deduction",
      "score",
      "description",
      "reason",
    ],
  },
  scoreDecimals: 1,
};
