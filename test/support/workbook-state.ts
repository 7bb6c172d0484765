import type { EmbeddedExcel } from "../../host/embedded-excel";
import { keptSheetName } from "../../src/memory/kept-twice";
import { contents } from "../excel/laid-out";

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

/** The same but for the sheet that says when something was kept. */
export const stateButKept = async (excel: EmbeddedExcel) =>
  (await workbookState(excel)).filter(({ name }) => name !== keptSheetName);
