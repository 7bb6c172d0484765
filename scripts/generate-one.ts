import type { Pack } from "../src/forms";
import { WorkbookFault } from "../src/reading/fault";
import { UsageFault } from "./cli";
import { makeReport, type Making } from "./make-report";
import { readReportFile } from "./report-input";
import { requireNoInput, writeOut } from "./write-out";

/** A data file, and the workbook to make of it. */
export interface DataFile {
  readonly data: string;
  readonly out: string;
}

/** For whom workbooks are made, and how. */
export interface How extends Making {
  readonly pack: Pack;
  /** What the pack was called: its id, or its file. */
  readonly packFile: string;
}

/** What became of a data file: the sheets of its workbook, or why there is none. */
export type Made =
  | { readonly out: string; readonly sheetNames: readonly string[] }
  | { readonly refused: readonly string[] };

/** Makes one workbook. */
export async function generateOne({ data, out }: DataFile, how: How): Promise<Made> {
  try {
    await requireNoInput(out, [
      { option: "--pack", file: how.packFile },
      { option: "--data", file: data },
    ]);
    const report = await readReportFile(how.pack, data);
    const { bytes, sheetNames } = await makeReport(how.pack, report, how);
    await writeOut(out, bytes);
    return { out, sheetNames };
  } catch (error) {
    if (error instanceof UsageFault) return { refused: error.lines };
    if (error instanceof WorkbookFault) return { refused: [error.sentence] };
    throw error;
  }
}
