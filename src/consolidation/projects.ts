import { formsOf } from "../forms";
import { figureColumns } from "./figure-columns";
import type { Selection } from "./selection";
import { FORM, isWanted, type SubmittedProject } from "./submitted-project";
import { shortWords, words } from "./table";
import { leading, tablePair, type Sourced, type TablePair } from "./table-pair";

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
