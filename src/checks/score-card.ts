import { gradeOf, sum, type GradeBand, type LocalLoss, type TotalResult } from "../evaluation";
import type { FieldPath } from "../formulas";
import { fullMarks, leveledRows, rowPath, type LeveledRow } from "../forms/score-table/rows";
import { assessments, isStarted, optionsOf, type AssessmentOptions } from "./assessments";
import type { FormView } from "./form-view";
import { allRowsOf, isLeftOut, verdictOf } from "./indicators";
import { reasonIn } from "./reasons";
import type { Report } from "./report";
import { isAdjusted, openPoints, pointsLeft, totalOf } from "./totals";

/** Points and the score they earned; the score is null while it is not given. */
export interface ScorePart {
  readonly name: string;
  readonly points: number;
  readonly score: number | null;
}

/** What a score follows from; its value is null while it is not there. */
export interface ScoredRate {
  readonly name: "执行率" | "比率";
  readonly value: number | null;
}

/** A row that earned less than its points. */
export interface LostPoints {
  readonly name: string;
  readonly points: number;
  readonly score: number;
  readonly lost: number;
  /** As the form gives it; null where it gives none. */
  readonly reason: string | null;
  /** The rate that the score follows from; null in a row without one. */
  readonly rate: ScoredRate | null;
  /** What the place takes beyond the national rule; null where that is nothing. */
  readonly local: LocalLoss | null;
  /** The cell of the score. */
  readonly address: string;
}

/** A row whose score is still to be given. */
export interface UnscoredRow {
  readonly name: string;
  readonly address: string;
}

/** A form that scores, at a glance, as its sheet shows it. */
export interface ScoreCard {
  readonly sheetName: string;
  /** Whether anything was filled in. */
  readonly isStarted: boolean;
  readonly total: number | null;
  /** Those that no row has yet included. */
  readonly points: number | null;
  /** What the place makes of the sum of the scores; null where it only adds them up. */
  readonly adjusted: TotalResult | null;
  /** Null while points or a score are missing: a part of the points has no grade. */
  readonly grade: string | null;
  /** Of the full marks, how many no row has yet. */
  readonly openPoints: number;
  /** Null in 评价指标表, which scores no funds. */
  readonly execution: (ScorePart & { readonly rate: number | null }) | null;
  /** 一级指标 in the order of the form. */
  readonly levels: readonly ScorePart[];
  /** The largest loss first. */
  readonly losses: readonly LostPoints[];
  readonly unscored: readonly UnscoredRow[];
}

interface Row extends UnscoredRow {
  readonly level: string;
  readonly points: number | null;
  readonly score: number | null;
  readonly reason: string | null;
  readonly rate: ScoredRate | null;
  readonly local: LocalLoss | null;
}

/** The scores of a report: of the whole unit, of each project, and of 评价指标表. */
export const scoreCards = (report: Report): ScoreCard[] => [
  ...assessments(report).map((form) => cardOf(form, report)),
  ...report.sheets("scoreTable").map((form) => tableCard(form, report)),
];

function cardOf(form: FormView, report: Report): ScoreCard {
  const options = optionsOf(form, report);
  const indicators = indicatorRows(form, report);
  const execution = executionRow(form, options);
  return {
    ...resultsOf(form, [execution, ...indicators], openPoints(form, report), options?.gradeBands),
    adjusted: adjustedTotal(form, report),
    isStarted: isStarted(form),
    execution: {
      name: execution.name,
      points: execution.points ?? 0,
      score: execution.score,
      rate: form.number("funds.executionRate"),
    },
    levels: levelsOf(indicators, options?.indicators),
  };
}

function adjustedTotal(form: FormView, report: Report): TotalResult | null {
  const result = totalOf(form, report);
  return result && isAdjusted(result) ? result : null;
}

