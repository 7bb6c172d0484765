import { sum } from "../../evaluation";
import type { FieldPath } from "../../formulas";
import { compareAmounts, differs, type Comparison } from "../compare";
import { absence, cellsIn, lacking, needsOneOf, type Obstacle } from "../examine";
import type { FormView } from "../form-view";
import { passed, type Fact, type Outcome, type Rule } from "../rule";

type Message =
  | "incomeDiffers"
  | "incomeRounding"
  | "expenditureDiffers"
  | "expenditureRounding"
  | "bothDiffer"
  | "bothRounding"
  | "otherBasis"
  | "sidesDiffer";

const sides = [
  { name: "income", lines: "funds.byIncome." },
  { name: "expenditure", lines: "funds.byExpenditure." },
] as const;

const totalOf = (lines: string): FieldPath => `${lines}total`;

const columns = ["funds.fullYearBudget", "funds.executed"] as const;

/** What 按收入性质分 and 按支出性质分 come to, against each other and the funds of the year. */
export const fundSplits: Rule<Message> = {
  id: "fund-splits",
  numbers: [22, 23, 24, 51],
  title: "按收入性质、支出性质分的合计等于年度资金总额",
  severity: "error",
  reads: { selfAssessment: ["funds.*"] },
  messages: {
    incomeDiffers:
      "按收入性质分各项合计 {{split:amount}}，{{basisCell:cell}}为 {{basis:amount}}，相差 {{difference:gap}}。请核对各项资金，或改正年度资金总额。",
    incomeRounding:
      "按收入性质分各项合计 {{split:amount}}，{{basisCell:cell}}为 {{basis:amount}}，相差 {{difference:gap}}，属于四舍五入的尾差。",
    expenditureDiffers:
      "按支出性质分各项合计 {{split:amount}}，{{basisCell:cell}}为 {{basis:amount}}，相差 {{difference:gap}}。请核对基本支出和项目支出，或改正年度资金总额。",
    expenditureRounding:
      "按支出性质分各项合计 {{split:amount}}，{{basisCell:cell}}为 {{basis:amount}}，相差 {{difference:gap}}，属于四舍五入的尾差。",
    bothDiffer:
      "按收入性质分、按支出性质分各项合计均为 {{split:amount}}，{{basisCell:cell}}为 {{basis:amount}}，相差 {{difference:gap}}。请核对年度资金总额，或改正各项资金。",
    bothRounding:
      "按收入性质分、按支出性质分各项合计均为 {{split:amount}}，{{basisCell:cell}}为 {{basis:amount}}，相差 {{difference:gap}}，属于四舍五入的尾差。",
    otherBasis:
      "{{cell}}：分项合计 {{split:amount}} 与{{foundCell:cell}}相同，而应与{{basisCell:cell}} {{basis:amount}} 一致。请核对口径。",
    sidesDiffer:
      "按收入性质分各项合计 {{income:amount}}，按支出性质分各项合计 {{expenditure:amount}}，两者应相等。请核对口径（预算数或执行数）。",
  },
  check: (report) => {
    const form = report.form("selfAssessment");
    const { splitBasis } = report.pack.checks;
    const wanted = columns.filter(
      (path) => splitBasis === "either" || path === `funds.${splitBasis}`,
    );
    const bases = wanted.filter((path) => form.number(path) !== null);
    const found = sides.flatMap((side) => sideOf(form, side, bases));
    const obstacles = sides
      .filter(({ name }) => !found.some((side) => side.name === name))
      .flatMap(({ lines }) => withoutSplit(form, lines));
    const unmeasured = found.length > 0 ? needsOneOf(cellsIn(form, wanted)) : null;
    const told = unmeasured ?? outcomesOf(found, form);
    return [...obstacles, ...told, ...between(found, told, form)];
  },
};

/** What one side comes to: the basis that fits it, or how far it lies from each. */
interface Side {
  readonly name: (typeof sides)[number]["name"];
  readonly total: FieldPath;
  readonly split: number;
  readonly compared: readonly Compared[];
}

type Compared = Comparison & { readonly path: FieldPath; readonly basis: number };

const partsOf = (form: FormView, lines: string): FieldPath[] =>
  form.fields.map(({ path }) => path).filter((path) => path.startsWith(lines));

/** Nothing was filled in on a side of the funds, or text. */
function withoutSplit(form: FormView, lines: string): Obstacle {
  const parts = partsOf(form, lines);
  return parts.length > 0
    ? [lacking(cellsIn(form, parts))]
    : absence({ form, path: totalOf(lines) });
}

