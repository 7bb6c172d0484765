import type { Contents } from "../../xlsx/contents";
import { checkReadForms, type CheckedReport } from "../findings/checked-report";
import type { Pack } from "../forms";
import type { BrokenForm } from "../reading/broken";
import type { OutdatedFinal } from "../reading/read-final";
import { fromFile } from "./open-file";
import { readReports } from "./read-reports";

export interface CheckedFile {
  readonly reports: readonly CheckedReport[];
  /** Sheets and names of ours that lead to no form that can be read. */
  readonly broken: readonly BrokenForm[];
  /** 定稿 that differ from the sheets that count. */
  readonly outdated: readonly OutdatedFinal[];
}

/**
 * Checks a workbook's bytes as the add-in checks an open one, acknowledgements included. Formulas
 * count with the results that the file holds.
 * @param packs for forms of packs that neither ship nor are kept in the file
 * @throws WorkbookFault when the bytes are no workbook, or its formulas hold no results
 */
export const checkFile = (bytes: Uint8Array, packs: readonly Pack[] = []): CheckedFile =>
  fromFile(bytes, (contents) => checkContents(contents, packs));

/**
 * The same for what is read from a file already.
 * @throws WorkbookFault when its formulas hold no results
 */
export function checkContents(contents: Contents, packs: readonly Pack[] = []): CheckedFile {
  const { forms, broken, outdated, acknowledged } = readReports(contents, packs);
  return { reports: checkReadForms(forms, acknowledged), broken, outdated };
}
