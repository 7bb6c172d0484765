import { sum } from "../../evaluation";
import type { FieldPath } from "../../forms/definition";
import { compareAmounts, differs, type Comparison } from "../compare";
import { absence, cellsIn, lacking, needsOneOf, settled, type Obstacle } from "../examine";
import type { FormView } from "../form-view";
import { isFact, passed, type Fact, type Outcome, type Rule } from "../rule";

type Message =
  | "incomeDiffers"
  | "incomeRounding"
  | "expenditureDiffers"
  | "expenditureRounding"
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
    otherBasis:
      "{{cell}}：分项合计 {{split:amount}} 与{{foundCell:cell}}相同，而应与{{basisCell:cell}} {{basis:amount}} 一致。请核对口径。",
    sidesDiffer:
      "按收入性质分各项合计 {{income:amount}}，按支出性质分各项合计 {{expenditure:amount}}，两者应相等。请核对口径（预算数或执行数）。",
  },
  check: (report) => {
    const form = report.form("selfAssessment");
    const { splitBasis } = report.pack.checks;
    const bases = columns.filter(
      (path) => splitBasis === "either" || path === `funds.${splitBasis}`,
    );
    const splits = sides.map((side) => ({ ...side, split: splitOf(form, side.lines) }));
    const outcomes = splits.flatMap(({ name, lines, split }): readonly Outcome<Message>[] => {
      const obstacle =
        split === null ? withoutSplit(form, lines) : needsOneOf(cellsIn(form, bases));
      if (split === null || obstacle) return obstacle!;
      const compared = bases.flatMap((path) => {
        const basis = form.number(path);
        return basis === null
          ? []
          : [{ path, basis, ...compareAmounts(split, [basis], form.precision) }];
      });
      return settled(againstBases(form, name, totalOf(lines), split, compared));
    });
    const [income, expenditure] = splits.map(({ split }) => split);
    if (outcomes.some(isFact) || income == null || expenditure == null) return outcomes;
    const where = cellFor(form, "funds.byExpenditure.total");
    const isEqual =
      !differs(income, expenditure) ||
      compareAmounts(income, [expenditure], form.precision).kind !== "different";
    return [
      ...outcomes,
      isEqual ? passed : { message: "sidesDiffer", where, params: { income, expenditure } },
    ];
  },
};

const partsOf = (form: FormView, lines: string): FieldPath[] =>
  form.fields.map(({ path }) => path).filter((path) => path.startsWith(lines));

/** Nothing was filled in on a side of the funds, or text. */
function withoutSplit(form: FormView, lines: string): Obstacle {
  const parts = partsOf(form, lines);
  return parts.length > 0
    ? [lacking(cellsIn(form, parts))]
    : absence({ form, path: totalOf(lines) });
}

/** The printed total, else what the parts come to; null when there is neither, or text. */
function splitOf(form: FormView, lines: string): number | null {
  const total = totalOf(lines);
  const parts = partsOf(form, lines).filter((path) => path !== total);
  if ([total, ...parts].some(form.isUnreadable)) return null;
  const printed = form.number(total);
  if (printed !== null) return printed;
  const filled = parts.map(form.number).filter((part) => part !== null);
  return filled.length === 0 ? null : sum(filled);
}

/** The total's own cell; forms without one show the sum in 全年预算数, or what they have of it. */
const cellFor = (form: FormView, total: FieldPath) =>
  form.at([total, ...columns].find(form.has) ?? total);

type Compared = Comparison & { readonly path: FieldPath; readonly basis: number };

function againstBases(
  form: FormView,
  name: "income" | "expenditure",
  total: FieldPath,
  split: number,
  compared: readonly Compared[],
): Fact<Message>[] {
  const closest = compared.find(({ kind }) => kind !== "different") ?? compared[0];
  if (!closest || compared.some(({ kind }) => kind === "exact")) return [];
  const { kind, path, basis, difference } = closest;
  const where = cellFor(form, total);
  const params = { split, basis, basisCell: form.at(path), difference };
  if (kind === "rounding") return [{ message: `${name}Rounding`, where, severity: "info", params }];
  const found = ["funds.initialBudget", ...columns].find((each) => form.number(each) === split);
  if (found === undefined || split === 0) return [{ message: `${name}Differs`, where, params }];
  return [
    {
      message: "otherBasis",
      where,
      severity: "warning",
      params: { ...params, foundCell: form.at(found) },
    },
  ];
}
