/** The bytes are no workbook that can be read; the message says why, in English, for developers. */
export class UnreadableWorkbook extends Error {
  override readonly name: string = "UnreadableWorkbook";
}

/** It may be a workbook, and is larger than any that holds forms. */
export class OversizedWorkbook extends UnreadableWorkbook {
  override readonly name = "OversizedWorkbook";
}

/** What reading comes to; whatever goes wrong with it says that the file is no workbook. */
export function orUnreadable<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof UnreadableWorkbook) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new UnreadableWorkbook(`The file is no .xlsx workbook, or is damaged: ${reason}`, {
      cause: error,
    });
  }
}
