import { sum } from "../../evaluation";
import { assessmentIds, inAssessments } from "../assessments";
import { compareAmounts, differs } from "../compare";
import { cellsIn, needsReadable, noOccasion, sheetsOf } from "../examine";
import { isLeftOut, noIndicators, rowLacks, rowsOf } from "../indicators";
import { isAdjusted, totalOf } from "../totals";
import { passed, type Outcome, type Rule } from "../rule";

type Message = "different" | "rounding" | "withoutExecution" | "adjusted" | "blank";

export const totalScore: Rule<Message> = {
  id: "total-score",
  numbers: [27],
  title: "总分等于各项得分之和",
  severity: "error",
  reads: inAssessments("funds.*", "indicators.*", "total.score"),
  messages: {
    different:
      "{{cell}}为 {{printed:number}}，各项得分（含执行率得分）合计 {{sum:number}}，相差 {{difference:gapPoints}}。请核对各项得分，或改正总分。",
    rounding:
      "{{cell}}为 {{printed:number}}，各项得分（含执行率得分）合计 {{sum:number}}，相差 {{difference:gapPoints}}，属于四舍五入的尾差。",
    withoutExecution:
      "{{cell}}为 {{printed:number}}，只是各指标得分之和，漏计了执行率得分 {{execution:number}}，应为 {{sum:number}}。请改正总分。",
    adjusted:
      "{{cell}}为 {{printed:number}}，各项得分（含执行率得分）合计 {{sum:number}}；{{adjustments}}。按当地计分办法总分应为 {{total:number}}。请恢复公式或改正总分。",
    blank: "{{cell}}没有填写，按各项得分应为 {{sum:number}}。请恢复求和公式或填写总分。",
  },
  check: (report) =>
    sheetsOf(report, assessmentIds).flatMap((form): readonly Outcome<Message>[] => {
      const rows = rowsOf(form);
      if (rows.length === 0) return noIndicators(form);
      const counted = rows.filter((row) => !isLeftOut(row, report));
      const scores = counted.flatMap((row) => row.score ?? []);
      if (counted.length === 0) return noOccasion;
      if (scores.length === 0) return counted.flatMap((row) => rowLacks(row, "score"));
      const unreadable = needsReadable(cellsIn(form, ["total.score"]));
      if (unreadable) return unreadable;
      const execution = form.number("funds.score");
      const all = execution === null ? scores : [...scores, execution];
      const printed = form.number("total.score");
      const where = form.at("total.score");
      const total = sum(all);
      const local = totalOf(form, report);
      if (printed === null)
        return [{ message: "blank", where, params: { sum: local?.total ?? total } }];
      if (local && isAdjusted(local)) {
        const params = { printed, sum: local.sum, total: local.total };
        return differs(printed, local.total) ? [{ message: "adjusted", where, params }] : [passed];
      }
      const { kind, difference } = compareAmounts(printed, all);
      const params = { printed, sum: total, difference };
      if (kind === "exact") return [passed];
      if (kind === "rounding") return [{ message: "rounding", where, severity: "info", params }];
      return execution !== null && !differs(printed, sum(scores))
        ? [{ message: "withoutExecution", where, params: { ...params, execution } }]
        : [{ message: "different", where, params }];
    }),
};
