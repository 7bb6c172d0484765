import { type FormSpec, type Pack, type ReadForm, type ReportData } from "../../src/forms";
import { solve, solveAll } from "../../src/forms/solve";
import { planReport } from "../../src/layout/plan-report";
import type { SheetPlan } from "../../src/layout/plan";
import { readBlock } from "../../src/reading/read-blocks";
import { placedSheets } from "../../src/layout/planned-forms";

/** A form laid out, as plain blocks: what Excel would be given. */
export interface LaidForm {
  readonly form: FormSpec;
  readonly plan: SheetPlan;
  /** What reading the block gives once Excel has calculated it. */
  readonly read: ReadForm;
}

/** Lays the forms of a report out and reads the blocks back, with the forms' own arithmetic for Excel's. */
export function laidForms(pack: Pack, report: ReportData): LaidForm[] {
  const sheets = placedSheets(pack, report);
  const others = solveAll(sheets);
  const plans = planReport(sheets);
  return sheets.map(({ form, placement, data }, i) => {
    const plan = plans[i]!;
    const { value } = solve(placement, data, others);
    // Excel takes the apostrophe for a sign that text follows.
    const shown = plan.cells.map((row) =>
      row.map((cell) => (typeof cell === "string" ? cell.replace(/^'/, "") : (cell ?? ""))),
    );
    const values = shown.map((row) => [...row]);
    for (const { path, row, cell } of placement.fields.values())
      if (String(shown[row]![cell.at]).startsWith("=") && isFormula(plan, row, cell.at))
        values[row]![cell.at] = value(path) ?? "";
    const read = readBlock({ sheetName: form.sheetName, values, formulas: shown }, () => pack);
    if (!read || "reason" in read) throw new Error(`${form.id} cannot be read: ${read?.reason}`);
    return { form, plan, read };
  });
}

/** Cells formatted as text hold `=100%` as it is. */
const isFormula = ({ numberFormats, cells }: SheetPlan, row: number, column: number): boolean =>
  numberFormats[row]![column] !== "@" && String(cells[row]![column]).startsWith("=");
