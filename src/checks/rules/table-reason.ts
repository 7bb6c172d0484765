import { cellsIn, lacking, noDemand, noOccasion } from "../examine";
import { reasonIn } from "../reasons";
import { passed, type Outcome, type Rule } from "../rule";
import { scoreRows } from "../score-rows";

type Message = "reason" | "status";

/** Points lost in 评价指标表 are explained where the form has room for it. */
export const tableReason: Rule<Message> = {
  id: "table-reason",
  numbers: [30],
  title: "评价指标表扣了分的要说明",
  severity: "warning",
  reads: { scoreTable: ["rows.*"] },
  messages: {
    reason:
      "{{cell}}{{unsaid}}，而得分 {{score:number}} 低于分值 {{points:number}}。请说明扣分原因。",
    status:
      "{{cell}}{{unsaid}}，而得分 {{score:number}} 低于分值 {{points:number}}。请说明评定的依据。",
  },
  check: (report) => {
    const form = report.form("scoreTable");
    return scoreRows(report).flatMap(({ points, score, path, at }): readonly Outcome<Message>[] => {
      // A form with a column for reasons asks for them there; else a judged row tells its status.
      const field = (["reason", "status"] as const).find((each) => form.has(path(each)));
      if (!field) return noDemand;
      if (points === null) return [lacking(cellsIn(form, [path("points")]))];
      if (score === null) return [lacking(cellsIn(form, [path("score")]))];
      if (score < 0) return noOccasion;
      // A rate of 0 is a status.
      const isUnsaid =
        field === "reason" ? reasonIn(form, path(field)) === "" : form.isBlank(path(field));
      return score < points && isUnsaid
        ? [{ message: field, where: at(field), params: { score, points } }]
        : [passed];
    });
  },
};
