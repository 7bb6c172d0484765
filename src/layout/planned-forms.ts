import type { Pack, ReportData } from "../forms";
import type { FieldPath } from "../formulas";
import { sheetsOf } from "../forms/forms-of";
import { placeData } from "../forms/placement";
import type { ReadCell, ReadForm } from "../forms/read-form";
import { solve, solveAll } from "../forms/solve";
import { cellAddress } from "./address";
import { planReport, type PlacedSheet } from "./plan-report";

/** Every sheet of a report where it would be laid out, under its own name. */
export const placedSheets = (pack: Pack, report: ReportData): PlacedSheet[] =>
  sheetsOf(pack, report).map((sheet) => ({
    ...sheet,
    placement: placeData(sheet.form, sheet.data),
    identity: { form: sheet.form.id, pack: pack.id, year: report.year },
    writtenAs: sheet.form.sheetName,
  }));

/** The forms of a report as reading its laid-out sheets would give them, without any Excel. Pure. */
export function plannedForms(pack: Pack, report: ReportData): ReadForm[] {
  const sheets = placedSheets(pack, report);
  const others = solveAll(sheets);
  const plans = planReport(sheets);
  return sheets.map(({ identity, form, placement, data }, i) => {
    const { value } = solve(placement, data, others);
    const cells = new Map<FieldPath, ReadCell>();
    for (const { path, row, cell } of placement.fields.values()) {
      const written = plans[i]!.cells[row]![cell.at];
      // In a cell of text "=100%" is a target.
      const isText = plans[i]!.numberFormats[row]![cell.at] === "@";
      const isFormula = typeof written === "string" && written.startsWith("=") && !isText;
      cells.set(path, {
        path,
        address: cellAddress(row, cell.at),
        value: value(path),
        formula: isFormula ? written : null,
      });
    }
    return { ...identity, sheetName: form.sheetName, follows: pack, placement, cells, strays: [] };
  });
}
