import { indicatorRow } from "../../../src/checks/rules/indicator-row";
import { testRule } from "../../support/check-rule";

const full = { level3: "办文", target: "≥100篇", actual: "284", points: 10 };

testRule(
  indicatorRow,
  [
    ["a whole row", { entries: { indicators: [{ ...full, score: 10 }] } }],
    ["a score that its formula gives", { entries: { indicators: [full] } }],
    [
      "a row with its levels only",
      { entries: { indicators: [{ level1: "产出指标（50分)", level2: "数量指标" }] } },
    ],
    ["nothing filled", {}],
    [
      "no score of what does not apply, where the rest stands for all points",
      {
        entries: { indicators: [{ ...full, actual: "不适用" }] },
        assessment: { notApplicable: "rescale" },
      },
    ],
    [
      "points and score of a level that may stay without indicators",
      {
        entries: { indicators: [{ level1: "成本指标", points: 10, score: 5 }] },
        assessment: {
          indicators: [
            {
              caption: "成本指标",
              points: 10,
              levelTwo: [{ name: "成本指标", rows: 1 }],
              unfilledMost: 5,
            },
          ],
        },
      },
    ],
  ],
  [
    [
      "no name, target or actual",
      { entries: { indicators: [{ points: 10, score: 10 }] } },
      [
        { message: "blank", at: "indicators.0.level3" },
        { message: "blank", at: "indicators.0.target" },
        { message: "blank", at: "indicators.0.actual" },
      ],
    ],
    [
      "no score of what does not apply, where it counts",
      { entries: { indicators: [{ ...full, actual: "不适用" }] } },
      [{ message: "score", at: "indicators.0.score" }],
    ],
    [
      "no points",
      { entries: { indicators: [{ ...full, points: null, score: 10 }] } },
      [{ message: "noPoints", at: "indicators.0.points" }],
    ],
    [
      "no score where a person must judge",
      { entries: { indicators: [{ ...full, target: "环境改善", actual: "空气优良天数增加" }] } },
      [
        {
          message: "score",
          at: "indicators.0.score",
          says: "“办文”的得分没有填写。年度指标值“环境改善”，实际完成值“空气优良天数增加”：需要人工评定，实际完成值与目标文字不同。请补填得分。",
        },
      ],
    ],
    [
      "a qualitative row that its place wants described",
      {
        entries: { indicators: [{ ...full, target: "环境改善", actual: "环境改善", score: 10 }] },
        assessment: {
          table: {
            columns: ["level1", "level3", "target", "actual", "points", "score", "description"],
          },
        },
      },
      [
        {
          message: "description",
          at: "indicators.0.description",
          says: "“办文”的定性指标完成情况简要描述没有填写，而“环境改善”是定性的完成情况。请简要描述完成程度和成效。",
        },
      ],
    ],
  ],
);
