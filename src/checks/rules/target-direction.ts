import { inAssessments } from "../assessments";
import { byJudgement } from "../examine";
import { examineRows, isLeftOut, readings, scoreParams, unjudged, verdictOf } from "../indicators";
import { passed, type Outcome, type Rule } from "../rule";

/** A target says whether it is a floor or a ceiling, or its levels, name and unit do. */
export const targetDirection: Rule<"open"> = {
  id: "target-direction",
  numbers: [29],
  title: "年度指标值写明“≥”或“≤”",
  severity: "info",
  asksEach: true,
  reads: inAssessments("indicators.*"),
  messages: {
    open: "{{cell}}未写明“≥”或“≤”，从上级指标、指标名称和单位也看不出来。年度指标值“{{target}}”，实际完成值“{{actual}}”：按“≥”得 {{up:number}} 分，按“≤”得 {{down:number}} 分。请在年度指标值前补写。",
  },
  check: (report) =>
    examineRows(report, (row): readonly Outcome<"open">[] => {
      const verdict = verdictOf(row, report);
      if (!verdict) return unjudged(row);
      if (verdict.kind === "scored") return [passed];
      const open = verdict.reason.id === "directionOpen" && !isLeftOut(row, report);
      const read = open ? readings(row, report) : null;
      if (!read) return byJudgement;
      const [up, down] = read.map(({ score }) => score) as [number, number];
      const params = { ...scoreParams(row, report), up, down };
      const remedies = read.map(({ written }) => ({ kind: "comparator" as const, value: written }));
      return [{ message: "open", where: row.at(read[0]!.field), params, remedies }];
    }),
};
