import { inAssessments } from "../assessments";
import { noOccasion, settled } from "../examine";
import {
  described,
  examineRows,
  isLeftOut,
  isLeftUnfilled,
  scoreParams,
  verdictOf,
} from "../indicators";
import type { Outcome, Rule } from "../rule";

type Message = "blank" | "score" | "noPoints" | "description";

/** A row with points or a score is filled from the indicator's name to the score. */
export const indicatorRow: Rule<Message> = {
  id: "indicator-row",
  numbers: [34],
  title: "计分的指标行填写完整",
  severity: "warning",
  reads: inAssessments("indicators.*"),
  messages: {
    blank: "{{cell}}没有填写，而该行分值为 {{points:number}}。请补填；该指标不适用的，请清空整行。",
    score: "{{cell}}没有填写。{{explanation}}请补填得分。",
    noPoints: "{{cell}}没有填写，而该行已填指标或得分。请补填分值；该指标不适用的，请清空整行。",
    description: "{{cell}}没有填写，而“{{actual}}”是定性的完成情况。请简要描述完成程度和成效。",
  },
  check: (report) =>
    examineRows(report, (row): readonly Outcome<Message>[] => {
      if (isLeftUnfilled(row, report)) return noOccasion;
      if (row.isBlank("points")) return [{ message: "noPoints", where: row.at("points") }];
      const params = { points: row.points };
      const blank = described.filter(row.isBlank);
      if (blank.length > 0)
        return blank.map((field) => ({ message: "blank", where: row.at(field), params }));
      const said = () => scoreParams(row, report);
      const isQualitative = verdictOf(row, report)?.target.kind === "words";
      return settled([
        ...(row.isBlank("score") && !isLeftOut(row, report)
          ? [{ message: "score", where: row.at("score"), params: said() } as const]
          : []),
        ...(isQualitative && row.has("description") && row.isBlank("description")
          ? [{ message: "description", where: row.at("description"), params: said() } as const]
          : []),
      ]);
    }),
};
