import { gradeOf } from "../../evaluation";
import { differs } from "../compare";
import { cellsIn, examineIn, needs, needsFilled } from "../examine";
import type { FormView } from "../form-view";
import { only } from "../remedy";
import type { Report } from "../report";
import { passed, type Outcome, type Rule } from "../rule";
import { tableLacks } from "../score-rows";
import { totalLacks } from "../totals";

type Message = "different" | "tooHigh" | "grade";

/** The forms whose 总分 is the sum of the parts that 综合得分 is made of, and what it still lacks. */
const scored = [
  {
    id: "selfAssessment",
    lacks: (report: Report) => totalLacks(report.form("selfAssessment"), report),
  },
  { id: "scoreTable", lacks: tableLacks },
] as const;

/** 绩效自评综合得分及评价等次 of the report form, which prints no parts of its own. */
export const overallScore: Rule<Message> = {
  id: "overall-score",
  numbers: [60],
  title: "综合得分等于各部分得分之和，等次与得分相符",
  severity: "error",
  reads: {
    goalAssessment: ["result.*"],
    selfAssessment: ["total.score", "funds.*", "indicators.*"],
    scoreTable: ["total.score", "rows.*"],
  },
  messages: {
    different:
      "{{cell}}为 {{score:number}} 分，{{totalCell:cell}}为 {{total:number}} 分。综合得分应等于各部分得分之和，请改为一致。",
    tooHigh: "{{cell}}为 {{score:number}} 分，超过满分 100 分。请改正。",
    grade:
      "{{cell}}为“{{grade}}”，综合得分 {{score:number}} 分应为“{{expected}}”。请恢复公式或改正等次。",
  },
  check: (report) => {
    const form = report.form("goalAssessment");
    const obstacle = needs(cellsIn(form, ["result.score"]));
    if (obstacle) return obstacle;
    const score = form.number("result.score")!;
    const where = form.at("result.score");
    const totals = scored.flatMap(({ id, lacks }): readonly Outcome<Message>[] =>
      examineIn(report.form(id), { total: "total.score" }, ({ total }) => {
        const params = { score, total, totalCell: report.form(id).at("total.score") };
        if (!differs(total, score)) return [];
        return lacks(report) ?? [{ message: "different", where, params, ...only("value", total) }];
      }),
    );
    return [
      ...totals,
      score > 100 ? { message: "tooHigh", where, params: { score } } : passed,
      ...gradeIn(form, score, report),
    ];
  },
};

function gradeIn(form: FormView, score: number, { pack }: Report): readonly Outcome<Message>[] {
  const obstacle = needsFilled(cellsIn(form, ["result.grade"]));
  if (obstacle) return obstacle;
  const [grade, expected] = [
    form.text("result.grade"),
    gradeOf(score, pack.selfAssessment?.gradeBands),
  ];
  const where = form.at("result.grade");
  return grade === expected
    ? [passed]
    : [{ message: "grade", where, params: { grade, score, expected }, ...only("value", expected) }];
}
