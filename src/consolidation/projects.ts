import type { FormView, Report } from "../checks";
import { scoreCards } from "../checks/score-card";
import { formsOf } from "../forms";
import type { FieldPath } from "../forms/definition";
import { figureColumns } from "./figure-columns";
import type { Selection } from "./selection";
import { figuresOf, fixedFigures, type Figure } from "./figures";
import { shortWords, words } from "./table";
import { leading, tablePair, type Sourced, type TablePair } from "./table-pair";

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

const FORM = "projectAssessment";

/** 年度资金总额 and 总分; the funds by source and the indicators stay in the unit's file. */
const isWanted = (path: FieldPath): boolean =>
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

/** All projects of all units, one row each, and where each figure was taken from; null without any. */
export function projectTables(selection: Selection): TablePair | null {
  const { pack, year, included } = selection;
  const form = formsOf(pack, year).find(({ id }) => id === FORM);
  const rows = included.flatMap((unit) => unit.projects.map((project) => ({ unit, project })));
  if (!form || rows.length === 0) return null;
  const columns = figureColumns(form, selection, { first: leading.length + 1, isWanted });
  return tablePair({
    sheetName: form.sheetName,
    year,
    amountUnit: form.amounts?.unit ?? pack.amountUnit,
    columns: [words("项目名称", 34), ...columns.map(({ column }) => column), shortWords("等次", 8)],
    rows: rows.map(({ unit, project }) => ({
      unit,
      sheetName: project.sheetName,
      cells: [
        { value: project.name, address: project.nameAddress },
        ...columns.map(({ path }): Sourced => project.figures.get(path) ?? null),
        gradeOf(project),
      ],
    })),
  });
}

/** 等次 follows from the total score. */
function gradeOf({ grade, figures }: SubmittedProject): Sourced {
  const total = figures.get("total.score");
  return grade !== null && total ? { value: grade, address: total.address } : null;
}
