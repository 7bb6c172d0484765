import { plainText } from "../../evaluation";
import { assessmentIds, inAssessments, isStarted } from "../assessments";
import { absence, cellsIn, lacking, sheetsOf } from "../examine";
import { passed, type Outcome, type Rule } from "../rule";

export const goals: Rule<"blank" | "same"> = {
  id: "goals",
  numbers: [37],
  title: "年度总体目标和实际完成情况都要填，且不相同",
  severity: "warning",
  reads: {
    ...inAssessments("goals.*", "funds.*", "indicators.*", "result.score"),
    goalAssessment: ["goals.*", "indicators.*", "funds.*", "result.score"],
  },
  messages: {
    blank: "{{cell}}没有填写。请补填。",
    same: "{{cell}}与预期目标一字不差。请填写实际完成的工作和成效。",
  },
  check: (report) =>
    sheetsOf(report, [...assessmentIds, "goalAssessment"]).flatMap(
      (form): readonly Outcome<"blank" | "same">[] => {
        const fields = ["goals.expected", "goals.actual"].filter(form.has);
        if (fields.length === 0) return absence({ form, path: "goals.actual" });
        const blank = fields.filter(form.isBlank);
        const started = isStarted(form) || form.number("result.score") !== null;
        if (blank.length === fields.length && !started) return [lacking(cellsIn(form, blank))];
        if (blank.length > 0)
          return blank.map((path) => ({ message: "blank", where: form.at(path) }));
        const [expected, actual] = fields.map((path) => plainText(form.text(path)));
        return expected === actual
          ? [{ message: "same", where: form.at("goals.actual") }]
          : [passed];
      },
    ),
};
