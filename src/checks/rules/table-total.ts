import { gradeOf, sum } from "../../evaluation";
import { compareAmounts } from "../compare";
import type { Fact, Rule } from "../rule";
import { scoreRows } from "../score-rows";

type Message = "different" | "blank" | "grade";

/** 总分 and 等次 of 评价指标表. */
export const tableTotal: Rule<Message> = {
  id: "table-total",
  numbers: [27, 38],
  title: "评价指标表的总分等于各行得分之和，等次与总分相符",
  severity: "error",
  reads: { scoreTable: ["rows.*", "total.score", "total.grade"] },
  messages: {
    different:
      "{{cell}}为 {{printed:number}}，各行得分合计 {{sum:number}}，相差 {{difference:gapPoints}}。请核对各行得分，或改正总分。",
    blank: "{{cell}}没有填写，各行得分合计 {{sum:number}}。请恢复求和公式或填写总分。",
    grade:
      "{{cell}}为“{{grade}}”，总分 {{printed:number}} 应为“{{expected}}”。请恢复公式或改正等次。",
  },
  check: (report) => {
    const form = report.form("scoreTable");
    const scores = scoreRows(report).flatMap(({ score }) => score ?? []);
    if (scores.length === 0 || form.isUnreadable("total.score")) return [];
    const printed = form.number("total.score");
    const where = form.at("total.score");
    const total = sum(scores);
    if (printed === null) return [{ message: "blank", where, params: { sum: total } }];
    const facts: Fact<Message>[] = [];
    const { kind, difference } = compareAmounts(printed, scores);
    if (kind !== "exact")
      facts.push({ message: "different", where, params: { printed, sum: total, difference } });
    const expected = gradeOf(printed, report.pack.scoreTable?.grade?.bands);
    const grade = form.text("total.grade");
    if (grade !== "" && grade !== expected)
      facts.push({
        message: "grade",
        where: form.at("total.grade"),
        params: { grade, printed, expected },
      });
    return facts;
  },
};
