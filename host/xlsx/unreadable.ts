/** The bytes are no workbook that can be read; the message says why, in English, for developers. */
export class UnreadableWorkbook extends Error {
  override readonly name = "UnreadableWorkbook";
}
