import type { FieldPath, Formula } from "../formulas";
import { fullMarks, rowPath } from "../forms/score-table/rows";
import { cellsIn, lacking, type Obstacle } from "./examine";
import type { Report } from "./report";
import type { Where } from "./rule";
import { pointsLeft } from "./totals";

type Field = Parameters<typeof rowPath>[1];

/** A row of 评价指标表. */
export interface ScoreRow {
  readonly points: number | null;
  readonly score: number | null;
  /** Null in a row that is judged. */
  readonly formula: Formula | null;
  readonly path: (field: Field) => FieldPath;
  readonly at: (field: Field) => Where;
}

/** The rows of 评价指标表 from top to bottom; none where a report has no such form. */
export function scoreRows(report: Report): ScoreRow[] {
  const form = report.form("scoreTable");
  return form.fields.flatMap(({ path: score, cell: { content } }) => {
    const id = /^rows\.(\w+)\.score$/.exec(score)?.[1];
    if (id === undefined) return [];
    const path = (field: Field): FieldPath => rowPath(id, field);
    return [
      {
        points: form.number(path("points")),
        score: form.number(score),
        formula: content.type === "computed" ? content.formula : null,
        path,
        at: (field) => form.at(path(field)),
      },
    ];
  });
}

/** The cells that a total of the table which is still growing waits for; null where it is whole, or was typed. */
export function tableLacks(report: Report): Obstacle | null {
  const form = report.form("scoreTable");
  if (form.cell("total.score")?.formula == null) return null;
  const rows = scoreRows(report);
  const { scoreTable } = report.pack;
  const given = rows.map(({ points }) => points);
  const isWeighed = !scoreTable || pointsLeft(fullMarks(scoreTable), given) === 0;
  const lacks = [
    ...rows.filter(({ points, score }) => points !== null && score === null).map(pathTo("score")),
    ...(isWeighed ? [] : rows.filter(({ points }) => points === null).map(pathTo("points"))),
  ];
  return lacks.length > 0 ? [lacking(cellsIn(form, lacks))] : null;
}

const pathTo =
  (field: Field) =>
  ({ path }: ScoreRow): FieldPath =>
    path(field);
