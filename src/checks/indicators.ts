import {
  isNotApplicable,
  plainText,
  localScore,
  sum,
  type CellValue,
  type LocalRules,
  type LocalVerdict,
  type MissedRule,
  type Named,
} from "../evaluation";
import { inRow, scoreIn } from "../formulas";
import { localRules, targetParts } from "../forms/self-assessment/columns";
import type { IndicatorColumn } from "../forms/self-assessment/table-options";
import { totalRules } from "../forms/self-assessment/total";
import { assessmentIds, assessments, optionsOf } from "./assessments";
import { absence, cellsIn, lacking, sheetsOf, type Obstacle } from "./examine";
import type { FormView } from "./form-view";
import { oncePer } from "../forms/once";
import { reasonIn } from "./reasons";
import type { Report } from "./report";
import type { Finding, Outcome, Where } from "./rule";

/** A filled row of 绩效指标. */
export interface IndicatorRow {
  readonly form: FormView;
  readonly index: number;
  readonly level1: string;
  readonly level2: string;
  readonly level3: string;
  /** As one text, where comparator and unit have cells of their own. */
  readonly target: CellValue;
  readonly actual: CellValue;
  readonly points: number | null;
  readonly score: number | null;
  /** 扣减分数; 0 where there is none. */
  readonly deduction: number;
  /** Empty where nothing is said, be it by `/`. */
  readonly reason: string;
  /** Whether the form has the column. */
  readonly has: (field: IndicatorColumn) => boolean;
  readonly at: (field: IndicatorColumn) => Where;
  readonly isBlank: (field: IndicatorColumn) => boolean;
}

const list = "indicators";

/** The rows of every assessment in which something was filled in. */
export const indicatorRows = (report: Report): IndicatorRow[] =>
  assessments(report).flatMap(rowsOf);

/** Looks at every filled row of every assessment. */
export const examineRows = <M extends string>(
  report: Report,
  look: (row: IndicatorRow) => readonly Outcome<M>[],
): readonly Outcome<M>[] =>
  sheetsOf(report, assessmentIds).flatMap((form) => examineRowsOf(form, look));

/** Looks at every filled row of a form; a form is to have some. */
export function examineRowsOf<M extends string>(
  form: FormView,
  look: (row: IndicatorRow) => readonly Outcome<M>[],
): readonly Outcome<M>[] {
  const rows = rowsOf(form);
  return rows.length > 0 ? rows.flatMap(look) : noIndicators(form);
}

/** That no indicator is filled in, named by the first. */
export const noIndicators = (form: FormView): Obstacle => {
  const [first] = cellsIn(form, [inRow(`${list}.*.level3`, 0)]);
  const nowhere = absence(first!);
  return nowhere.length > 0 ? nowhere : [lacking([first!])];
};

/** Rows in which something was filled in, from top to bottom. */
export const rowsOf: (form: FormView) => readonly IndicatorRow[] = oncePer((form) => {
  const filled = new Set(form.rows(list));
  return allRowsOf(form).filter(({ index }) => filled.has(index));
});

/** Every row of the section, filled or not. */
export const allRowsOf: (form: FormView) => readonly IndicatorRow[] = oncePer((form) => {
  const section = form.placement?.sections.find((placed) => placed.section.list === list);
  return (section?.rows ?? []).map((_, index) => rowOf(form, index));
});

function rowOf(form: FormView, index: number): IndicatorRow {
  const path = (field: IndicatorColumn): string => inRow(`${list}.*.${field}`, index);
  return {
    form,
    index,
    level1: form.text(path("level1")),
    level2: form.text(path("level2")),
    level3: form.text(path("level3")),
    target: targetOf(form, targetParts.map(path)),
    actual: form.value(path("actual")),
    points: form.number(path("points")),
    score: form.number(path("score")),
    deduction: form.number(path("deduction")) ?? 0,
    reason: reasonIn(form, path("reason")),
    has: (field) => form.has(path(field)),
    at: (field) => form.at(path(field)),
    isBlank: (field) => form.isBlank(path(field)),
  };
}

/** A target in one cell is read as it stands there, one in several as their text. */
function targetOf(form: FormView, parts: readonly string[]): CellValue {
  const own = parts.filter(form.has);
  if (own.length === 1) return form.value(own[0]!);
  const joined = own.map((part) => String(form.value(part) ?? "")).join("");
  return joined === "" ? null : joined;
}

/** Whether a row does not apply, in a place that leaves such rows out. */
export const isLeftOut = (row: IndicatorRow, report: Report): boolean =>
  optionsOf(row.form, report)?.notApplicable === "rescale" && isNotApplicable(row);

/** What a filled row says of its indicator. */
export const described: readonly IndicatorColumn[] = ["level3", "target", "actual"];

