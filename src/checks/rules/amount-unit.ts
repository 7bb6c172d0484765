import { roundHalfUp } from "../../evaluation";
import { moneyKinds } from "../../forms/definition";
import { inRow, type FieldPath } from "../../formulas";
import { assessments, inAssessments } from "../assessments";
import { cellsIn, lacking, noOccasion, settled } from "../examine";
import { partsOfWholes } from "../wholes";
import { only, type RemedyKind } from "../remedy";
import type { FormView } from "../form-view";
import type { Report } from "../report";
import type { Fact, Outcome, Rule } from "../rule";

/** From this amount on (1 亿元 in 万元) a leap over its neighbours points to a figure in 元. */
const LEAST_AMOUNT = 10_000;
const LEAP = 1_000;

const columns = ["previousFinalAccount", "budget", "finalAccount"] as const;
const fundFields = ["funds.initialBudget", "funds.fullYearBudget", "funds.executed"] as const;
const fundList = "projects.specialFunds.items";

type Message = "leap" | "drop";

/** A figure in 元 among figures in 万元, or the other way round where a place fills in 元. */
export const amountUnit: Rule<Message> = {
  id: "amount-unit",
  numbers: [52],
  title: "金额单位一致，万元与元不混填",
  severity: "warning",
  reads: {
    baseData: ["threePublic.*", "projects.*", "operating.*", "procurement.*", "basicAdjustment.*"],
    ...inAssessments(...fundFields),
    institutionAccounts: [
      "income.*",
      "expenditure.*",
      "threePublic.institutions.*",
      "fixedAssets.institutions.*",
    ],
    finalAccounts01: ["income.*"],
    finalAccounts02: ["items.*", "total.*"],
    finalAccounts03: ["items.*"],
    finalAccounts05: ["items.*", "total.basic"],
    finalAccounts06: ["item*"],
    finalAccounts07: ["budget.*", "finalAccount.*"],
    finalAccounts08: ["items.*"],
    finalAccounts09: ["items.*"],
    accountsNotes: [
      "overview.*",
      "lines.items.*",
      "threePublic.*",
      "operatingCost.*",
      "generalCosts.*",
      "projects.items.*",
    ],
  },
  messages: {
    leap: "{{cell}}为 {{value:amount}}，是{{other:cell}} {{otherValue:amount}} 的 {{times:number}} 倍，可能以元填报；折合万元为 {{converted:amount}}。请核对单位。",
    drop: "{{cell}}为 {{value:amount}}，而{{other:cell}} {{otherValue:amount}} 是它的 {{times:number}} 倍，可能以万元填报；折合元为 {{converted:amount}}。请核对单位。",
  },
  check: (report) => [
    ...groups(report).flatMap(([form, paths]): readonly Outcome<Message>[] => {
      const filled = figures(form, paths);
      if (filled.length < 2) return alone(form, paths);
      return settled(
        (report.pack.amountUnit === "元" ? drops : leaps)(form, filled, report.pack.decimals),
      );
    }),
    // A part may be as small as it likes, but not larger than what it is a part of.
    ...(report.pack.amountUnit === "元" ? [] : beyondWholes(report)),
  ],
};

/** A figure, or none, has nothing beside it; where the others are 0 it never will. */
function alone(form: FormView, paths: readonly FieldPath[]): readonly Outcome<Message>[] {
  const empty = paths.filter((path) => form.has(path) && form.number(path) === null);
  return empty.length > 0 ? [lacking(cellsIn(form, empty))] : noOccasion;
}

/** Cells side by side that are of one size as a rule. */
function groups(report: Report): [FormView, readonly FieldPath[]][] {
  const base = report.form("baseData");
  const lines = base.fields
    .filter(({ path, cell }) => path.endsWith(".finalAccount") && moneyKinds.has(cell.content.kind))
    .map(({ path }) => path.slice(0, path.lastIndexOf(".")))
    .filter((line) => !line.startsWith(fundList));
  const funds = base.rows(fundList).map((row) => inRow(`${fundList}.*`, row));
  return [
    ...[...lines, ...funds].map((line): [FormView, FieldPath[]] => [
      base,
      columns.map((column) => `${line}.${column}`),
    ]),
    ...assessments(report).map((form): [FormView, typeof fundFields] => [form, fundFields]),
    ...sideBySide(report.form("finalAccounts07"), /^(?:budget|finalAccount)\.(.+)$/),
    ...sideBySide(report.form("accountsNotes"), noteFigure),
  ];
}

