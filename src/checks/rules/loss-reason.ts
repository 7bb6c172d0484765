import { inAssessments } from "../assessments";
import { indicatorRows } from "../indicators";
import type { Rule } from "../rule";

export const lossReason: Rule<"blank"> = {
  id: "loss-reason",
  numbers: [30],
  title: "扣分要说明偏差原因",
  severity: "warning",
  reads: inAssessments("indicators.*"),
  messages: {
    blank:
      "{{cell}}没有填写，而得分 {{score:number}} 低于分值 {{points:number}}。请说明扣分原因和改进措施。",
  },
  check: (report) =>
    indicatorRows(report).flatMap(({ points, score, reason, at, has }) =>
      points === null ||
      score === null ||
      score < 0 ||
      score >= points ||
      reason !== "" ||
      !has("reason")
        ? []
        : [{ message: "blank", where: at("reason"), params: { score, points } }],
    ),
};
