import { assessmentIds, inAssessments, optionsOf } from "../assessments";
import { isLower, rateOf } from "../compare";
import { absence, cellsIn, needs, noOccasion, sheetsOf } from "../examine";
import type { FormView } from "../form-view";
import { isLeftOut, noIndicators, rowLacks, rowsOf, type IndicatorRow } from "../indicators";
import type { Report } from "../report";
import { passed, type Outcome, type Rule } from "../rule";

type Message = "low" | "noBudget";

/** Everything reached with little of the money spent: the targets, the budget or the scores are doubtful. */
export const fullMarks: Rule<Message> = {
  id: "full-marks",
  numbers: [],
  title: "执行率偏低时各项指标不宜全部满分",
  severity: "warning",
  reads: inAssessments("funds.*", "indicators.*"),
  messages: {
    low: "{{cell}}为 {{rate:rate}}，低于 {{least:percent}}，而 {{count:number}} 项指标中有 {{full:number}} 项得满分。请核对各项得分，或说明少花钱而完成全部目标的原因，说明后注明“已核实”。",
    noBudget:
      "{{cell}}为 0，没有执行率，而 {{count:number}} 项指标中有 {{full:number}} 项得满分。请核对预算数和各项得分，核对后注明“已核实”。",
  },
  check: (report) =>
    sheetsOf(report, assessmentIds).flatMap((form) => {
      const nowhere = absence({ form, path: "funds.executed" });
      return nowhere.length > 0 ? nowhere : inForm(form, report);
    }),
};

function inForm(form: FormView, report: Report): readonly Outcome<Message>[] {
  const all = rowsOf(form).filter((row) => !isLeftOut(row, report));
  if (all.length === 0) return noIndicators(form);
  // 分值 of 项目成本 may be printed as `100万元`: what is no number weighs nothing.
  const weighed = all.filter((row) => !row.form.isUnreadable(row.at("points").path));
  if (weighed.length === 0) return noOccasion;
  const open = weighed.flatMap(lacksOf);
  if (open.length > 0) return open;
  const scored = weighed.filter(({ points }) => points! > 0);
  const full = scored.filter(({ points, score }) => score! >= points!);
  const { fullMarksRate: least, fullMarksShare: share } = report.pack.checks;
  if (full.length === 0 || full.length < scored.length * share) return [passed];

  const base = `funds.${optionsOf(form, report)!.funds.rateBase}`;
  const budget = form.number(base);
  const counts = { count: scored.length, full: full.length };
  if (budget === 0) return [{ message: "noBudget", where: form.at(base), params: counts }];
  const obstacle = needs(cellsIn(form, ["funds.executed", base]));
  if (obstacle) return obstacle;
  const rate = rateOf(form.number("funds.executed")!, budget!);
  if (rate === null || !isLower(rate, least)) return [passed];
  const where = form.at("funds.executionRate");
  return [{ message: "low", where, params: { rate, least, ...counts } }];
}

const lacksOf = (row: IndicatorRow) => [
  ...(row.points === null ? rowLacks(row, "points") : []),
  ...(row.score === null ? rowLacks(row, "score") : []),
];
