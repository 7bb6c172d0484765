/** The bytes are no workbook that can be read; the message says why, in English, for developers. */
export class UnreadableWorkbook extends Error {
  override readonly name: string = "UnreadableWorkbook";
}

/** It may be a workbook, and is larger than any that holds forms. */
export class OversizedWorkbook extends UnreadableWorkbook {
  override readonly name = "OversizedWorkbook";
}
