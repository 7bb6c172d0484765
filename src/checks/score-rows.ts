import type { FieldPath, Formula } from "../forms/definition";
import { rowPath } from "../forms/score-table/rows";
import type { Report } from "./report";
import type { Where } from "./rule";

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
