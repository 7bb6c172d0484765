import { indicatorKinds } from "../../../src/checks/rules/indicator-kinds";
import { testRule, type Expected, type Filled } from "../../support/check-rule";
import { sichuan } from "../../support/places";

const row = (target: string | number, actual: string | number, level3 = "办文") => ({
  entries: { indicators: [{ level3, target, actual, points: 10 }] },
});

testRule(
  indicatorKinds,
  [
    [
      "units in a column of their own",
      {
        entries: {
          indicators: [
            { level3: "办文", property: "≥", target: "95", unit: "%", actual: "96", points: 10 },
          ],
        },
        assessment: sichuan,
      },
    ],
    ["number against number", row("≥100篇", "284篇")],
    ["a unit only in the target", row("≥100篇", "284")],
    ["percent against percent", row("≥95%", "99.6%")],
    ["percent against a cell formatted as a percentage", row("≥95%", 0.996)],
    ["date against date", row("2023年12月31日前", "2023年11月")],
    ["words against words", row("环境改善", "空气优良天数增加")],
    ["money in one unit", row("743.91万元", "742.38万元", "成本")],
    [
      "no points, no comparison",
      { entries: { indicators: [{ target: "绿色发展", actual: "100%" }] } },
    ],
    ["nothing filled", {}],
    ["a description that tells how much was done", row("健全", "修订制度六项")],
    ["one that tells how often", row("常态开行", "每周开行2列")],
    ["one that tells by how much something changed", row("有所下降", "运输成本下降约3%")],
  ],
  [
    [
      "a description for a target",
      row("绿色发展", "100%", "自然环境"),
      [
        {
          message: "description",
          at: "indicators.0.target",
          says: "“自然环境”的年度指标值“绿色发展”是文字描述，实际完成值却是“100%”，两者不能比较。请填写可以衡量的指标值。",
        },
      ],
    ],
    ...["共5场", "达到95%", "完成率100%", "完成100%", "全年100%"].map(
      (actual): [string, Filled, Expected[]] => [
        `a description, and a figure with words that say nothing: ${actual}`,
        row("绿色发展", actual),
        [{ message: "description", at: "indicators.0.target" }],
      ],
    ),
    [
      "a description that mentions a year",
      row("2023年按工作计划完成各项工作", "99%"),
      [{ message: "description", at: "indicators.0.target" }],
    ],
    [
      "a word for a number",
      row("≤30万元", "已控制"),
      [
        {
          message: "kinds",
          at: "indicators.0.actual",
          params: { target: "≤30万元", actual: "已控制" },
        },
      ],
    ],
    [
      "a number for a date",
      row("2023年12月31日前", "100%"),
      [{ message: "kinds", at: "indicators.0.actual" }],
    ],
    [
      "units that do not convert",
      row("≥100篇", "90%"),
      [{ message: "units", at: "indicators.0.actual" }],
    ],
    [
      "no percent sign",
      row("≥95%", "100"),
      [
        {
          message: "percent",
          at: "indicators.0.actual",
          says: "“办文”的实际完成值没有百分号：年度指标值“≥95%”，实际完成值“100”。请补上百分号或核对数值。",
        },
      ],
    ],
    [
      "no percent sign in the target",
      row("95", "100%"),
      [{ message: "percent", at: "indicators.0.target" }],
    ],
    [
      "no unit of money",
      row("≤743.91万元", "742.38"),
      [{ message: "unit", at: "indicators.0.actual", severity: "info" }],
    ],
    [
      "no unit of money in the target",
      row("≤743.91", "742.38万元"),
      [{ message: "unit", at: "indicators.0.target", severity: "info" }],
    ],
    [
      "a bound for an actual",
      row("≤30天", "≥20天"),
      [{ message: "unclear", at: "indicators.0.actual" }],
    ],
    [
      "another indicator",
      row("办结率≥95%", "满意率97%"),
      [{ message: "label", at: "indicators.0.actual" }],
    ],
    [
      "a direction without an amount",
      row("同比下降5%", "同比下降"),
      [{ message: "amount", at: "indicators.0.actual" }],
    ],
  ],
);
