import { quantityParts, type FieldRef } from "../../formulas";
import { figurePath } from "../../forms/score-table/rates";
import { cellsIn, lacking, needsReadable } from "../examine";
import type { FormView } from "../form-view";
import { cellsBehind } from "../refs";
import type { Report } from "../report";
import { passed, type Fact, type Outcome, type Rule } from "../rule";
import { scoreRows, type ScoreRow } from "../score-rows";

type Message = "judged" | "rate" | "parts" | "zero" | "balance";

/** Rows of 评价指标表 without a score, once scoring has begun. */
export const tableBlank: Rule<Message> = {
  id: "table-blank",
  numbers: [36],
  title: "评价指标表各行都要有得分",
  severity: "warning",
  reads: {
    scoreTable: ["rows.*", "figures.*"],
    baseData: [
      "staff.*",
      "threePublic.*",
      "projects.total.*",
      "operating.total.*",
      "procurement.*",
      "basicAdjustment.*",
      "building.*",
    ],
  },
  messages: {
    judged: "{{cell}}没有填写，总分还不完整。请按评价标准评定得分。",
    rate: "{{cell}}还没有算出，因为{{rateCell:cell}}没有填写。请补填比率。",
    parts: "{{cell}}还没有算出，因为{{parts:cells}}没有填写。请补填，或评定得分。",
    zero: "{{cell}}还没有算出，因为分母为 0，比率不存在。请按评价标准评定得分。",
    balance: "{{cell}}没有填写，预算完成率按没有结余计算。没有结余的请填 0。",
  },
  check: (report) => {
    const form = report.form("scoreTable");
    const rows = scoreRows(report);
    if (rows.every(({ score }) => score === null))
      return rows.map((row) => lacking(cellsIn(form, [row.path("score")])));
    return [
      ...rows.flatMap((row) => (row.score === null ? unscored(row, form, report) : [passed])),
      ...openBalance(rows, form, report),
    ];
  },
};

function unscored(row: ScoreRow, form: FormView, report: Report): readonly Outcome<Message>[] {
  const where = row.at("score");
  const unreadable = needsReadable(cellsIn(form, [row.path("score")]));
  if (unreadable) return unreadable;
  if (row.points === null) return [lacking(cellsIn(form, [row.path("points")]))];
  if (row.formula === null) return [{ message: "judged", where }];
  const cells = (rateRefs(row, form) ?? []).flatMap((ref) =>
    cellsBehind(ref, row.path("rate"), form, report),
  );
  // A rate that nothing in the workbook tells is typed.
  if (cells.length === 0 || cells.some((cell) => report.at(cell).placement === null))
    return form.isBlank(row.path("rate"))
      ? [{ message: "rate", where, params: { rateCell: row.at("rate") } }]
      : [lacking(cellsIn(form, [row.path("score")]))];
  const parts = cells.filter((cell) => report.at(cell).isBlank(cell.path));
  return parts.length > 0
    ? [{ message: "parts", where, params: { parts: parts.length === 1 ? parts[0]! : parts } }]
    : [{ message: "zero", where }];
}

/** What the rate of a row is computed from; null where it is typed. */
function rateRefs({ path }: ScoreRow, form: FormView): FieldRef[] | null {
  const content = form.fields.find((field) => field.path === path("rate"))?.cell.content;
  if (content?.type !== "computed" || content.formula.op !== "rate") return null;
  return [content.formula.part, content.formula.base].flatMap((quantity) => {
    const { plus, minus } = quantityParts(quantity);
    return [...plus, ...minus];
  });
}

/** 年末结余 left blank makes 预算完成率 100%. */
function openBalance(rows: readonly ScoreRow[], form: FormView, report: Report): Fact<Message>[] {
  const balance = figurePath("carriedForward");
  const isRead = rows.some(
    (row) =>
      row.score !== null &&
      form.number(row.path("rate")) !== null &&
      rateRefs(row, form)?.includes(balance),
  );
  return isRead && report.form("scoreTable").isBlank(balance)
    ? [{ message: "balance", where: form.at(balance), severity: "info" }]
    : [];
}