/** Whether a row only holds the points and the score of a level that may stay without indicators. */
export function isLeftUnfilled(row: IndicatorRow, report: Report): boolean {
  const options = optionsOf(row.form, report);
  const levels = (options && totalRules(options)?.unfilled) ?? [];
  return (
    levels.some(({ begins }) => row.level1.startsWith(begins)) &&
    row.points !== null &&
    row.score !== null &&
    described.every(row.isBlank)
  );
}

/** What keeps a row from being judged, where there is no verdict. */
export function unjudged(row: IndicatorRow): Obstacle {
  const blank = (["points", "target", "actual"] as const).filter(row.isBlank);
  return rowLacks(row, ...(blank.length > 0 ? blank : (["points"] as const)));
}

export const rowLacks = ({ at }: IndicatorRow, ...fields: readonly IndicatorColumn[]): Obstacle => [
  { lacks: fields.map(at) },
];

/** What the form says of the indicator, beside its figures. */
export const named = ({ level1, level2, level3 }: IndicatorRow): Named => ({
  indicator: level3,
  level1,
  level2,
});

/** What the rules of the place make of a row; null until points, target and actual are there. */
export const verdictOf = (row: IndicatorRow, report: Report): LocalVerdict | null =>
  verdicts(report)(row);

const verdicts = oncePer((report: Report) =>
  oncePer((row: IndicatorRow): LocalVerdict | null => {
    if (row.points === null || row.points < 0 || row.isBlank("target") || row.isBlank("actual"))
      return null;
    return localScore(row.points, row.target, row.actual, named(row), rulesOf(row, report));
  }),
);

/** What a comparator in front of a target makes of a row. */
export interface Reading {
  readonly comparator: "≥" | "≤";
  /** Where it is to be written: 指标性质, or in front of the target. */
  readonly field: "property" | "target";
  /** What the cell then holds. */
  readonly written: string;
  readonly score: number;
}

/** Both readings of a target that is open, `≥` first; null where one of them gives no score. */
export function readings(row: IndicatorRow, report: Report): readonly Reading[] | null {
  const properties = optionsOf(row.form, report)?.table.properties ?? [];
  const both = (["≥", "≤"] as const).flatMap((comparator): Reading[] => {
    const target = `${comparator}${String(row.target ?? "").trim()}`;
    const verdict = verdictOf({ ...row, target }, report);
    if (verdict?.kind !== "scored") return [];
    const hasOwn = row.has("property") && properties.includes(comparator);
    const held = String(row.form.value(row.at("target").path) ?? "").trim();
    return [
      {
        comparator,
        field: hasOwn ? "property" : "target",
        written: hasOwn ? comparator : `${comparator}${held}`,
        score: suggestedScore(verdict, row, report),
      },
    ];
  });
  return both.length === 2 ? both : null;
}

/** The score of a verdict as the form computes it: less 扣减分数, in the form's decimals. */
export const suggestedScore = (
  { score }: LocalVerdict & { kind: "scored" },
  { deduction, form, points }: IndicatorRow,
  report: Report,
): number =>
  scoreIn(
    optionsOf(form, report)?.scoreDecimals ?? 2,
    Math.max(0, sum([score, -deduction])),
    points ?? 0,
  );

/** The figures from which the sentence explains a score again. */
export const scoreParams = (row: IndicatorRow, report: Report) => ({
  points: row.points,
  target: row.target === null ? null : cellText(row.target),
  actual: row.actual === null ? null : cellText(row.actual),
  ...named(row),
  ...ruleParams(rulesOf(row, report)),
});

function rulesOf({ form }: IndicatorRow, report: Report): LocalRules {
  const options = optionsOf(form, report);
  return options ? localRules(options) : { missed: "ratio" };
}

/** The rules of a place among the figures of a finding; those that it does not have are absent. */
const ruleParams = ({ missed, least = 0, overfulfilment }: LocalRules) => ({
  missed,
  ...(least > 0 && { missedLeast: least }),
  ...(overfulfilment && { farFrom: overfulfilment.from, farDeduction: overfulfilment.deduction }),
});

/** The same rules again, from the figures. */
export const paramRules = ({
  missed,
  missedLeast,
  farFrom,
  farDeduction,
}: Finding["params"]): LocalRules => ({
  missed: missed as MissedRule,
  least: Number(missedLeast ?? 0),
  ...(farFrom !== undefined && {
    overfulfilment: { from: Number(farFrom), deduction: Number(farDeduction) },
  }),
});

const cellText = (value: CellValue): string | number =>
  typeof value === "number" ? value : String(value).trim();

/** The weight that a level-1 caption carries, `产出指标（50分)`, or that the pack gives it. */
export function weightOf(level1: string, form: FormView, report: Report): number | null {
  const printed = /(\d+(?:\.\d+)?)分\)/.exec(plainText(level1))?.[1];
  if (printed !== undefined) return Number(printed);
  const known = optionsOf(form, report)?.indicators.find(({ caption }) => caption === level1);
  return known?.points ?? null;
}
