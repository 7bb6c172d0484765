import { inRow } from "../formulas";
import type { FormView } from "./form-view";
import type { Report } from "./report";

/** One project line of 基础数据表. */
export interface ProjectLine {
  readonly budgetPath: string;
  readonly finalAccountPath: string;
  readonly budget: number | null;
  readonly finalAccount: number | null;
  /** Text in one of the cells: nothing can be said of the line. */
  readonly isUnreadable: boolean;
}

const lines = ["projects.business", "projects.maintenance", "projects.otherDevelopment"] as const;
const lists = ["projects.specialFunds.items", "projects.others.items"] as const;

/** The lines of 项目支出 that are entered, those of its sections one by one. */
export function projectLines(report: Report): ProjectLine[] {
  const form = report.form("baseData");
  const listed = lists.flatMap((list) => form.rows(list).map((row) => inRow(`${list}.*`, row)));
  return [...lines, ...listed].map((line) => lineAt(form, line));
}

function lineAt(form: FormView, line: string): ProjectLine {
  const budgetPath = `${line}.budget`;
  const finalAccountPath = `${line}.finalAccount`;
  return {
    budgetPath,
    finalAccountPath,
    budget: form.number(budgetPath),
    finalAccount: form.number(finalAccountPath),
    isUnreadable: form.isUnreadable(budgetPath) || form.isUnreadable(finalAccountPath),
  };
}
