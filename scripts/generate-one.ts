import type { Pack } from "../src/forms";
import { UsageFault } from "./cli";
import { makeReport, type Making } from "./make-report";
import { readReportFile } from "./report-input";
import { writeOut } from "./write-out";

/** A data file, and the workbook to make of it. */
export interface DataFile {
  readonly data: string;
  readonly out: string;
}

/** For whom workbooks are made, and how. */
export interface How extends Making {
  readonly pack: Pack;
}

/** What became of a data file: the sheets of its workbook, or why there is none. */
export type Made =
  | { readonly out: string; readonly sheetNames: readonly string[] }
  | { readonly refused: readonly string[] };

/** Makes one workbook. */
export async function generateOne({ data, out }: DataFile, how: How): Promise<Made> {
  try {
    const report = await readReportFile(how.pack, data);
    const { bytes, sheetNames } = await makeReport(how.pack, report, how);
    await writeOut(out, bytes);
    return { out, sheetNames };
  } catch (error) {
    if (error instanceof UsageFault) return { refused: error.lines };
    throw error;
  }
}
