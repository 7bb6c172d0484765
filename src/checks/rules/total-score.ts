import { gradeOf, sum } from "../../evaluation";
import { fullMarks } from "../../forms/self-assessment/total";
import { assessmentIds, inAssessments, optionsOf } from "../assessments";
import { compareAmounts, differs } from "../compare";
import { cellsIn, needsReadable, noOccasion, sheetsOf } from "../examine";
import type { FormView } from "../form-view";
import { isLeftOut, noIndicators, rowLacks, rowsOf } from "../indicators";
import { only } from "../remedy";
import type { Report } from "../report";
import { isFact, passed, type Outcome, type Rule } from "../rule";
import { isAdjusted, totalLacks, totalOf } from "../totals";

type Message =
  "different" | "rounding" | "withoutExecution" | "adjusted" | "blank" | "tooHigh" | "grade";

export const totalScore: Rule<Message> = {
  id: "total-score",
  numbers: [27, 38],
  title: "总分等于各项得分之和，不超过满分，等次与总分相符",
  severity: "error",
  reads: inAssessments("funds.*", "indicators.*", "total.score", "total.grade"),
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
    tooHigh: "{{cell}}为 {{score:number}}，超过满分 {{full:number}} 分。请核对各项分值和得分。",
    grade:
      "{{cell}}为“{{grade}}”，总分 {{score:number}} 应为“{{expected}}”。请恢复公式或改正等次。",
  },
  check: (report) =>
    sheetsOf(report, assessmentIds).flatMap((form) => {
      const sums = sumOf(form, report);
      // A total that is not the sum of its scores is wrong already.
      return [
        ...sums,
        ...(sums.some(isFact) ? [] : mostOf(form, report)),
        ...gradeOn(form, report),
      ];
    }),
};

function sumOf(form: FormView, report: Report): readonly Outcome<Message>[] {
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
  const remedy = only("value", local?.total ?? total);
  if (printed === null)
    return [{ message: "blank", where, params: { sum: local?.total ?? total }, ...remedy }];
  if (local && isAdjusted(local)) {
    const params = { printed, sum: local.sum, total: local.total };
    return differs(printed, local.total)
      ? [{ message: "adjusted", where, params, ...remedy }]
      : [passed];
  }
  const { kind, difference } = compareAmounts(printed, all);
  const params = { printed, sum: total, difference };
  if (kind === "exact") return [passed];
  if (kind === "rounding")
    return [{ message: "rounding", where, severity: "info", params, ...remedy }];
  return execution !== null && !differs(printed, sum(scores))
    ? [{ message: "withoutExecution", where, params: { ...params, execution }, ...remedy }]
    : [{ message: "different", where, params, ...remedy }];
}

/** Full marks are the most there are. */
function mostOf(form: FormView, report: Report): readonly Outcome<Message>[] {
  const options = optionsOf(form, report);
  const score = form.number("total.score");
  if (!options || score === null) return [];
  const full = fullMarks(options);
  return score > full && differs(score, full)
    ? [{ message: "tooHigh", where: form.at("total.score"), params: { score, full } }]
    : [passed];
}

/** 等次 where the form prints it. */
function gradeOn(form: FormView, report: Report): readonly Outcome<Message>[] {
  const options = optionsOf(form, report);
  const score = form.number("total.score");
  const grade = form.text("total.grade");
  if (!options || score === null || grade === "") return [];
  const lacks = totalLacks(form, report);
  if (lacks) return lacks;
  const expected = gradeOf(score, options.gradeBands);
  const params = { grade, score, expected };
  return grade === expected
    ? [passed]
    : [{ message: "grade", where: form.at("total.grade"), params, ...only("value", expected) }];
}
