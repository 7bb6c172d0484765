import { checkReport, reportOf, type Finding, type FormView } from "../../src/checks";
import { assessmentIds, assessments } from "../../src/checks/assessments";
import { isLeftOut, rowsOf, verdictOf, type IndicatorRow } from "../../src/checks/indicators";
import type { ReadForm } from "../../src/forms";
import { placeFixture, placeNames } from "../support/place-fixtures";
import { readForms } from "../support/read-form";

type Held = string | number | null;

/** One cell as a hand left it, and where it must be told. */
interface Slip {
  readonly name: string;
  readonly path: string;
  readonly held: Held;
  readonly at: RegExp;
}

const exactly = (path: string): RegExp => new RegExp(`^${path.replaceAll(".", "\\.")}$`);

/** What goes wrong in a row of 绩效指标 that is in order. */
function rowSlips({ index, points, at }: IndicatorRow): Slip[] {
  const slip = (name: string, field: Parameters<typeof at>[0], held: Held): Slip => {
    const { path } = at(field);
    return { name: `${name} in row ${index + 1}`, path, held, at: exactly(path) };
  };
  return [
    slip("a score above its points", "score", points! + 1),
    slip("a negative score", "score", -1),
    slip("a score in words", "score", "满分"),
    slip("no score", "score", null),
    slip("no target", "target", null),
    slip("no actual", "actual", null),
    slip("no name", "level3", null),
    {
      ...slip("one point more", "points", points! + 1),
      at: /^(?:indicators\.\d+\.level1|total\.points)$/,
    },
    {
      ...slip("no points", "points", null),
      at: /^(?:indicators\.\d+\.(?:level1|points)|total\.points)$/,
    },
  ];
}

/** A row that lost points gives its reason. */
const reasonSlips = ({ index, points, score, at, has }: IndicatorRow): Slip[] =>
  has("reason") && score! < points!
    ? ["", "/", "无"].map((held) => ({
        name: `“${held}” for a reason in row ${index + 1}`,
        path: at("reason").path,
        held: held || null,
        at: exactly(at("reason").path),
      }))
    : [];

/** Budgets that nothing on the form is computed from or set against. */
const isFree = (path: string, form: FormView): boolean =>
  path === "funds.initialBudget" &&
  !form.fields.some((field) => field.path.startsWith("funds.bySource."));

/** What goes wrong above and below the indicators. */
function formSlips(form: FormView): Slip[] {
  const funds = form.fields.flatMap(({ path, cell: { content } }): Slip[] => {
    const value = form.number(path);
    const isAmount = content.kind === "amount";
    return path.startsWith("funds.") && isAmount && value !== null && !isFree(path, form)
      ? [
          {
            name: `another amount in ${path}`,
            path,
            held: Math.round(value * 1.1) + 13,
            at: /^funds\./,
          },
        ]
      : [];
  });
  const others: Slip[] = [
    [
      "another execution rate",
      "funds.executionRate",
      form.number("funds.executionRate")! / 2,
      /^funds\./,
    ],
    ["another execution score", "funds.score", form.number("funds.score")! / 2, /^funds\.score$/],
    [
      "other points of the execution rate",
      "funds.points",
      form.number("funds.points")! - 1,
      /^(?:total|funds)\./,
    ],
    [
      "another total of points",
      "total.points",
      form.number("total.points")! - 1,
      /^total\.points$/,
    ],
    ["another total score", "total.score", form.number("total.score")! - 1, /^total\.score$/],
    ["no result", "goals.actual", null, /^goals\.actual$/],
    ["the goal for a result", "goals.actual", form.text("goals.expected"), /^goals\.actual$/],
  ].map(([name, path, held, at]) => ({ name, path, held, at }) as Slip);
  return [...funds, ...others];
}

const changed = (forms: readonly ReadForm[], sheet: ReadForm, { path, held }: Slip): ReadForm[] =>
  forms.map((form) => {
    if (form !== sheet) return form;
    const cell = { ...form.cells.get(path)!, value: held, formula: null };
    return { ...form, cells: new Map(form.cells).set(path, cell) };
  });

const onSheet = (form: FormView) => {
  const { id, sheet } = form;
  return ({ where }: Finding): boolean => where.form === id && (where.sheet ?? null) === sheet;
};

/** Of rows that are in order so many are tried, spread over the form. */
const TRIED = 4;

const spread = <T>(all: readonly T[]): T[] =>
  all.filter((_, i) => i % Math.ceil(all.length / TRIED) === 0);

describe.each(placeNames)("%s: no slip goes unnoticed", (place) => {
  const { pack, data } = placeFixture(place);
  const forms = readForms(pack, data);
  const report = reportOf(forms, pack);
  const before = checkReport(report);
  const known = new Set(before.map((finding) => JSON.stringify(finding)));
  const sheets = forms.filter(({ form }) => assessmentIds.some((id) => id === form));

  const cases = assessments(report).flatMap((form, n) => {
    const own = before.filter(onSheet(form));
    const inOrder = rowsOf(form).filter(
      (row) =>
        verdictOf(row, report) &&
        !isLeftOut(row, report) &&
        !own.some(({ where }) => where.path.startsWith(`indicators.${row.index}.`)),
    );
    const slips = [
      ...spread(inOrder).flatMap(rowSlips),
      ...inOrder.flatMap(reasonSlips),
      ...formSlips(form),
    ].filter(({ path, held }) => form.value(path) !== held);
    return slips.map((slip) => [`${form.sheet ?? ""} ${slip.name}`.trim(), slip, n, form] as const);
  });

  test.each(cases)("%s", (_, slip, n, form) => {
    const found = checkReport(reportOf(changed(forms, sheets[n]!, slip), pack));
    const told = found.filter((each) => onSheet(form)(each) && !known.has(JSON.stringify(each)));
    expect(told.map(({ where }) => where.path)).toContainEqual(expect.stringMatching(slip.at));
  });
});
