import { readNotation } from "../../evaluation";
import { assessments, inAssessments } from "../assessments";
import { rowsOf } from "../indicators";
import type { Fact, Rule } from "../rule";

/** Last year's deadline or text, carried over. Headings cannot be stale: they are laid out from the year. */
export const staleYear: Rule<"target" | "text"> = {
  id: "stale-year",
  numbers: [18],
  title: "年份与报表年度一致",
  severity: "warning",
  reads: {
    ...inAssessments("indicators.*", "goals.*"),
    goalAssessment: ["indicators.*", "goals.*"],
  },
  messages: {
    target: "{{cell}}“{{text}}”的年份早于报表年度 {{year}} 年。请核实是否沿用了上年的指标值。",
    text: "{{cell}}提到 {{lastYear}} 年，没有提到 {{year}} 年。请核实是否沿用了上年的文字。",
  },
  check: (report) =>
    [...assessments(report), ...report.sheets("goalAssessment")].flatMap((form) => {
      const { year } = report;
      const targets = rowsOf(form).flatMap(({ target, at }): Fact<"target" | "text">[] => {
        const notation = readNotation(target);
        const written = notation.kind === "date" ? notation.date.year : null;
        return written !== null && written < year
          ? [{ message: "target", where: at("target"), params: { text: notation.text, year } }]
          : [];
      });
      const texts = ["goals.expected", "goals.actual"].flatMap(
        (path): Fact<"target" | "text">[] => {
          const text = form.text(path);
          return text.includes(`${year - 1}年`) && !text.includes(`${year}年`)
            ? [{ message: "text", where: form.at(path), params: { lastYear: year - 1, year } }]
            : [];
        },
      );
      return [...targets, ...texts];
    }),
};
