import type { Acknowledgement } from "../../checks";
import type { CheckMode, CheckResult } from "../../workbook";
import type { LostFormula } from "../../workbook/mends";

/** What the pane 检查 asks of the workbook. Promises reject with a WorkbookFault. */
export interface CheckPort {
  /**
   * Checks every form of the workbook.
   * @param noted acknowledgements to keep; one without a note ends
   */
  check(mode: CheckMode, noted?: readonly Acknowledgement[]): Promise<CheckResult>;
  /** Writes the formulas of their forms into cells that have lost them, all or none. */
  restore(cells: readonly LostFormula[]): Promise<void>;
  /** Writes again what the cells held before, all or none. */
  takeBack(cells: readonly LostFormula[]): Promise<void>;
}
