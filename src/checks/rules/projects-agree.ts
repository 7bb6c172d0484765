import { compareAmounts, comparisonFacts } from "../compare";
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
    const base = baseForm.number("projects.total.finalAccount");
    const assessment = form.number("funds.byExpenditure.project");
    if (base === null || assessment === null) return [];
    const { kind, difference } = compareAmounts(assessment, [base], report.pack.decimals);
    const where = form.at("funds.byExpenditure.project");
    const baseCell = baseForm.at("projects.total.finalAccount");
    const params = { assessment, base, baseCell, difference };
    return comparisonFacts(kind, where, params);
  },
};
