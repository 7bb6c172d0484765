import type { HandedIn } from "../../consolidation";
import { checkReadForms } from "../../findings/checked-report";
import { handedIn } from "../../findings/handed-in";
import { xlsxParts } from "../previous/read-xlsx";
import { formsIn } from "./file-forms";

/**
 * Reads and checks the report in an .xlsx file, as `npm run check` does: with the acknowledgements
 * and packs that the file keeps, and the packs of the open workbook.
 * @throws WorkbookFault when it is no such file, or has a password
 */
export async function readReportFile(file: string, data: ArrayBuffer): Promise<HandedIn> {
  const { forms, broken, outdated, acknowledged } = await formsIn(await xlsxParts(data));
  return handedIn(file, { reports: checkReadForms(forms, acknowledged), broken, outdated });
}