/** Entries far above what they are a part of. */
const beyondWholes = (report: Report): readonly Outcome<Message>[] =>
  partsOfWholes(report).flatMap(({ cell: { form, path }, wholes }): readonly Outcome<Message>[] => {
    const value = form.number(path);
    const known = wholes.filter((whole) => whole.form.number(whole.path));
    if (!value || known.length === 0) return [];
    const sizes = known.map((whole) => ({ ...whole, value: whole.form.number(whole.path)! }));
    const other = sizes.reduce((one, each) => (sizeOf(each) > sizeOf(one) ? each : one));
    return settled(
      isLeap(value, other.value)
        ? [leapOver(form, { path, value }, other, report.pack.decimals)]
        : [],
    );
  });

interface Figure {
  readonly path: FieldPath;
  readonly value: number;
}

const figures = (form: FormView, paths: readonly FieldPath[]): Figure[] =>
  paths.flatMap((path) => {
    const value = form.number(path);
    return value ? [{ path, value }] : [];
  });

/** A cut is as large as it is low. */
const sizeOf = ({ value }: Figure): number => Math.abs(value);

/** A figure far above one beside it, in 元 where the form has 万元. */
function leaps(form: FormView, filled: readonly Figure[], decimals: number): Fact<Message>[] {
  return filled.flatMap((figure) => {
    const other = filled.find((each) => isLeap(figure.value, each.value));
    return other ? [leapOver(form, figure, { ...other, form }, decimals)] : [];
  });
}

const isLeap = (value: number, other: number): boolean =>
  Math.abs(value) >= LEAST_AMOUNT && Math.abs(other) * LEAP <= Math.abs(value);

function leapOver(
  form: FormView,
  { path, value }: Figure,
  other: Figure & { readonly form: FormView },
  decimals: number,
): Fact<Message> {
  const times = Math.round(Math.abs(value) / sizeOf(other));
  const params = { value, ...against(other, other.form), times, converted: value / 10_000 };
  const remedy = inUnit("tenThousands", params.converted, decimals, form);
  return { message: "leap", where: form.at(path), params, ...remedy };
}

/** A figure far below one beside it, in 万元 where the form has 元. */
function drops(form: FormView, filled: readonly Figure[], decimals: number): Fact<Message>[] {
  return filled.flatMap(({ path, value }) => {
    const other = filled.find((each) => Math.abs(value) * LEAP <= sizeOf(each));
    if (!other || sizeOf(other) < LEAST_AMOUNT) return [];
    const times = Math.round(sizeOf(other) / Math.abs(value));
    const params = { value, ...against(other, form), times, converted: value * 10_000 };
    const remedy = inUnit("yuan", params.converted, decimals, form);
    return [{ message: "drop", where: form.at(path), params, ...remedy }];
  });
}

/** 决算说明: this year's figure of something, last year's and the budget's. */
const noteFigure =
  /^((?:overview|threePublic|generalCosts)\.\w+|(?:lines|projects)\.items\.\d+|operatingCost)\.(?:current|previous|budget|finalAccount|fullYearBudget|executed|amount|(?:previous|budget)\.amount)$/;

/** Amounts of a form that are told apart by nothing but the year or the budget. */
function sideBySide(form: FormView, figure: RegExp): [FormView, FieldPath[]][] {
  const byName = new Map<string, FieldPath[]>();
  for (const { path, cell } of form.fields) {
    const name = moneyKinds.has(cell.content.kind) ? figure.exec(path)?.[1] : undefined;
    if (name !== undefined) byName.set(name, [...(byName.get(name) ?? []), path]);
  }
  return [...byName.values()].map((paths) => [form, paths]);
}

/** Figures of a form that is kept in another unit are not as they stand in its cells. */
const inUnit = (kind: RemedyKind, converted: number, decimals: number, form: FormView) =>
  form.isConverted ? {} : only(kind, roundHalfUp(converted, decimals));

const against = ({ path, value }: Figure, form: FormView) => ({
  other: form.at(path),
  otherValue: value,
});
