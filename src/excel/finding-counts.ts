import { SEVERITIES, summarize } from "../checks";
import type { CheckedReport } from "../findings/checked-report";

/** A number on 自评汇总, and what it becomes. */
export interface CountCell {
  readonly sheetName: string;
  readonly address: string;
  readonly before: number | null;
  readonly after: number | null;
}

/**
 * How many findings of each severity are open, where 自评汇总 shows something else; blank while no
 * findings are shown. Pure.
 */
export const changedCounts = (reports: readonly CheckedReport[], isShown: boolean): CountCell[] =>
  reports.flatMap(({ forms, findings }) => {
    const counts = summarize(findings);
    return forms
      .filter(({ form }) => form === "summary")
      .flatMap(({ sheetName, cells }) =>
        SEVERITIES.flatMap((severity) => {
          const { address, value } = cells.get(`findings.${severity}`)!;
          const before = typeof value === "number" ? value : null;
          const after = isShown ? counts[severity].open : null;
          return before === after ? [] : [{ sheetName, address, before, after }];
        }),
      );
  });

/** Queues the numbers; a cell that was blank becomes blank again. */
export function writeCounts(context: Excel.RequestContext, cells: readonly CountCell[]): void {
  for (const { sheetName, address, after } of cells)
    context.workbook.worksheets.getItem(sheetName).getRange(address).values = [[after ?? ""]];
}

/** What takes the numbers back. */
export const countsBefore = (cells: readonly CountCell[]): CountCell[] =>
  cells.map((cell) => ({ ...cell, before: cell.after, after: cell.before }));
