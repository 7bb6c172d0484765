import { findPack, sheetsOf, type FormId } from "../../src/forms";
import { placeData } from "../../src/forms/placement";
import { solveAll, type Solution } from "../../src/forms/solve";
import type { ReportData } from "../../src/forms";
import { fixture } from "./fixtures";

/** Every form of a pack's published figures, solved. */
export function solvedForms(pack: string, report: ReportData = fixture(pack)) {
  const sheets = sheetsOf(findPack(pack)!, report).map((sheet) => ({
    ...sheet,
    placement: placeData(sheet.form, sheet.data),
  }));
  const others = solveAll(new Map([...sheets].reverse().map((sheet) => [sheet.form.id, sheet])));
  return {
    report,
    placement: (id: FormId) => sheets.find(({ form }) => form.id === id)!.placement,
    solution: (id: FormId): Solution => others(id)!,
  };
}
