import {
  carriedOver,
  lastYearForms,
  otherUnit,
  takesLastYear,
  type Carried,
  type CarriedOver,
  type LastYearFile,
} from "../../forms/last-year";
import type { FormFill, ReadReport } from "../../workbook";

/** What last year's file would write into this year's forms. */
export interface Proposal {
  readonly outcome: "found";
  readonly lastYear: number;
  /** Whose file it is, where it is not this unit's. */
  readonly otherUnit: string | null;
  readonly sheets: readonly CarriedOver[];
}

export interface NoProposal {
  /** No form at all, none that takes anything of last year's, or nothing of last year in the file. */
  readonly outcome: "noForm" | "takesNothing" | "noMatch";
  readonly lastYear: number | null;
}

/** Sets a file against this year's report: of several in the workbook, the latest. */
export function propose({ forms }: ReadReport, file: LastYearFile): Proposal | NoProposal {
  const year = Math.max(...forms.map((form) => form.year));
  const [first] = forms.filter((form) => form.year === year);
  if (!first) return { outcome: "noForm", lastYear: null };
  const thisYear = forms.filter((form) => form.year === year && form.pack === first.pack);
  const lastYear = year - 1;
  if (!thisYear.some(takesLastYear)) return { outcome: "takesNothing", lastYear };
  const last = lastYearForms(file, thisYear);
  const sheets = carriedOver(last, thisYear);
  if (sheets.length === 0) return { outcome: "noMatch", lastYear };
  return { outcome: "found", lastYear, otherUnit: otherUnit(last, thisYear), sheets };
}

/** What is ticked, as it is written. */
export const fillsOf = (
  { sheets }: Proposal,
  isTicked: (carried: Carried) => boolean,
): FormFill[] =>
  sheets
    .map(({ to, carried }) => ({ to, ticked: carried.filter(isTicked) }))
    .filter(({ ticked }) => ticked.length > 0)
    .map(({ to, ticked }) => ({
      sheetName: to,
      cells: ticked.flatMap(({ cells }) => cells),
      rows: ticked.flatMap(({ added }) => (added ? [added] : [])),
    }));

/** How many cells and rows that is. */
export const sizeOf = (fills: readonly FormFill[]): { cells: number; rows: number } => ({
  cells: fills.reduce((sum, { cells }) => sum + cells.length, 0),
  rows: fills.reduce((sum, { rows }) => sum + rows.length, 0),
});
