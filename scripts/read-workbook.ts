import { readFile } from "node:fs/promises";
import { OversizedWorkbook } from "../xlsx/unreadable";
import { regularFile } from "./regular-file";

/** As much as the add-in takes. */
const MOST_MEGABYTES = 20;

/**
 * The bytes of a workbook's file.
 * @throws OversizedWorkbook, unread, when it is larger than any file of forms
 * @throws NoRegularFile
 */
export async function readWorkbook(file: string): Promise<Uint8Array> {
  const { size } = await regularFile(file);
  if (size > MOST_MEGABYTES * 1024 * 1024)
    throw new OversizedWorkbook(`The file is larger than ${MOST_MEGABYTES} MB.`);
  return readFile(file);
}
