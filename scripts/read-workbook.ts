import { readFile } from "node:fs/promises";
import { LARGEST_FILE } from "../src/files/bounds";
import { WorkbookFault } from "../src/reading/fault";
import { regularFile } from "./regular-file";

/**
 * The bytes of a workbook's file.
 * @throws WorkbookFault, unread, when it is larger than any file of forms
 * @throws NoRegularFile
 */
export async function readWorkbook(file: string): Promise<Uint8Array> {
  const { size } = await regularFile(file);
  if (size > LARGEST_FILE) throw new WorkbookFault("oversizedFile");
  return readFile(file);
}
