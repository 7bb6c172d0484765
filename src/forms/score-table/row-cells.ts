import { caption, computed, entry, heading, suggested } from "../cells";
import type { CellSpec } from "../definition";
import type { Formula } from "../../formulas";
import type { ColumnId, ScoreRule, ScoreTableRow } from "./options";
import { scoreRates } from "./rates";
import { rowPath, type Level, type LeveledRow } from "./rows";

/** The cells that a row has in a column: none where a level's merged cell goes on. */
export const rowCells = (column: ColumnId, at: number, leveled: LeveledRow): CellSpec[] =>
  makers[column](at, leveled);

type Maker = (at: number, leveled: LeveledRow) => CellSpec[];

const makers: Readonly<Record<ColumnId, Maker>> = {
  levelOne: (at, { row, levelOne }) => levelName(at, row, levelOne),
  levelOnePoints: (at, { row, levelOne }) => levelPoints(at, row, levelOne),
  levelTwo: (at, { row, levelTwo }) => levelName(at, row, levelTwo),
  levelTwoPoints: (at, { row, levelTwo }) => levelPoints(at, row, levelTwo),
  indicator: (at, { row }) => [heading(at, row.name)],
  criterion: (at, { row }) => [caption(at, row.criterion, { style: "criterion" })],
  definition: (at, { row }) => [caption(at, row.definition ?? "", { style: "criterion" })],
  points: (at, { row }) => [entry(at, rowPath(row.id, "points"), "points")],
  status: (at, { row }) => [
    row.measure ? rateCell(at, row) : entry(at, rowPath(row.id, "status"), "text", text),
  ],
  score: (at, { row }) => [scoreCell(at, row)],
  reason: (at, { row }) => [entry(at, rowPath(row.id, "reason"), "text", text)],
};

const text = { align: "left" } as const;

const isFirst = (row: ScoreTableRow, { rows }: Level): boolean => rows[0] === row;

const through = ({ rows }: Level) => ({ through: `rows.${rows.at(-1)!.id}` });

const levelName = (at: number, row: ScoreTableRow, level: Level): CellSpec[] =>
  isFirst(row, level) ? [heading(at, level.name, through(level))] : [];

const levelPoints = (at: number, row: ScoreTableRow, level: Level): CellSpec[] => {
  const of = level.rows.map(({ id }) => rowPath(id, "points"));
  return isFirst(row, level)
    ? [computed(at, level.path, "points", { op: "sum", of }, through(level))]
    : [];
};

/** The rate of a row with a measure: computed, or typed where nothing tells it. */
export function rateCell(
  at: number,
  { id, measure }: ScoreTableRow,
  options: Partial<CellSpec> = {},
): CellSpec {
  const { kind, formula } = scoreRates[measure!.rate];
  const path = rowPath(id, "rate");
  return formula ? computed(at, path, kind, formula, options) : entry(at, path, kind, options);
}

function scoreCell(at: number, row: ScoreTableRow): CellSpec {
  const path = rowPath(row.id, "score");
  return row.measure
    ? suggested(at, path, "score", scoreFormula(row.id, row.measure))
    : entry(at, path, "score");
}

function scoreFormula(
  id: string,
  { rate: rateId, rule }: { rate: keyof typeof scoreRates; rule: ScoreRule },
): Formula {
  const [rate, points] = [rowPath(id, "rate"), rowPath(id, "points")];
  const { exemption } = scoreRates[rateId];
  switch (rule.type) {
    case "step": {
      const { limit, step, deduction, direction, counting } = rule;
      const rules = { limit, step, deduction, direction, counting };
      return { op: "stepScore", rate, points, ...rules, ...(exemption && { exemption }) };
    }
    case "band":
      return { op: "bandScore", rate, bounds: rule.bounds, scores: rule.scores };
    case "proportion":
      return { op: "proportion", rate, points };
  }
}
