import type { FormKind } from "../form-kind";
import type { FormData } from "../values";
import { scoreTableForm } from "./form";
import type { ScoreTableOptions } from "./options";
import { leveledRows } from "./rows";

/** 部门整体支出绩效评价指标表 (domain: A8), scored from 基础数据表. */
export const scoreTable: FormKind = {
  id: "scoreTable",
  name: "评价指标表",
  build: ({ scoreTable: form }) => (form ? scoreTableForm(form) : null),
  complete: ({ scoreTable: form }, report) =>
    form ? withPoints(form, report.scoreTable ?? {}) : {},
};

/** The points of the rows, where the data says nothing of them. */
function withPoints(form: ScoreTableOptions, data: FormData): FormData {
  const rows = (data["rows"] ?? {}) as Record<string, FormData | undefined>;
  const weighed = leveledRows(form).map(({ row }): [string, FormData] => [
    row.id,
    { points: row.points, ...rows[row.id] },
  ]);
  return { ...data, rows: Object.fromEntries(weighed) };
}
