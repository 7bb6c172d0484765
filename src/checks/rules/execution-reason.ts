import { assessments, inAssessments, optionsOf } from "../assessments";
import { differs, rateOf } from "../compare";
import type { Fact, Rule } from "../rule";

type Message = "low" | "adjusted";

/** Some places ask why little of the budget was spent, and why it was adjusted (domain: A7). */
export const executionReason: Rule<Message> = {
  id: "execution-reason",
  numbers: [],
  title: "执行率偏低、预算有调整要说明原因（当地有此要求的）",
  severity: "warning",
  reads: inAssessments("funds.*"),
  messages: {
    low: "{{cell}}没有填写，而执行率 {{rate:rate}} 低于 {{least:percent}}。请说明原因。",
    adjusted:
      "{{cell}}没有填写，而{{fullCell:cell}} {{full:amount}} 与{{initialCell:cell}} {{initial:amount}} 不同。请说明调整原因。",
  },
  check: (report) =>
    assessments(report).flatMap((form): Fact<Message>[] => {
      const { executionReasonBelow: least, adjustmentReason } = report.pack.checks;
      if (!form.has("funds.reason") || !form.isBlank("funds.reason")) return [];
      const where = form.at("funds.reason");
      const initial = form.number("funds.initialBudget");
      const full = form.number("funds.fullYearBudget");
      const executed = form.number("funds.executed");
      const base = form.number(`funds.${optionsOf(form, report)!.funds.rateBase}`);
      const rate = executed === null || base === null ? null : rateOf(executed, base);
      if (least !== null && rate !== null && rate < least)
        return [{ message: "low", where, params: { rate, least } }];
      if (!adjustmentReason || initial === null || full === null || !differs(full, initial))
        return [];
      const cells = {
        fullCell: form.at("funds.fullYearBudget"),
        initialCell: form.at("funds.initialBudget"),
      };
      return [{ message: "adjusted", where, params: { full, initial, ...cells } }];
    }),
};
