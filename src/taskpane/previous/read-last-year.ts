import type { LastYearFile } from "../../forms/last-year";
import { formsIn } from "../consolidate/file-forms";
import { sheetsOf, xlsxParts } from "./read-xlsx";

/**
 * Reads an .xlsx file as last year's, here in the pane: nothing is uploaded, nothing is run, and the
 * open workbook is not touched.
 * @throws WorkbookFault when it is no such file, has a password, or is far too large
 */
export async function readLastYear(data: ArrayBuffer): Promise<LastYearFile> {
  const parts = await xlsxParts(data);
  const { forms, outdated } = await formsIn(parts);
  return { sheets: sheetsOf(parts), forms, outdated };
}
