import { sheetsOf, type Pack, type ReportData } from "../../src/forms";
import { placeData } from "../../src/forms/placement";
import type { PlacedSheet } from "../../src/workbook/plan-report";

/** The sheets of a report as laying them out places them, under their own names. */
export const placedSheets = (pack: Pack, report: ReportData): PlacedSheet[] =>
  sheetsOf(pack, report).map((sheet) => ({
    ...sheet,
    placement: placeData(sheet.form, sheet.data),
    identity: { form: sheet.form.id, pack: pack.id, year: report.year },
    writtenAs: sheet.form.sheetName,
  }));
