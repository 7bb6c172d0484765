import type { FormData, Pack, ReportData } from "../../src/forms";
import { solve, solveAll } from "../../src/forms/solve";
import { sheetData } from "../../src/forms/values";
import { placedSheets } from "../../src/layout/planned-forms";

/**
 * The part of a report that comes back from its sheets: what was entered, and computed figures that
 * their formula does not come to. Those it does come to are formulas again.
 */
export function entered(pack: Pack, report: ReportData): ReportData {
  const copy = structuredClone(report);
  const sheets = placedSheets(pack, report);
  const others = solveAll(sheets);
  for (const { form, data, placement } of sheets) {
    const solution = solve(placement, data, others);
    const nth = sheets
      .filter((sheet) => sheet.form.id === form.id)
      .findIndex((sheet) => sheet.data === data);
    const own = sheetData(copy, form.id, form.sheetPer !== undefined)[nth]!;
    for (const { path, cell } of placement.fields.values())
      if (cell.content.type === "computed" && !solution.isTyped(path)) remove(own, path);
  }
  return copy;
}

/** The entries of a report alone: every computed figure is left to its formula. */
export function entriesAlone(pack: Pack, report: ReportData): ReportData {
  const copy = structuredClone(report);
  for (const { data, placement } of placedSheets(pack, copy))
    for (const { path, cell } of placement.fields.values())
      if (cell.content.type === "computed") remove(data, path);
  return copy;
}

/** Removes a value, and the groups it leaves empty. */
function remove(data: FormData, path: string): void {
  const [name, ...rest] = path.split(".") as [string, ...string[]];
  const child = data[name];
  if (rest.length === 0) delete data[name];
  else if (typeof child === "object" && child !== null) {
    remove(child as FormData, rest.join("."));
    if (!Array.isArray(child) && Object.keys(child).length === 0) delete data[name];
  }
}
