import type { Pack, ReadForm, ReportData } from "../../src/forms";
import type { FieldPath } from "../../src/forms/definition";
import type { ReadCell } from "../../src/forms/read-form";
import { cellAddress } from "../../src/workbook/address";
import { planReport } from "../../src/workbook/plan-report";
import { solve, solveAll } from "../../src/forms/solve";
import { placedSheets } from "./placed-sheets";

/** The forms of a report as reading its laid-out sheets gives them, without any Excel. */
export function readForms(pack: Pack, report: ReportData): ReadForm[] {
  const sheets = placedSheets(pack, report);
  const others = solveAll(sheets);
  const plans = planReport(sheets);
  return sheets.map(({ identity, form, placement, data }, i) => {
    const { value } = solve(placement, data, others);
    const cells = new Map<FieldPath, ReadCell>();
    for (const { path, row, cell } of placement.fields.values()) {
      const written = plans[i]!.cells[row]![cell.at];
      const isFormula = typeof written === "string" && written.startsWith("=");
      cells.set(path, {
        path,
        address: cellAddress(row, cell.at),
        value: value(path),
        formula: isFormula ? written : null,
      });
    }
    return {
      ...identity,
      sheetName: form.sheetName,
      follows: pack,
      placement,
      cells,
      strays: [],
    };
  });
}