/** None where a side is blank, or holds text. */
function sideOf(
  form: FormView,
  { name, lines }: (typeof sides)[number],
  bases: readonly FieldPath[],
): Side[] {
  const total = totalOf(lines);
  const parts = partsOf(form, lines).filter((path) => path !== total);
  if ([total, ...parts].some(form.isUnreadable)) return [];
  const filled = parts.flatMap((path) => form.number(path) ?? []);
  const printed = form.number(total);
  const splits = [
    ...(printed === null ? [] : [printed]),
    ...(filled.length > 0 ? [sum(filled)] : []),
  ];
  const sums = splits.map((split): Side => ({
    name,
    total,
    split,
    compared: bases.map((path) => {
      const basis = form.number(path)!;
      return { path, basis, ...compareAmounts(split, [basis], form.precision) };
    }),
  }));
  // A printed total that is not the sum of its parts is told where sums are.
  const fitting = sums.find(({ compared }) => compared.some(({ kind }) => kind === "exact"));
  return (fitting ?? sums[0]) ? [(fitting ?? sums[0])!] : [];
}

/** The total's own cell; forms without one are asked at what it is measured against. */
const cellFor = (form: FormView, total: FieldPath, basis: FieldPath) =>
  form.at(form.has(total) ? total : basis);

/** One slip is told once: of sides that come to the same, the first speaks for both. */
function outcomesOf(found: readonly Side[], form: FormView): readonly Outcome<Message>[] {
  const [first, second] = found;
  const isShared = first && second && !differs(first.split, second.split);
  const fitted = basisOf(found);
  return (isShared ? [first] : found).map((side) => {
    if (side.compared.some(({ kind }) => kind === "exact")) return passed;
    const rounded = side.compared.find(({ kind }) => kind === "rounding");
    return factOf(side, rounded ?? measured(side, fitted), isShared ?? false, form);
  });
}

/** The basis that one of the sides fits, as closely as may be; null when none does. */
function basisOf(found: readonly Side[]): FieldPath | null {
  const all = found.flatMap(({ compared }) => compared);
  const fits = (wanted: Comparison["kind"]) => all.find(({ kind }) => kind === wanted)?.path;
  return fits("exact") ?? fits("rounding") ?? null;
}

/** What a side that fits nothing is measured against: what the other fits, else the first. */
const measured = ({ compared }: Side, fitted: FieldPath | null): Compared =>
  compared.find(({ path }) => path === fitted) ?? compared[0]!;

function factOf(
  { name, total, split }: Side,
  { kind, path, basis, difference }: Compared,
  isShared: boolean,
  form: FormView,
): Fact<Message> {
  const params = { split, basis, basisCell: form.at(path), difference };
  const where = cellFor(form, total, path);
  if (kind === "rounding")
    return {
      message: isShared ? "bothRounding" : `${name}Rounding`,
      where,
      severity: "info",
      params,
    };
  const same = ["funds.initialBudget", ...columns].find((each) => {
    const number = form.number(each);
    return number !== null && !differs(number, split);
  });
  if (same === undefined || split === 0)
    return { message: isShared ? "bothDiffer" : `${name}Differs`, where, params };
  return {
    message: "otherBasis",
    where,
    severity: "warning",
    params: { ...params, foundCell: form.at(same) },
  };
}

/** The sides against each other, where nothing but rounding was said of either. */
function between(
  found: readonly Side[],
  told: readonly Outcome<Message>[],
  form: FormView,
): readonly Outcome<Message>[] {
  const [income, expenditure] = found;
  if (!income || !expenditure) return [];
  if (told.some((each) => "message" in each && each.severity !== "info")) return [];
  const fitsIn = ({ compared }: Side, basis: FieldPath): boolean =>
    compared.some(({ path, kind }) => path === basis && kind !== "different");
  // Tails on both sides of one basis may lie further apart than either from it.
  const isShared = columns.some((basis) => found.every((side) => fitsIn(side, basis)));
  const { kind } = compareAmounts(income.split, [expenditure.split], form.precision);
  if (isShared || kind !== "different") return [passed];
  const where = cellFor(form, expenditure.total, columns.find(form.has) ?? columns[1]);
  const params = { income: income.split, expenditure: expenditure.split };
  return [{ message: "sidesDiffer", where, params }];
}
