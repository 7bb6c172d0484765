import { differs } from "../compare";
import { absence, examineIn } from "../examine";
import type { Rule } from "../rule";

export const basicAdjustment: Rule<"blank"> = {
  id: "basic-adjustment",
  numbers: [13],
  title: "预算有调整时要填部门基本支出预算调整",
  severity: "warning",
  reads: {
    baseData: ["basicAdjustment.*"],
    selfAssessment: ["funds.initialBudget", "funds.fullYearBudget"],
  },
  messages: {
    blank:
      "{{cell}}没有填写，而{{fullCell:cell}} {{full:amount}} 与年初预算数 {{initial:amount}} 相差 {{difference:gap}}。请补填其中基本支出的调整数（调减填负数）；全部为项目支出调整的填 0。",
  },
  check: (report) => {
    const base = report.form("baseData");
    const assessment = report.form("selfAssessment");
    const nowhere = absence({ form: base, path: "basicAdjustment.budget" });
    if (nowhere.length > 0) return nowhere;
    const isBlank = ["budget", "finalAccount"].every((column) =>
      base.isBlank(`basicAdjustment.${column}`),
    );
    return examineIn(
      assessment,
      { initial: "funds.initialBudget", full: "funds.fullYearBudget" },
      ({ initial, full }) =>
        differs(full, initial) && isBlank
          ? [
              {
                message: "blank",
                where: base.at("basicAdjustment.budget"),
                params: {
                  full,
                  initial,
                  difference: full - initial,
                  fullCell: assessment.at("funds.fullYearBudget"),
                },
              },
            ]
          : [],
    );
  },
};
