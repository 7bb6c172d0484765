import { overallScore } from "../../../src/checks/rules/overall-score";
import { testRule } from "../../support/check-rule";
import { reportPack } from "../../support/report-pack";

const scored = (score: number | null, total: number | null = null) => ({
  pack: reportPack,
  entries: { "goalAssessment!result.score": score, "selfAssessment!total.score": total },
});

testRule(
  overallScore,
  [
    ["no score", scored(null)],
    ["no parts", scored(95)],
    ["carried over", scored(null, 95)],
    ["the same", scored(95, 95)],
    [
      "a total that is still growing",
      {
        pack: reportPack,
        entries: {
          "goalAssessment!result.score": 95,
          funds: { fullYearBudget: 100, executed: 100, points: 10 },
        },
      },
    ],
    ["no 绩效自评情况", { ...scored(95, 90), without: "goalAssessment" }],
  ],
  [
    [
      "not what the parts come to",
      scored(95, 94.5),
      [
        {
          message: "different",
          at: "result.score",
          says: "“绩效自评综合得分及评价等次”为 95 分，自评表“总分”的得分为 94.5 分。综合得分应等于各部分得分之和，请改为一致。",
        },
      ],
    ],
    ["more than all points", scored(950), [{ message: "tooHigh", at: "result.score" }]],
    [
      "a grade that the score does not earn",
      { ...scored(85), cells: { "result.grade": { value: "优", formula: null } } },
      [{ message: "grade", at: "result.grade", params: { grade: "优", expected: "良" } }],
    ],
  ],
);
