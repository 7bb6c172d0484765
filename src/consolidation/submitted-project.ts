import type { FormView, Report } from "../checks";
import { scoreCards } from "../checks/score-card";
import type { FieldPath } from "../formulas";
import { figuresOf, fixedFigures, type Figure } from "./figures";

/** A sheet of 项目支出绩效自评表. */
export interface SubmittedProject {
  readonly sheetName: string;
  /** What the project is called, and the cell that says so. */
  readonly name: string;
  readonly nameAddress: string;
  readonly figures: ReadonlyMap<FieldPath, Figure>;
  /** Null while a score is missing. */
  readonly grade: string | null;
}

export const FORM = "projectAssessment";

/** 年度资金总额 and 总分; the funds by source and the indicators stay in the unit's file. */
export const isWanted = (path: FieldPath): boolean =>
  (/^funds\.\w+$/.test(path) && path !== "funds.points") || path === "total.score";

/** The sheets of projects that have a name or a figure. */
export function projectsOf(report: Report): SubmittedProject[] {
  const sheets = report.sheets(FORM);
  if (sheets.length === 0) return [];
  const grades = new Map(scoreCards(report).map((card) => [card.sheetName, card.grade]));
  return sheets.map((form) => projectOf(form, grades.get(form.sheetName) ?? null));
}

const projectOf = (form: FormView, grade: string | null): SubmittedProject => ({
  sheetName: form.sheetName,
  name: form.text("name"),
  nameAddress: form.cell("name")?.address ?? "",
  figures: figuresOf(form, fixedFigures(form.placement!).filter(isWanted)),
  grade,
});
