import { sum } from "../../evaluation";
import type { FieldPath } from "../../forms/definition";
import { compareAmounts, differs } from "../compare";
import type { FormView } from "../form-view";
import type { Fact, Rule } from "../rule";

type Message =
  | "incomeDiffers"
  | "incomeRounding"
  | "expenditureDiffers"
  | "expenditureRounding"
  | "otherBasis"
  | "sidesDiffer";

const sides = [
  {
    name: "income",
    total: "funds.byIncome.total",
    parts: ["generalPublic", "governmentFund", "specialAccount", "other"].map(
      (part) => `funds.byIncome.${part}`,
    ),
  },
  {
    name: "expenditure",
    total: "funds.byExpenditure.total",
    parts: ["basic", "project"].map((part) => `funds.byExpenditure.${part}`),
  },
] as const;

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
    const splits = sides.map((side) => ({ ...side, split: splitOf(form, side) }));
    const facts = splits.flatMap(({ name, total, split }) =>
      split === null ? [] : againstBases(form, name, total, split, bases),
    );
    const [income, expenditure] = splits.map(({ split }) => split);
    if (facts.length > 0 || income == null || expenditure == null || !differs(income, expenditure))
      return facts;
    const where = cellFor(form, "funds.byExpenditure.total");
    if (compareAmounts(income, [expenditure]).kind !== "different") return [];
    return [{ message: "sidesDiffer", where, params: { income, expenditure } }];
  },
};

/** The printed total, else what the parts come to; null when there is neither, or text. */
function splitOf(form: FormView, { total, parts }: (typeof sides)[number]): number | null {
  if ([total, ...parts].some(form.isUnreadable)) return null;
  const printed = form.number(total);
  if (printed !== null) return printed;
  const filled = parts.map(form.number).filter((part) => part !== null);
  return filled.length === 0 ? null : sum(filled);
}

/** The total's own cell; forms without one show the sum in 全年预算数. */
const cellFor = (form: FormView, total: FieldPath) =>
  form.at(form.has(total) ? total : "funds.fullYearBudget");

function againstBases(
  form: FormView,
  name: "income" | "expenditure",
  total: FieldPath,
  split: number,
  bases: readonly FieldPath[],
): Fact<Message>[] {
  const compared = bases.flatMap((path) => {
    const basis = form.number(path);
    return basis === null ? [] : [{ path, basis, ...compareAmounts(split, [basis]) }];
  });
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
