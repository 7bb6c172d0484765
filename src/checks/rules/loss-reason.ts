import { inAssessments } from "../assessments";
import { absence, noOccasion } from "../examine";
import { examineRows, rowLacks } from "../indicators";
import { passed, type Rule } from "../rule";

export const lossReason: Rule<"blank"> = {
  id: "loss-reason",
  numbers: [30],
  title: "扣分要说明偏差原因",
  severity: "warning",
  reads: inAssessments("indicators.*"),
  messages: {
    blank:
      "{{cell}}{{unsaid}}，而得分 {{score:number}} 低于分值 {{points:number}}。请说明扣分原因和改进措施。",
  },
  check: (report) =>
    examineRows(report, (row) => {
      const { form, points, score, reason, at } = row;
      const where = at("reason");
      const nowhere = absence({ form, path: where.path });
      if (nowhere.length > 0) return nowhere;
      if (points === null) return rowLacks(row, "points");
      if (score === null) return rowLacks(row, "score");
      if (score < 0) return noOccasion;
      return score >= points || reason !== ""
        ? [passed]
        : [{ message: "blank", where, params: { score, points } }];
    }),
};
