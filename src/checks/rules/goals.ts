import { plainText } from "../../evaluation";
import { assessments, inAssessments, isStarted } from "../assessments";
import type { Fact, Rule } from "../rule";

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
    [...assessments(report), ...report.sheets("goalAssessment")].flatMap(
      (form): Fact<"blank" | "same">[] => {
        const fields = ["goals.expected", "goals.actual"].filter(form.has);
        const blank = fields.filter(form.isBlank);
        const started = isStarted(form) || form.number("result.score") !== null;
        if (blank.length === fields.length && !started) return [];
        if (blank.length > 0)
          return blank.map((path) => ({ message: "blank", where: form.at(path) }));
        const [expected, actual] = fields.map((path) => plainText(form.text(path)));
        return expected === actual && fields.length > 0
          ? [{ message: "same", where: form.at("goals.actual") }]
          : [];
      },
    ),
};
