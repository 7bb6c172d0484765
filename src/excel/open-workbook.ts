import { toFault } from "../reading/fault";

/** Characters that are put together at a time: more arguments are more than some engines take. */
const CHUNK = 8192;

/**
 * Opens a file as a new workbook, in a window of its own.
 * @throws WorkbookFault where this Excel does not
 */
export async function openWorkbook(bytes: Uint8Array): Promise<void> {
  let text = "";
  for (let at = 0; at < bytes.length; at += CHUNK)
    text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  try {
    await Excel.createWorkbook(btoa(text));
  } catch (error) {
    throw toFault(error);
  }
}
