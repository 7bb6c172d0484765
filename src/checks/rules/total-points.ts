import { sum } from "../../evaluation";
import { fullMarks } from "../../forms/self-assessment/total";
import { assessmentIds, inAssessments, optionsOf } from "../assessments";
import { differs } from "../compare";
import { sheetsOf } from "../examine";
import { noIndicators, rowLacks, rowsOf } from "../indicators";
import { passed, type Outcome, type Rule } from "../rule";

export const totalPoints: Rule<"sum" | "printed"> = {
  id: "total-points",
  numbers: [26],
  title: "各项分值加执行率分值等于满分",
  severity: "error",
  reads: inAssessments("funds.points", "indicators.*", "total.points"),
  messages: {
    sum: "各项指标分值加执行率分值合计 {{sum:number}}，应为 {{full:number}}，相差 {{difference:gapPoints}}；{{cell}}为 {{printed:number}}。请调整各项分值。",
    printed: "{{cell}}为 {{printed:number}}，各项分值合计 {{sum:number}}。请恢复求和公式或改正。",
  },
  check: (report) =>
    sheetsOf(report, assessmentIds).flatMap((form): readonly Outcome<"sum" | "printed">[] => {
      const rows = rowsOf(form);
      const points = rows.flatMap((row) => row.points ?? []);
      const options = optionsOf(form, report);
      if (rows.length === 0 || !options) return noIndicators(form);
      if (points.length === 0) return rows.flatMap((row) => rowLacks(row, "points"));
      const full = fullMarks(options);
      const total = sum([form.number("funds.points") ?? 0, ...points]);
      const printed = form.number("total.points");
      const where = form.at("total.points");
      const params = { sum: total, full, difference: total - full, printed };
      if (differs(total, full)) return [{ message: "sum", where, params }];
      return printed !== null && differs(printed, total)
        ? [{ message: "printed", where, params }]
        : [passed];
    }),
};
