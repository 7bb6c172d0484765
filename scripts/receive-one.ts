import type { Received } from "../src/consolidation";
import type { Pack } from "../src/forms";
import { receiveFile } from "../src/files/receive";
import { withoutStop } from "../src/findings/without-stop";
import { readWorkbook } from "./read-workbook";
import { unreadable } from "./unreadable";

/** A workbook that a unit handed in, and what it is called in what is told. */
export interface FileGiven {
  readonly file: string;
  readonly shown: string;
}

/** Reads one file down to its figures; what cannot be read is refused with the reason. */
export async function receiveOne(given: FileGiven, packs: readonly Pack[]): Promise<Received> {
  try {
    return receiveFile(given.shown, await readWorkbook(given.file), packs);
  } catch (error) {
    return refusedFor(error, given);
  }
}

export const refusedFor = (error: unknown, { file, shown }: FileGiven): Received => ({
  file: shown,
  sentence: withoutStop(unreadable(error, file)),
});
