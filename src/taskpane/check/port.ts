import type { Acknowledgement } from "../../checks";
import type { CheckMode, CheckResult } from "../../excel";
import type { LostFormula } from "../../findings/mends";
import type { OutdatedFinal } from "../../reading/read-final";

/** What the pane 检查 asks of the workbook. Promises reject with a WorkbookFault. */
export interface CheckPort {
  /**
   * Checks every form of the workbook.
   * @param noted acknowledgements to keep; one without a note ends
   */
  check(mode: CheckMode, noted?: readonly Acknowledgement[]): Promise<CheckResult>;
  /** Writes the formulas of their forms, or what is known, into cells, all or none. */
  restore(mended: Mended): Promise<void>;
  /** The 定稿 in the workbook that say something else than the sheets they were made from. */
  outdated(): Promise<readonly OutdatedFinal[]>;
}

/** Cells to mend. */
export interface Mended {
  readonly cells: readonly LostFormula[];
  /** What was then done, in one sentence. */
  readonly sentence: string;
}
