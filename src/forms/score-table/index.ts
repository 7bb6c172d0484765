import { formKind } from "../form-kind";
import type { FormData } from "../values";
import { scoreTableForm } from "./form";
import { scoreTableSchema, type ScoreTableOptions } from "./options";
import { leveledRows } from "./rows";

/** 部门整体支出绩效评价指标表 (domain: A8), scored from 基础数据表. */
export const scoreTable = formKind({
  id: "scoreTable",
  name: "评价指标表",
  options: { scoreTable: scoreTableSchema },
  build: scoreTableForm,
  complete: (form, report) => withPoints(form, report.scoreTable ?? {}),
});

/** The points of the rows, where the data says nothing of them. */
function withPoints(form: ScoreTableOptions, data: FormData): FormData {
  const rows = (data["rows"] ?? {}) as Record<string, FormData | undefined>;
  const weighed = leveledRows(form).map(({ row }): [string, FormData] => [
    row.id,
    { points: row.points, ...rows[row.id] },
  ]);
  return { ...data, rows: Object.fromEntries(weighed) };
}
