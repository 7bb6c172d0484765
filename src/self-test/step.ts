import type { Trial } from "./trial";
import type { Facts } from "./fact";

/** A set of Excel's interface and its version: `["ExcelApi", "1.14"]`. */
export type NeededSet = readonly [name: string, version: string];

/** One thing that 自检 tries, on a sheet of its own. */
export interface Step {
  /** The same in every version: recordings name their steps by it. */
  readonly id: string;
  /** What is tried, in Chinese. */
  readonly title: string;
  /** What it means for the accountant where it does not work, in one Chinese sentence. */
  readonly meaning: string;
  /** The steps of docs/EXCEL-CHECKLIST.md, part of which it does. */
  readonly checklist: readonly string[];
  /** Without these sets of Excel's interface it is not supported. */
  readonly needs?: readonly NeededSet[];
  /** The facts that it passes by; what else it sees is told and recorded. */
  readonly expected: Facts;
  readonly observe: (trial: Trial) => Promise<Facts>;
}

/** Custom functions as far as the add-in uses them. */
export const CUSTOM_FUNCTIONS: readonly NeededSet[] = [["CustomFunctionsRuntime", "1.1"]];
