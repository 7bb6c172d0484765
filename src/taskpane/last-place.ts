import { storagePartition } from "../excel/office";

/**
 * The place that this person chose last, for workbooks that keep none yet: the id of a pack, in the
 * browser's own storage on this machine. Nothing else of a report is kept there.
 */
const key = (): string => `${storagePartition()}perf.place`;

/** Undefined where nothing was chosen, or where the storage is closed to us. */
export function lastPlace(): string | undefined {
  try {
    return localStorage.getItem(key()) ?? undefined;
  } catch {
    return undefined;
  }
}

export function keepLastPlace(id: string): void {
  try {
    localStorage.setItem(key(), id);
  } catch {
    // Closed or full: the next new workbook asks for the place again.
  }
}
