import { plainText, readTarget } from "../../evaluation";
import { inAssessments } from "../assessments";
import { noOccasion } from "../examine";
import { examineRows, named, rowLacks, scoreParams, verdictOf } from "../indicators";
import { passed, type Rule } from "../rule";

/** Shorter words (完成, 合格, 是) are states, and reached when they are repeated. */
const SHORTEST = 3;

export const repeatedTarget: Rule<"repeated"> = {
  id: "repeated-target",
  numbers: [35],
  title: "定性指标的实际完成值不照抄指标值",
  severity: "info",
  yieldsTo: ["target-name"],
  reads: inAssessments("indicators.*"),
  messages: {
    repeated: "{{cell}}“{{actual}}”与年度指标值一字不差。定性指标请写明实际达到的程度或成效。",
  },
  check: (report) =>
    examineRows(report, (row) => {
      const blank = (["target", "actual"] as const).filter(row.isBlank);
      if (blank.length > 0) return rowLacks(row, ...blank);
      const { kind } = verdictOf(row, report)?.target ?? readTarget(row.target, named(row));
      const actual = plainText(String(row.actual ?? ""));
      if (kind !== "words" && kind !== "change") return noOccasion;
      const isRepeated = actual.length >= SHORTEST && actual === plainText(String(row.target));
      return isRepeated
        ? [{ message: "repeated", where: row.at("actual"), params: scoreParams(row, report) }]
        : [passed];
    }),
};
