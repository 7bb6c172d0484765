import type { Trial } from "./trial";
import type { Facts } from "./fact";

/** A set of Excel's interface: `ExcelApi`, `1.14`. */
export interface NeededSet {
  readonly name: string;
  readonly version: string;
  /** What it means for the accountant where Excel has none, in Chinese. */
  readonly without: string;
}

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
  /** Without this set of Excel's interface it is not tried. */
  readonly needs?: NeededSet;
  /** The facts that it passes by; what else it sees is told and recorded. */
  readonly expected: Facts;
  readonly observe: (trial: Trial) => Promise<Facts>;
}

/** Custom functions as far as the add-in uses them. */
export const CUSTOM_FUNCTIONS: NeededSet = {
  name: "CustomFunctionsRuntime",
  version: "1.1",
  without:
    "本机 Excel 不支持自定义函数，这一项没有试。填写、合计、检查和打印照常可用，比率、得分和定稿须在支持的 Excel 中完成。",
};
