import { gradeOf, sum } from "../../evaluation";
import { fullMarks } from "../../forms/score-table/rows";
import { compareAmounts, differs } from "../compare";
import { cellsIn, lacking, needsFilled, needsReadable } from "../examine";
import type { FormView } from "../form-view";
import { only } from "../remedy";
import type { Report } from "../report";
import { passed, type Outcome, type Rule, type Where } from "../rule";
import { scoreRows } from "../score-rows";

type Message = "different" | "blank" | "tooHigh" | "grade";

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
    tooHigh: "{{cell}}为 {{score:number}}，超过满分 {{full:number}} 分。请核对各项分值和得分。",
    grade:
      "{{cell}}为“{{grade}}”，总分 {{printed:number}} 应为“{{expected}}”。请恢复公式或改正等次。",
  },
  check: (report) => {
    const form = report.form("scoreTable");
    const rows = scoreRows(report);
    const scores = rows.flatMap(({ score }) => score ?? []);
    if (rows.length === 0) return [];
    if (scores.length === 0)
      return [
        lacking(
          cellsIn(
            form,
            rows.map(({ path }) => path("score")),
          ),
        ),
      ];
    const unreadable = needsReadable(cellsIn(form, ["total.score"]));
    if (unreadable) return unreadable;
    const printed = form.number("total.score");
    const where = form.at("total.score");
    const total = sum(scores);
    if (printed === null)
      return [{ message: "blank", where, params: { sum: total }, ...only("value", total) }];
    const { kind, difference } = compareAmounts(printed, scores);
    return [
      kind === "exact"
        ? mostOf(where, printed, report)
        : {
            message: "different",
            where,
            params: { printed, sum: total, difference },
            ...only("value", total),
          },
      ...gradeIn(form, printed, report),
    ];
  },
};

/** Full marks are the most there are. */
function mostOf(where: Where, score: number, { pack }: Report): Outcome<Message> {
  if (!pack.scoreTable) return passed;
  const full = fullMarks(pack.scoreTable);
  return score > full && differs(score, full)
    ? { message: "tooHigh", where, params: { score, full } }
    : passed;
}

function gradeIn(form: FormView, printed: number, report: Report): readonly Outcome<Message>[] {
  const obstacle = needsFilled(cellsIn(form, ["total.grade"]));
  if (obstacle) return obstacle;
  const expected = gradeOf(printed, report.pack.scoreTable?.grade?.bands);
  const grade = form.text("total.grade");
  if (grade === expected) return [passed];
  const params = { grade, printed, expected };
  return [{ message: "grade", where: form.at("total.grade"), params, ...only("value", expected) }];
}
