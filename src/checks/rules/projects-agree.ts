import { compareAmounts, comparisonFacts } from "../compare";
import { examine } from "../examine";
import { coarsest } from "../precision";
import type { Rule } from "../rule";

export const projectsAgree: Rule<"different" | "rounding"> = {
  id: "projects-agree",
  numbers: [40],
  title: "两张表的项目支出一致",
  severity: "warning",
  reads: {
    baseData: ["projects.total.finalAccount"],
    selfAssessment: ["funds.byExpenditure.project"],
  },
  messages: {
    different:
      "{{cell}}为 {{assessment:amount}}，{{baseCell:cell}}为 {{base:amount}}，相差 {{difference:gap}}。两张表的项目支出应一致，请核对口径（预算数或执行数）。",
    rounding:
      "{{cell}}为 {{assessment:amount}}，{{baseCell:cell}}为 {{base:amount}}，相差 {{difference:gap}}，属于四舍五入的尾差。",
  },
  check: (report) => {
    const baseForm = report.form("baseData");
    const form = report.form("selfAssessment");
    const cells = {
      assessment: { form, path: "funds.byExpenditure.project" },
      base: { form: baseForm, path: "projects.total.finalAccount" },
    };
    return examine(cells, ({ assessment, base }) => {
      const { kind, difference } = compareAmounts(
        assessment,
        [base],
        coarsest([form.precision, baseForm.precision]),
      );
      const baseCell = baseForm.at(cells.base.path);
      const params = { assessment, base, baseCell, difference };
      return comparisonFacts(kind, form.at(cells.assessment.path), params);
    });
  },
};
