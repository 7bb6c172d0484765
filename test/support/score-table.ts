import { findPack, type Pack } from "../../src/forms";
import { type Scalar } from "../../src/formulas";

/** Entries of rows of 评价指标表, `{ "keyTasks.points": 8 }`. */
export const tableRows = (
  cells: Readonly<Record<string, Scalar>>,
): Readonly<Record<string, Scalar>> =>
  Object.fromEntries(
    Object.entries(cells).map(([path, value]) => [`scoreTable!rows.${path}`, value]),
  );

const common = findPack("hunan-common")!;

/**
 * The other layout that bureaus use: 分值 beside the criterion and for rows alone, a column for
 * reasons, none for the rates; 预算完成率 and 预算控制率 from figures on the form itself.
 */
export const yueyang: Pack = {
  ...common,
  id: "yueyang",
  name: "测试：扣分原因列",
  scoreTable: {
    ...common.scoreTable!,
    columns: [
      { id: "levelOne", caption: "一级指标", width: 9 },
      { id: "levelTwo", caption: "二级指标", width: 11 },
      { id: "indicator", caption: "三级指标", width: 16 },
      { id: "criterion", caption: "评分标准", width: 50 },
      { id: "points", caption: "分值", width: 6 },
      { id: "score", caption: "自评得分", width: 9 },
      { id: "reason", caption: "扣分原因和其他说明", width: 24 },
    ],
    levels: [
      {
        name: "投入",
        points: 21,
        levelTwo: [
          {
            name: "预算配置",
            points: 21,
            rows: [
              {
                id: "staffControl",
                name: "在职人员控制率",
                points: 8,
                criterion: "≤100%，计8分；每超过一个百分点扣0.5分，扣完为止。",
                measure: {
                  rate: "staffControl",
                  rule: {
                    type: "step",
                    limit: 1,
                    step: 0.01,
                    deduction: 0.5,
                    direction: "over",
                    counting: "started",
                  },
                },
              },
              {
                id: "threePublicChange",
                name: "“三公经费”变动率",
                points: 8,
                criterion: "≤0，计8分；每超过一个百分点扣0.8分，扣完为止。",
                measure: {
                  rate: "threePublicBudgetChange",
                  rule: {
                    type: "step",
                    limit: 0,
                    step: 0.01,
                    deduction: 0.8,
                    direction: "over",
                    counting: "proportional",
                  },
                },
              },
              {
                id: "keyProjects",
                name: "重点支出安排率",
                points: 5,
                criterion:
                  "≥90%计5分，80%（含）-90%计4分，70%（含）-80%计3分，60%（含）-70%计2分，低于60%计0分。",
                measure: {
                  rate: "keyProjectsShare",
                  rule: { type: "band", bounds: [0.9, 0.8, 0.7, 0.6], scores: [5, 4, 3, 2, 0] },
                },
              },
            ],
          },
        ],
      },
      {
        name: "过程",
        points: 16,
        levelTwo: [
          {
            name: "预算执行",
            points: 16,
            rows: [
              {
                id: "budgetCompletion",
                name: "预算完成率",
                points: 8,
                criterion: "100%计满分，每低于5%扣2分，扣完为止。",
                measure: {
                  rate: "budgetCompletion",
                  rule: {
                    type: "step",
                    limit: 1,
                    step: 0.05,
                    deduction: 2,
                    direction: "under",
                    counting: "whole",
                  },
                },
              },
              {
                id: "budgetControl",
                name: "预算控制率",
                points: 8,
                criterion:
                  "=0，计8分；0-10%（含），计6分；10-20%（含），计4分；20-30%（含），计2分；大于30%不得分。",
                measure: {
                  rate: "budgetControl",
                  rule: { type: "band", bounds: [0, 0.1, 0.2, 0.3], scores: [8, 6, 4, 2, 0] },
                },
              },
            ],
          },
        ],
      },
      {
        name: "产出及效率",
        points: 63,
        levelTwo: [
          {
            name: "职责履行",
            points: 63,
            rows: [
              {
                id: "keyTasks",
                name: "重点工作实际完成率",
                points: 63,
                criterion: "得分=完成率×63。",
                measure: { rate: "entered", rule: { type: "proportion" } },
              },
            ],
          },
        ],
      },
    ],
    grade: {
      caption: "等次",
      bands: [
        { from: 85, name: "好" },
        { from: 0, name: "差" },
      ],
    },
  },
};
