import type { Received } from "../consolidation";
import { received } from "../findings/received";
import type { Pack } from "../forms";
import { checkFile } from "./check-file";

/**
 * Reads and checks a unit's file as a consolidation takes it.
 * @param packs for forms of packs that neither ship nor are kept in the file
 * @throws WorkbookFault when the bytes are no workbook, or its formulas hold no results
 */
export const receiveFile = (file: string, bytes: Uint8Array, packs: readonly Pack[]): Received =>
  received(file, checkFile(bytes, packs));
