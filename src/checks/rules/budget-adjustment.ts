import { sum } from "../../evaluation";
import { compareAmounts } from "../compare";
import { absence, examine } from "../examine";
import { coarsest } from "../precision";
import type { Rule } from "../rule";

/**
 * 年初预算 + 调整 = 全年预算. 基础数据表 tells the adjustment of basic expenditure only; that of
 * projects is what 自评表 gives them beyond their budget at the beginning of the year, if anything.
 */
export const budgetAdjustment: Rule<"different"> = {
  id: "budget-adjustment",
  numbers: [21],
  title: "年初预算加调整等于全年预算",
  severity: "info",
  reads: {
    baseData: ["basicAdjustment.*", "projects.total.budget"],
    selfAssessment: ["funds.initialBudget", "funds.fullYearBudget", "funds.byExpenditure.project"],
  },
  messages: {
    different:
      "{{cell}}为 {{full:amount}}，年初预算数 {{initial:amount}} 加{{basicCell:cell}} {{basic:amount}} 为 {{expected:amount}}（未计项目支出的调整）。请核对调整数。",
  },
  check: (report) => {
    const base = report.form("baseData");
    const assessment = report.form("selfAssessment");
    const nowhere = absence({ form: assessment, path: "funds.byExpenditure.project" });
    if (nowhere.length > 0) return nowhere;
    const column =
      base.isBlank("basicAdjustment.budget") && !base.isBlank("basicAdjustment.finalAccount")
        ? "finalAccount"
        : "budget";
    const project = assessment.number("funds.byExpenditure.project");
    const projectBudget = base.number("projects.total.budget");
    const projects =
      project === null || projectBudget === null ? 0 : sum([project, -projectBudget]);
    const cells = {
      initial: { form: assessment, path: "funds.initialBudget" },
      full: { form: assessment, path: "funds.fullYearBudget" },
      basic: { form: base, path: `basicAdjustment.${column}` },
    };
    return examine(cells, ({ initial, full, basic }) => {
      const agrees = [0, projects].some(
        (adjustment) =>
          compareAmounts(
            full,
            [initial, basic, adjustment],
            coarsest([assessment.precision, base.precision]),
          ).kind !== "different",
      );
      if (agrees) return [];
      const basicCell = base.at(cells.basic.path);
      const params = { full, initial, basic, expected: sum([initial, basic]), basicCell };
      return [{ message: "different", where: assessment.at(cells.full.path), params }];
    });
  },
};