function tableCard(form: FormView, { pack: { scoreTable } }: Report): ScoreCard {
  const rows = scoreTable ? leveledRows(scoreTable).map((leveled) => tableRow(leveled, form)) : [];
  const points = rows.map((row) => row.points);
  const open = scoreTable ? pointsLeft(fullMarks(scoreTable), points) : 0;
  return {
    ...resultsOf(form, rows, open, scoreTable?.grade?.bands),
    isStarted: rows.some(({ score }) => score !== null),
    adjusted: null,
    execution: null,
    levels: levelsOf(rows),
  };
}

function resultsOf(
  form: FormView,
  rows: readonly Row[],
  open: number,
  bands?: readonly GradeBand[],
) {
  const total = form.number("total.score");
  const points = form.number("total.points");
  const unscored = rows.filter(({ points, score }) => points !== null && score === null);
  return {
    sheetName: form.sheetName,
    total,
    points: points === null ? null : sum([points, open]),
    openPoints: open,
    grade: total === null || open > 0 || unscored.length > 0 ? null : gradeOf(total, bands),
    losses: rows.flatMap(lossOf).sort((a, b) => b.lost - a.lost),
    unscored: unscored.map(({ name, address }) => ({ name, address })),
  };
}

function tableRow({ row: { id, name, measure }, levelOne }: LeveledRow, form: FormView): Row {
  return {
    name,
    level: levelOne.name,
    ...scoresAt(form, `rows.${id}`),
    reason: reasonIn(form, rowPath(id, "reason")) || form.text(rowPath(id, "status")) || null,
    rate: measure ? { name: "比率", value: form.number(rowPath(id, "rate")) } : null,
    local: null,
  };
}

function executionRow(form: FormView, options: AssessmentOptions | null): Row {
  const rule = options?.executionRule;
  const rate = form.number("funds.executionRate");
  const isBelow = rule?.rule === "linear" && rate !== null && rate < rule.least;
  return {
    name: "预算执行率",
    level: "",
    ...scoresAt(form, "funds"),
    reason: reasonIn(form, "funds.reason") || null,
    rate: { name: "执行率", value: rate },
    local: isBelow ? { id: "rateBelowLeast", least: rule.least } : null,
  };
}

/** Every row but those that do not apply. */
const indicatorRows = (form: FormView, report: Report): Row[] =>
  allRowsOf(form).flatMap((row): Row[] => {
    if (isLeftOut(row, report)) return [];
    const verdict = verdictOf(row, report);
    const own = {
      name: row.level3 || row.level2 || `第 ${row.index + 1} 行指标`,
      level: row.level1,
      ...scoresAt(form, `indicators.${row.index}`),
      reason: row.reason || null,
      rate: null,
      local: verdict?.kind === "scored" ? verdict.local : null,
    };
    return [own];
  });

const scoresAt = (form: FormView, row: FieldPath) => ({
  points: form.number(`${row}.points`),
  score: form.number(`${row}.score`),
  address: form.cell(`${row}.score`)!.address,
});

/** Sums by 一级指标. Where no points are typed yet, those of the pack stand in. */
function levelsOf(
  rows: readonly Row[],
  planned: AssessmentOptions["indicators"] = [],
): ScorePart[] {
  const names = [...new Set(rows.map(({ level }) => level))].filter((name) => name !== "");
  return names.map((name) => {
    const own = rows.filter(({ level }) => level === name);
    const points = numbers(own.map((row) => row.points));
    const scores = numbers(own.map((row) => row.score));
    const level = planned.find(({ caption }) => caption === name);
    return {
      name,
      points: points.length > 0 ? sum(points) : (level?.points ?? 0),
      score: scores.length > 0 ? sum(scores) : null,
    };
  });
}

const numbers = (values: readonly (number | null)[]): number[] =>
  values.filter((value) => value !== null);

function lossOf({ name, points, score, reason, rate, local, address }: Row): LostPoints[] {
  if (points === null || score === null || score >= points) return [];
  return [{ name, points, score, lost: sum([points, -score]), reason, rate, local, address }];
}
