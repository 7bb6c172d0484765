import { findPack, type FormId, type ReportData } from "../../src/forms";
import { solveAll, type Solution } from "../../src/forms/solve";
import { fixture } from "./fixtures";
import { placedSheets } from "../../src/layout/planned-forms";

/** Every form of a pack's published figures, solved. */
export function solvedForms(pack: string, report: ReportData = fixture(pack)) {
  const sheets = placedSheets(findPack(pack)!, report);
  const others = solveAll(sheets);
  return {
    report,
    placement: (id: FormId) => sheets.find(({ form }) => form.id === id)!.placement,
    solution: (id: FormId): Solution => others(id)!,
  };
}
