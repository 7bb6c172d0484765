import { formsOf, type FormData, type Pack, type ReportData } from "../../src/forms";
import { placeData } from "../../src/forms/placement";
import { solve } from "../../src/forms/solve";

/**
 * The part of a report that comes back from its sheets: what was entered, and computed figures that
 * their formula does not come to. Those it does come to are formulas again.
 */
export function entered(pack: Pack, report: ReportData): ReportData {
  const copy = structuredClone(report);
  for (const form of formsOf(pack, report.year)) {
    const data = report[form.id];
    const placement = placeData(form, data);
    const solution = solve(placement, data);
    for (const { path, cell } of placement.fields.values())
      if (cell.content.type === "computed" && !solution.isTyped(path)) remove(copy[form.id], path);
  }
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
