import { readNotation } from "../../evaluation";
import type { FieldPath } from "../../formulas";
import { assessmentIds, inAssessments } from "../assessments";
import { cellsIn, needsFilled, noOccasion, sheetsOf } from "../examine";
import type { FormView } from "../form-view";
import { examineRowsOf, rowLacks, type IndicatorRow } from "../indicators";
import type { Report } from "../report";
import { passed, type Outcome, type Rule, type Where } from "../rule";

type Message = "target" | "text";

/** Last year's deadline or text, carried over. Headings cannot be stale: they are laid out from the year. */
export const staleYear: Rule<Message> = {
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
    sheetsOf(report, [...assessmentIds, "goalAssessment"]).flatMap((form) => [
      ...examineRowsOf(form, (row) => targetYear(row, report)),
      ...["goals.expected", "goals.actual"].flatMap((path) => textYear(form, path, report)),
    ]),
};

function targetYear(row: IndicatorRow, { year }: Report): readonly Outcome<Message>[] {
  if (row.isBlank("target")) return rowLacks(row, "target");
  const notation = readNotation(row.target);
  const written = notation.kind === "date" ? notation.date.year : null;
  if (written === null)
    return notation.kind === "words" && !COMPARES.test(notation.text)
      ? yearsIn(notation.text, row.at("target"), year)
      : noOccasion;
  const params = { text: notation.text, year };
  return written < year ? [{ message: "target", where: row.at("target"), params }] : [passed];
}

function textYear(form: FormView, path: FieldPath, { year }: Report): readonly Outcome<Message>[] {
  const obstacle = needsFilled(cellsIn(form, [path]));
  if (obstacle) return obstacle;
  return yearsIn(form.text(path), form.at(path), year);
}

/** A year that a target is set against is no stale one: 较2022年有所改善, 2022年基础上. */
const COMPARES = /[较比与同以在]\d{4}年|\d{4}年度?(?:相比|同期|基础|水平|基数|末)/;

function yearsIn(text: string, where: Where, year: number): readonly Outcome<Message>[] {
  if (!/\d{4}年/.test(text)) return noOccasion;
  return text.includes(`${year - 1}年`) && !text.includes(`${year}年`)
    ? [{ message: "text", where, params: { lastYear: year - 1, year } }]
    : [passed];
}
