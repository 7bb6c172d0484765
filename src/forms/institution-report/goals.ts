import { caption, computed, entry, heading } from "../cells";
import type { FormSpec } from "../definition";
import { formKind, type Beside } from "../form-kind";
import type { SelfAssessmentOptions } from "../self-assessment/options";
import { gradeAwaits } from "../self-assessment/total";
import type { FormData } from "../values";
import { goalAssessmentSchema, type GoalAssessmentOptions } from "./options";

/** 三、部门（单位）整体支出绩效自评情况 (domain: A3): goals without points, one score for all. */
export const goalAssessment = formKind({
  id: "goalAssessment",
  name: "绩效自评情况",
  options: { goalAssessment: goalAssessmentSchema },
  build: goalsForm,
  complete: (form, report) => withGoalRows(form, report.goalAssessment ?? {}),
});

/** 指标1： and so on under every kind of goal, where the data says nothing of them. */
function withGoalRows(form: GoalAssessmentOptions, data: FormData): FormData {
  const rows = form.goals.flatMap(({ caption: level1, kinds }) =>
    kinds.flatMap(({ name: level2, rows: count }) =>
      Array.from({ length: count }, (_, i) => ({ level1, level2, name: `指标${i + 1}：` })),
    ),
  );
  return { ...data, quantitative: data["quantitative"] ?? rows };
}

function goalsForm(
  form: GoalAssessmentOptions,
  { selfAssessment }: Beside<{ selfAssessment: SelfAssessmentOptions }>,
): FormSpec {
  return {
    id: "goalAssessment",
    sheetName: form.sheetName,
    columnWidths: [13, 17, 13, 9, 27, 35],
    blocks: [
      {
        key: "title",
        height: 34,
        cells: [caption(0, form.title, { across: 6, style: "partTitle" })],
      },
      {
        key: "goals.heading",
        height: 24,
        cells: [
          heading(0, form.qualitativeHeading, { through: "goals" }),
          heading(1, "预期目标", { across: 3 }),
          heading(4, "实际完成", { across: 2 }),
        ],
      },
      {
        key: "goals",
        height: 110,
        cells: [
          entry(1, "goals.expected", "text", { across: 3, style: "longText" }),
          entry(4, "goals.actual", "text", { across: 2, style: "longText" }),
        ],
      },
      {
        key: "quantitative.heading",
        height: 24,
        cells: [
          heading(0, form.quantitativeHeading, { through: "quantitative.end" }),
          heading(1, "评价内容", { across: 3 }),
          heading(4, "绩效目标"),
          heading(5, "完成情况"),
        ],
      },
      {
        section: "quantitative",
        list: "quantitative",
        each: "指标",
        minimum: 1,
        row: {
          height: 36,
          cells: [
            entry(1, "quantitative.*.level1", "name", {
              mergeRuns: true,
              choices: form.goals.map((goal) => goal.caption),
            }),
            entry(2, "quantitative.*.level2", "name", {
              called: "评价类别",
              mergeRuns: true,
              choices: form.goals.flatMap(({ kinds }) => kinds.map(({ name }) => name)),
            }),
            entry(3, "quantitative.*.name", "name", { align: "left", called: "指标" }),
            entry(4, "quantitative.*.target", "notation", { style: "longText" }),
            entry(5, "quantitative.*.actual", "notation", { style: "longText" }),
          ],
        },
        fence: {
          key: "quantitative.end",
          cells: ["……", "", "", "", ""].map((text, i) => heading(i + 1, text, { style: "fence" })),
        },
      },
      {
        key: "result",
        height: 34,
        cells: [
          caption(0, form.resultHeading, { across: 3, align: "center" }),
          {
            at: 3,
            style: "entry",
            content: {
              type: "entry",
              field: "result.score",
              kind: "score",
              carried: {
                from: "selfAssessment!total.score",
                ...(selfAssessment && { awaits: gradeAwaits(selfAssessment, "selfAssessment!") }),
              },
            },
          },
          caption(4, "分                    等级：", { style: "criterion" }),
          computed(
            5,
            "result.grade",
            "name",
            {
              op: "grade",
              score: "result.score",
              ...(selfAssessment && { bands: selfAssessment.gradeBands }),
            },
            { align: "left" },
          ),
        ],
      },
    ],
  };
}
