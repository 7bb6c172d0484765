import { caption, computed } from "../cells";
import type { RowSpec } from "../definition";
import type { Awaits, FieldRef, Formula } from "../../formulas";
import { rowPath, fullMarks } from "../score-table/rows";
import type { ScoreTableOptions } from "../score-table/options";
import { levelName } from "../self-assessment/levels";
import type { SelfAssessmentOptions } from "../self-assessment/options";
import { gradeAwaits, levelAwaits } from "../self-assessment/total";
import { headed, linked, rateRow } from "./rows";

type Field = "points" | "score";

/** Points and scores by 一级指标, the execution rate first, as bars of what was reached. */
export const selfAssessmentRows = (form: SelfAssessmentOptions): RowSpec[] => [
  headed("score", ["自评表", "分值", "得分", "得分率"]),
  scoreRow("score.execution", "预算执行率", (field) => linked(`selfAssessment!funds.${field}`)),
  ...form.indicators.map(({ caption: level }, i) =>
    scoreRow(
      `score.level${i + 1}`,
      level,
      (field) => ({
        op: "sumWhere",
        of: `selfAssessment!indicators.*.${field}`,
        label: "selfAssessment!indicators.*.level1",
        begins: levelName(level, form.indicators),
      }),
      levelAwaits(form, level, "selfAssessment!"),
    ),
  ),
  scoreRow(
    "score.total",
    "总分",
    (field) => linked(`selfAssessment!total.${field}`),
    gradeAwaits(form, "selfAssessment!"),
  ),
  gradeRow("score", {
    op: "grade",
    score: "selfAssessment!total.score",
    bands: form.gradeBands,
    awaits: gradeAwaits(form, "selfAssessment!"),
  }),
];

/** The same of 评价指标表. */
export function scoreTableRows(form: ScoreTableOptions): RowSpec[] {
  const { levels, grade } = form;
  const all = levels.map(({ levelTwo }) =>
    levelTwo.flatMap(({ rows }) => rows.map(({ id }) => id)),
  );
  const cells = (ids: readonly string[], field: Field): FieldRef[] =>
    ids.map((id) => `scoreTable!${rowPath(id, field)}`);
  const awaitsOf = (ids: readonly string[]): Awaits => ({
    points: cells(ids, "points"),
    scores: cells(ids, "score"),
  });
  const awaits = { ...awaitsOf(all.flat()), full: fullMarks(form) };
  const { bands } = grade ?? {};
  return [
    headed("scoreTable", ["评价指标表", "分值", "得分", "得分率"]),
    ...levels.map(({ name }, i) =>
      scoreRow(
        `scoreTable.level${i + 1}`,
        name,
        (field) => ({ op: "sum", of: cells(all[i]!, field) }),
        awaitsOf(all[i]!),
      ),
    ),
    scoreRow("scoreTable.total", "总分", (field) => linked(`scoreTable!total.${field}`), awaits),
    gradeRow("scoreTable", {
      op: "grade",
      score: "scoreTable!total.score",
      ...(bands && { bands }),
      awaits,
    }),
  ];
}

/** 得分率 waits for all scores of the row, as the grade does. */
const scoreRow = (
  key: string,
  name: string,
  formula: (field: Field) => Formula,
  awaits?: Awaits,
): RowSpec =>
  rateRow(
    key,
    name,
    [
      { field: "points", kind: "points", formula: formula("points") },
      { field: "score", kind: "score", formula: formula("score") },
    ],
    { function: "SHARE", part: "score", base: "points", bar: true, ...(awaits && { awaits }) },
  );

const gradeRow = (key: string, formula: Formula): RowSpec => ({
  key: `${key}.grade`,
  cells: [caption(0, "等次"), computed(1, `${key}.grade`, "name", formula, { across: 3 })],
});
