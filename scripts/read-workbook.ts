import { readFile, stat } from "node:fs/promises";
import { OversizedWorkbook } from "../xlsx/unreadable";

/** As much as the add-in takes. */
const MOST_MEGABYTES = 20;

/**
 * The bytes of a workbook's file.
 * @throws OversizedWorkbook, unread, when it is larger than any file of forms
 */
export async function readWorkbook(file: string): Promise<Uint8Array> {
  const { size } = await stat(file);
  if (size > MOST_MEGABYTES * 1024 * 1024)
    throw new OversizedWorkbook(`The file is larger than ${MOST_MEGABYTES} MB.`);
  return readFile(file);
}
