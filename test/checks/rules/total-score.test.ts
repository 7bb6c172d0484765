import { totalScore } from "../../../src/checks/rules/total-score";
import { testRule } from "../../support/check-rule";

const scores = (total: number | null, ...each: number[]) => ({
  entries: {
    "funds.score": 9.98,
    indicators: each.map((score) => ({ level3: "办文", points: 50, score })),
  },
  cells: { "total.score": { value: total, formula: null } },
});

const totalCaps = [
  { below: 0.8, most: 89 },
  { below: 0.7, most: 79 },
  { below: 0.6, most: 69 },
  { below: 0.5, most: 59 },
];

const executing = (executed: number, ...each: number[]) => ({
  entries: {
    ...scores(null, ...(each.length > 0 ? each : [49, 40])).entries,
    "funds.fullYearBudget": 100,
    "funds.executed": executed,
  },
  assessment: { totalCaps },
});

const typed = (value: string) => ({ value, formula: null });

/** A form that prints the grade, its total typed. */
const graded = (grade: string) => ({
  ...scores(98.98, 49, 40),
  cells: { ...scores(98.98).cells, "total.grade": typed(grade) },
  assessment: { grade: { caption: "等次", place: "row" as const } },
});

testRule(
  totalScore,
  [
    ["the sum", scores(98.98, 49, 40)],
    [
      "full marks and their grade",
      { ...scores(100, 50, 40), entries: { ...scores(null, 50, 40).entries, "funds.score": 10 } },
    ],
    ["a grade that the total earns", graded("优")],
    [
      "a grade before the whole is scored",
      {
        ...graded("良"),
        entries: { "funds.points": 10, indicators: [{ level3: "办文", points: 50, score: 49 }] },
        cells: { "total.grade": typed("良") },
      },
    ],
    ["no scores yet", scores(null)],
    ["the formula", { entries: scores(null, 49).entries }],
    ["as much as the execution allows", { ...scores(79, 49, 40), ...executing(69.99) }],
    ["the bound itself", { ...scores(89, 49, 40), ...executing(70) }],
    ["enough execution", { ...scores(98.98, 49, 40), ...executing(80) }],
    ["a sum below the cap", executing(69.99, 9, 40)],
    ["the formula, capped", executing(69.99, 49, 40)],
  ],
  [
    [
      "another total",
      scores(97, 49, 40),
      [
        {
          message: "different",
          at: "total.score",
          params: { printed: 97, sum: 98.98 },
          says: "“总分”的得分为 97，各项得分（含执行率得分）合计 98.98，相差 1.98。请核对各项得分，或改正总分。",
        },
      ],
    ],
    [
      "more than full marks, by the scores of too many points",
      { entries: { ...scores(null, 50, 50, 9).entries, "funds.score": 10 } },
      [
        {
          message: "tooHigh",
          at: "total.score",
          params: { score: 119, full: 100 },
          says: "“总分”的得分为 119，超过满分 100 分。请核对各项分值和得分。",
        },
      ],
    ],
    [
      "a total above full marks although nothing is scored",
      { cells: { "total.score": { value: 105, formula: null } } },
      [{ message: "tooHigh", at: "total.score" }],
    ],
    [
      "a grade that the total does not earn",
      graded("良"),
      [
        {
          message: "grade",
          at: "total.grade",
          params: { grade: "良", score: 98.98, expected: "优" },
          says: "“等次”为“良”，总分 98.98 应为“优”。请恢复公式或改正等次。",
        },
      ],
    ],
    [
      "the execution row left out",
      scores(89, 49, 40),
      [
        {
          message: "withoutExecution",
          at: "total.score",
          params: { printed: 89, sum: 98.98, execution: 9.98 },
        },
      ],
    ],
    [
      "a rounding tail",
      scores(98.99, 49, 40),
      [{ message: "rounding", at: "total.score", severity: "info" }],
    ],
    ["left blank", scores(null, 49, 40), [{ message: "blank", at: "total.score" }]],
    [
      "more than the place gives for so little execution",
      { ...scores(98.98, 49, 40), ...executing(69.99) },
      [
        {
          message: "adjusted",
          at: "total.score",
          params: { printed: 98.98, total: 79 },
          says: "“总分”的得分为 98.98，各项得分（含执行率得分）合计 98.98；执行率 69.99% 低于 70%，总分最高 79 分。按当地计分办法总分应为 79。请恢复公式或改正总分。",
        },
      ],
    ],
    [
      "the sum where a level is not filled, or an indicator does not apply",
      {
        entries: {
          "funds.points": 10,
          "funds.score": 9,
          indicators: [
            { level1: "产出指标（50分)", level3: "办文", points: 40, score: 40 },
            { level1: "产出指标（50分)", level3: "信访", actual: "不适用", points: 30 },
            { level1: "成本指标", points: 20, score: 20 },
          ],
        },
        cells: { "total.score": { value: 69, formula: null } },
        assessment: {
          notApplicable: "rescale",
          indicators: [
            { caption: "产出指标（50分)", points: 70, levelTwo: [{ name: "数量指标", rows: 2 }] },
            {
              caption: "成本指标",
              points: 20,
              levelTwo: [{ name: "成本指标", rows: 1 }],
              unfilledMost: 5,
            },
          ],
        },
      },
      [
        {
          message: "adjusted",
          at: "total.score",
          params: { sum: 69, total: 77.14 },
          says: "“总分”的得分为 69，各项得分（含执行率得分）合计 69；“成本指标”没有填写指标，20 分只计 5 分；不适用的指标 30 分不计，其余折算为满分。按当地计分办法总分应为 77.14。请恢复公式或改正总分。",
        },
      ],
    ],
    [
      "left blank where it is capped",
      { ...scores(null, 49, 40), ...executing(69.99) },
      [{ message: "blank", at: "total.score", params: { sum: 79 } }],
    ],
  ],
);
