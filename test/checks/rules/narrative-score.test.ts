import { narrativeScore } from "../../../src/checks/rules/narrative-score";
import { testRule, type Filled } from "../../support/check-rule";

const told = (text: string, score: number) => ({
  entries: { "goals.actual": text, "total.score": score },
});

const gradeBands: NonNullable<Filled["assessment"]>["gradeBands"] = [
  { from: 60, name: "合格" },
  { from: 0, name: "不合格" },
];

testRule(
  narrativeScore,
  [
    [
      "a grade of the place's own",
      { ...told("自评等级为“合格”。", 70), assessment: { gradeBands } },
    ],
    ["the score told is the total", told("本部门自评得分为98分，自评等级为“优”。", 98)],
    ["another unit's score", told("市考核办给我办评分 95 分。", 98)],
    ["nothing told", told("全面完成。", 98)],
    [
      "a total that is still growing",
      {
        entries: {
          "goals.actual": "自评得分98分，自评等级为优。",
          funds: { fullYearBudget: 100, executed: 100, points: 10 },
        },
      },
    ],
    ["no total yet", { entries: { "goals.actual": "自评得分98分。" } }],
  ],
  [
    [
      "another score",
      told("综合评价，自评得分：97.5 分。", 98),
      [
        {
          message: "score",
          at: "goals.actual",
          params: { written: 97.5, total: 98 },
          says: "“年度总体目标”的实际完成情况写自评得分 97.5 分，总分为 98 分。请改为一致。",
        },
      ],
    ],
    [
      "a grade that the score does not earn",
      told("自评得分89.99分，自评等次为优。", 89.99),
      [{ message: "grade", at: "goals.actual", params: { written: "优", grade: "良" } }],
    ],
    [
      "a grade of the place's own that the total does not earn",
      { ...told("自评等级为“合格”。", 50), assessment: { gradeBands } },
      [{ message: "grade", at: "goals.actual", params: { written: "合格", grade: "不合格" } }],
    ],
  ],
);
