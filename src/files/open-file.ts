import { openContents, type Contents } from "../../xlsx/contents";
import { OversizedWorkbook, UnreadableWorkbook } from "../../xlsx/unreadable";
import { WorkbookFault } from "../reading/fault";

/**
 * What is made of the contents of a file.
 * @throws WorkbookFault when the bytes are no workbook, are damaged or far too many
 */
export function fromFile<T>(bytes: Uint8Array, make: (contents: Contents) => T): T {
  try {
    return make(openContents(bytes));
  } catch (error) {
    if (error instanceof OversizedWorkbook) throw new WorkbookFault("oversizedFile", "", error);
    if (error instanceof UnreadableWorkbook) throw new WorkbookFault("unreadableFile", "", error);
    throw error;
  }
}
