import type { EmbeddedExcel } from "../../host/embedded-excel";
import { contents } from "../workbook/laid-out";

const sorted = <T>(items: readonly T[]): T[] =>
  [...items].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

/** Everything a workbook holds once it is calculated; in what order names and comments came is nothing. */
export async function workbookState(excel: EmbeddedExcel) {
  await excel.settled();
  return contents(excel).map((sheet) => ({
    ...sheet,
    names: sorted(sheet.names),
    comments: sorted(sheet.comments),
  }));
}
