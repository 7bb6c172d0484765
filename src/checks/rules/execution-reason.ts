import type { FieldPath } from "../../formulas";
import { assessmentIds, inAssessments, optionsOf } from "../assessments";
import { differs, isLower, rateOf } from "../compare";
import { absence, cellsIn, needs, noDemand, settled, sheetsOf, together } from "../examine";
import type { FormView } from "../form-view";
import { reasonIn } from "../reasons";
import type { Report } from "../report";
import { passed, type Fact, type Outcome, type Rule } from "../rule";

type Message = "low" | "adjusted" | "lowElsewhere" | "adjustedElsewhere";

/** Some places ask why little of the budget was spent, and why it was adjusted (domain: A7). */
export const executionReason: Rule<Message> = {
  id: "execution-reason",
  numbers: [],
  title: "执行率偏低、预算有调整要说明原因（当地有此要求的）",
  severity: "warning",
  reads: inAssessments("funds.*"),
  messages: {
    low: "{{cell}}{{unsaid}}，而执行率 {{rate:rate}} 低于 {{least:percent}}。请说明原因。",
    adjusted:
      "{{cell}}{{unsaid}}，而{{fullCell:cell}} {{full:amount}} 与{{initialCell:cell}} {{initial:amount}} 不同。请说明调整原因。",
    lowElsewhere:
      "{{cell}}为 {{rate:rate}}，低于 {{least:percent}}，而本表没有填写原因的栏目。请在自评报告中说明原因，说明后注明“已核实”。",
    adjustedElsewhere:
      "{{cell}} {{full:amount}} 与{{initialCell:cell}} {{initial:amount}} 不同，而本表没有填写原因的栏目。请在自评报告中说明调整原因，说明后注明“已核实”。",
  },
  check: (report) =>
    sheetsOf(report, assessmentIds).flatMap((form): readonly Outcome<Message>[] => {
      const { executionReasonBelow: least, adjustmentReason } = report.pack.checks;
      if (least === null && !adjustmentReason) return noDemand;
      const nowhere = absence({ form, path: "funds.executed" });
      if (nowhere.length > 0) return nowhere;
      if (reasonIn(form, "funds.reason") !== "") return [passed];
      const base = `funds.${optionsOf(form, report)!.funds.rateBase}`;
      const obstacle = together(
        least === null ? null : needs(cellsIn(form, ["funds.executed", base])),
        adjustmentReason ? needs(cellsIn(form, [full, initial])) : null,
      );
      const facts = [...low(form, base, report), ...adjusted(form, report)].slice(0, 1);
      return facts.length > 0 ? facts : (obstacle ?? settled(facts));
    }),
};

const full = "funds.fullYearBudget";
const initial = "funds.initialBudget";

function low(form: FormView, path: FieldPath, report: Report): Fact<Message>[] {
  const { executionReasonBelow: least } = report.pack.checks;
  const [executed, base] = [form.number("funds.executed"), form.number(path)];
  const rate = executed === null || base === null ? null : rateOf(executed, base);
  return least !== null && rate !== null && isLower(rate, least)
    ? [{ ...asked(form, "low", "funds.executionRate"), params: { rate, least } }]
    : [];
}

function adjusted(form: FormView, report: Report): Fact<Message>[] {
  const [after, before] = [form.number(full), form.number(initial)];
  if (!report.pack.checks.adjustmentReason || after === null || before === null) return [];
  const cells = { fullCell: form.at(full), initialCell: form.at(initial) };
  const params = { full: after, initial: before, ...cells };
  return differs(after, before) ? [{ ...asked(form, "adjusted", full), params }] : [];
}

/** Where the form has no cell for the reason, it is asked for at the figure itself. */
const asked = (form: FormView, message: "low" | "adjusted", figure: FieldPath) =>
  form.has("funds.reason")
    ? { message, where: form.at("funds.reason") }
    : { message: `${message}Elsewhere` as const, where: form.at(figure) };
