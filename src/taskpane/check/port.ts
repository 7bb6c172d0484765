import type { Acknowledgement } from "../../checks";
import type { CheckMode, CheckResult, Stop } from "../../workbook";

/** What the pane 检查 asks of the workbook. Promises reject with a WorkbookFault. */
export interface CheckPort {
  /**
   * Checks every form of the workbook.
   * @param noted acknowledgements to keep; one without a note ends
   */
  check(mode: CheckMode, noted?: readonly Acknowledgement[]): Promise<CheckResult>;
  /** Runs `check` whenever a person has typed. */
  watch(options: { readonly check: () => Promise<void> }): Promise<Stop>;
}
