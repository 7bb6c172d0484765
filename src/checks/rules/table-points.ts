import { sum } from "../../evaluation";
import type { FieldPath } from "../../formulas";
import type { ScoreTableOptions } from "../../forms/score-table/options";
import { leveledRows, rowPath, fullMarks } from "../../forms/score-table/rows";
import { differs } from "../compare";
import { absence, cellsIn, needsOneOf } from "../examine";
import type { Report } from "../report";
import { passed, type Outcome, type Rule } from "../rule";

type Message = "level" | "total" | "printed";

interface Group {
  /** What the rows stand below; null for the whole table. */
  readonly name: string | null;
  readonly path: FieldPath;
  /** As the place weighs it. */
  readonly weight: number;
  readonly rows: readonly { readonly id: string }[];
}

/** 分值 of 评价指标表: of every level and of the whole. */
export const tablePoints: Rule<Message> = {
  id: "table-points",
  numbers: [25, 26],
  title: "评价指标表各级分值相符，合计为满分",
  severity: "error",
  reads: { scoreTable: ["levelOne.*", "levelTwo.*", "rows.*", "total.points"] },
  messages: {
    level:
      "“{{level}}”下各行分值合计 {{sum:number}}，应为 {{weight:number}}，相差 {{difference:gapPoints}}。请调整各行分值。",
    total:
      "各行分值合计 {{sum:number}}，应为 {{weight:number}}，相差 {{difference:gapPoints}}。请调整各行分值。",
    printed: "{{cell}}为 {{printed:number}}，各行分值合计 {{sum:number}}。请恢复求和公式或改正。",
  },
  check: (report) =>
    report.pack.scoreTable
      ? groupsOf(report.pack.scoreTable).flatMap((group) => weighed(group, report))
      : absence({ form: report.form("scoreTable"), path: "total.points" }),
};

function groupsOf(options: ScoreTableOptions): Group[] {
  const rows = leveledRows(options);
  const levels = new Map(
    rows
      .flatMap(({ levelOne, levelTwo }) => [levelOne, levelTwo])
      .map((level): [FieldPath, Group] => [level.path, { ...level, weight: level.points }]),
  );
  const total: Group = {
    name: null,
    path: "total.points",
    weight: fullMarks(options),
    rows: rows.map(({ row }) => row),
  };
  return [...levels.values(), total];
}

function weighed({ name, path, weight, rows }: Group, report: Report): readonly Outcome<Message>[] {
  const form = report.form("scoreTable");
  const paths = rows.map(({ id }) => rowPath(id, "points"));
  const obstacle = needsOneOf(cellsIn(form, paths));
  if (obstacle) return obstacle;
  const points = paths.flatMap((each) => form.number(each) ?? []);
  const [total, printed] = [sum(points), form.number(path)];
  const where = form.at(form.has(path) ? path : paths[0]!);
  if (printed !== null && differs(printed, total))
    return [{ message: "printed", where, params: { printed, sum: total } }];
  if (!differs(total, weight)) return [passed];
  const params = { level: name, sum: total, weight, difference: total - weight };
  return [{ message: name === null ? "total" : "level", where, params }];
}
