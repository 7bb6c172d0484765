import { closestOf, compareAmounts, comparisonFacts } from "../compare";
import { cellsIn, needs, needsOneOf, noOccasion, settled, together } from "../examine";
import type { FormView } from "../form-view";
import { coarsest } from "../precision";
import type { Rule } from "../rule";

export const executedParts: Rule<"different" | "rounding"> = {
  id: "executed-parts",
  numbers: [41],
  title: "全年执行数等于基本支出加项目支出决算数",
  severity: "warning",
  yieldsTo: ["fund-splits"],
  reads: {
    baseData: ["projects.total.finalAccount"],
    selfAssessment: [
      "funds.executed",
      "funds.fullYearBudget",
      "funds.byExpenditure.basic",
      "funds.byExpenditure.project",
    ],
  },
  messages: {
    different:
      "{{cell}}为 {{executed:amount}}，{{basicCell:cell}} {{basic:amount}} 加{{projectCell:cell}} {{project:amount}} 为 {{expected:amount}}，相差 {{difference:gap}}。请核对三个数是否都是执行数。",
    rounding:
      "{{cell}}为 {{executed:amount}}，{{basicCell:cell}} {{basic:amount}} 加{{projectCell:cell}} {{project:amount}} 为 {{expected:amount}}，相差 {{difference:gap}}，属于四舍五入的尾差。",
  },
  check: (report) => {
    const base = report.form("baseData");
    const assessment = report.form("selfAssessment");
    // By nature the form may show the budget; the final account of the projects decides.
    const projects = [
      { form: base, path: "projects.total.finalAccount" },
      { form: assessment, path: "funds.byExpenditure.project" },
    ];
    const obstacle = together(
      needs(cellsIn(assessment, ["funds.executed", "funds.byExpenditure.basic"])),
      needsOneOf(projects),
    );
    if (obstacle) return obstacle;
    const executed = assessment.number("funds.executed")!;
    const basic = assessment.number("funds.byExpenditure.basic")!;
    const candidates = projects.flatMap(({ form, path }) => {
      const project = form.number(path);
      if (project === null) return [];
      return [
        {
          project,
          projectCell: form.at(path),
          ...compareAmounts(
            executed,
            [basic, project],
            coarsest([assessment.precision, form.precision]),
          ),
        },
      ];
    });
    const { kind, project, projectCell, expected, difference } = closestOf(candidates)!;
    const isUnknown = base.number("projects.total.finalAccount") === null;
    if (kind === "different" && (isUnknown || showsBudget(assessment))) return noOccasion;
    const basicCell = assessment.at("funds.byExpenditure.basic");
    const where = assessment.at("funds.executed");
    const params = { executed, basic, basicCell, project, projectCell, expected, difference };
    return settled(comparisonFacts(kind, where, params));
  },
};

/** Whether 按支出性质分 divides the budget: then it says nothing of what was executed. */
function showsBudget(form: FormView): boolean {
  const budget = form.number("funds.fullYearBudget");
  const parts = ["basic", "project"].flatMap(
    (part) => form.number(`funds.byExpenditure.${part}`) ?? [],
  );
  return (
    budget !== null &&
    parts.length === 2 &&
    compareAmounts(budget, parts, form.precision).kind !== "different"
  );
}
