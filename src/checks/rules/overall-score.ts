import { gradeOf } from "../../evaluation";
import { differs } from "../compare";
import type { Fact, Rule } from "../rule";

type Message = "different" | "tooHigh" | "grade";

/** The forms whose 总分 is the sum of the parts that 综合得分 is made of. */
const scored = ["selfAssessment", "scoreTable"] as const;

/** 绩效自评综合得分及评价等次 of the report form, which prints no parts of its own. */
export const overallScore: Rule<Message> = {
  id: "overall-score",
  numbers: [60],
  title: "综合得分等于各部分得分之和，等次与得分相符",
  severity: "error",
  reads: {
    goalAssessment: ["result.*"],
    selfAssessment: ["total.score"],
    scoreTable: ["total.score"],
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
    const score = form.number("result.score");
    if (score === null) return [];
    const where = form.at("result.score");
    const facts: Fact<Message>[] = [];
    for (const id of scored) {
      const other = report.form(id);
      const total = other.number("total.score");
      if (total !== null && differs(total, score))
        facts.push({
          message: "different",
          where,
          params: { score, total, totalCell: other.at("total.score") },
        });
    }
    if (score > 100) facts.push({ message: "tooHigh", where, params: { score } });
    const [grade, expected] = [form.text("result.grade"), gradeOf(score)];
    if (grade !== "" && grade !== expected)
      facts.push({
        message: "grade",
        where: form.at("result.grade"),
        params: { grade, score, expected },
      });
    return facts;
  },
};
