import { caption, computed } from "../cells";
import type { FieldRef, Formula, RowSpec } from "../definition";
import { rowPath } from "../score-table/rows";
import type { ScoreTableOptions } from "../score-table/options";
import { levelName } from "../self-assessment/levels";
import type { SelfAssessmentOptions } from "../self-assessment/options";
import { gradeAwaits } from "../self-assessment/total";
import { headed, linked, rateRow } from "./rows";

type Field = "points" | "score";

/** Points and scores by 一级指标, the execution rate first, as bars of what was reached. */
export const selfAssessmentRows = (form: SelfAssessmentOptions): RowSpec[] => [
  headed("score", ["自评表", "分值", "得分", "得分率"]),
  scoreRow("score.execution", "预算执行率", (field) => linked(`selfAssessment!funds.${field}`)),
  ...form.indicators.map(({ caption: level }, i) =>
    scoreRow(`score.level${i + 1}`, level, (field) => ({
      op: "sumWhere",
      of: `selfAssessment!indicators.*.${field}`,
      label: "selfAssessment!indicators.*.level1",
      begins: levelName(level, form.indicators),
    })),
  ),
  scoreRow("score.total", "总分", (field) => linked(`selfAssessment!total.${field}`)),
  gradeRow("score", {
    op: "grade",
    score: "selfAssessment!total.score",
    bands: form.gradeBands,
    awaits: gradeAwaits(form, "selfAssessment!"),
  }),
];

/** The same of 评价指标表. */
export function scoreTableRows({ levels, grade }: ScoreTableOptions): RowSpec[] {
  const all = levels.map(({ levelTwo }) =>
    levelTwo.flatMap(({ rows }) => rows.map(({ id }) => id)),
  );
  const cells = (ids: readonly string[], field: Field): FieldRef[] =>
    ids.map((id) => `scoreTable!${rowPath(id, field)}`);
  const { bands } = grade ?? {};
  return [
    headed("scoreTable", ["评价指标表", "分值", "得分", "得分率"]),
    ...levels.map(({ name }, i) =>
      scoreRow(`scoreTable.level${i + 1}`, name, (field) => ({
        op: "sum",
        of: cells(all[i]!, field),
      })),
    ),
    scoreRow("scoreTable.total", "总分", (field) => linked(`scoreTable!total.${field}`)),
    gradeRow("scoreTable", {
      op: "grade",
      score: "scoreTable!total.score",
      ...(bands && { bands }),
      awaits: { points: cells(all.flat(), "points"), scores: cells(all.flat(), "score") },
    }),
  ];
}

const scoreRow = (key: string, name: string, formula: (field: Field) => Formula): RowSpec =>
  rateRow(
    key,
    name,
    [
      { field: "points", kind: "points", formula: formula("points") },
      { field: "score", kind: "score", formula: formula("score") },
    ],
    { function: "SHARE", part: "score", base: "points", bar: true },
  );

const gradeRow = (key: string, formula: Formula): RowSpec => ({
  key: `${key}.grade`,
  cells: [caption(0, "等次"), computed(1, `${key}.grade`, "name", formula, { across: 3 })],
});
