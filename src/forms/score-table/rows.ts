import { sum } from "../../evaluation";
import type { ScoreTableOptions, ScoreTableRow } from "./options";
import { ratesOfAdjustedBudget } from "./rates";

/** A level of the table, by the rows below it. */
export interface Level {
  readonly name: string;
  /** As printed. */
  readonly points: number;
  /** The field of its 分值. */
  readonly path: string;
  readonly rows: readonly ScoreTableRow[];
}

/** A row and the levels that it stands in. */
export interface LeveledRow {
  readonly row: ScoreTableRow;
  readonly levelOne: Level;
  readonly levelTwo: Level;
}

/** Levels are named in the data by their first row. */
const level = (
  prefix: "levelOne" | "levelTwo",
  { name, points }: { name: string; points: number },
  rows: readonly ScoreTableRow[],
): Level => ({ name, points, rows, path: `${prefix}.${rows[0]!.id}.points` });

/** The rows of the table from top to bottom. */
export const leveledRows = ({ levels }: ScoreTableOptions): LeveledRow[] =>
  levels.flatMap((one) => {
    const levelOne = level(
      "levelOne",
      one,
      one.levelTwo.flatMap(({ rows }) => rows),
    );
    return one.levelTwo.flatMap((two) => {
      const levelTwo = level("levelTwo", two, two.rows);
      return two.rows.map((row) => ({ row, levelOne, levelTwo }));
    });
  });

/** Whether the row 预算调整 of 基础数据表 holds budgets for the table, and no adjustment. */
export const readsAdjustedBudget = (options: ScoreTableOptions): boolean =>
  leveledRows(options).some(({ row: { measure } }) =>
    measure ? ratesOfAdjustedBudget.has(measure.rate) : false,
  );

/** 满分 of the table. */
export const fullMarks = ({ levels }: ScoreTableOptions): number =>
  sum(levels.map(({ points }) => points));

export const rowPath = (id: string, field: "points" | "rate" | "status" | "score" | "reason") =>
  `rows.${id}.${field}`;
