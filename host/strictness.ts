/**
 * In what this Excel is as hard as the real one: a switch for each behaviour, named after what it
 * does, with the public statement that it rests on.
 */
export interface Strictness {
  /**
   * A formula entered before its custom function is registered stays #NAME? for good: neither the
   * registration nor a full recalculation helps, entering it again does. (office-js#6611, #6355 "by
   * design"; "Troubleshoot custom functions".)
   */
  readonly keepsUnknownNames: boolean;
  /**
   * While a function is not registered, formulas that Excel once bound to it are shown under the
   * name that the file has for them: `=_xldudf_PERF_X(…)`. (office-js#4811, #2568.)
   */
  readonly showsFileNames: boolean;
  /**
   * A custom function is asynchronous: a new cell is #BUSY! first, also one that came about by copying
   * a sheet. (office-js#4152, #3332; "Troubleshoot custom functions".)
   */
  readonly copiesAreBusy: boolean;
  /** When a cell is calculated again, its old result stays until the new one arrives. (office-js#6930.) */
  readonly keepsOldResults: boolean;
  /**
   * Cells with a custom function, which Excel saves as arrays of one cell, are not merged. (Whether it
   * merges them is not documented: the add-in must not depend on it.)
   */
  readonly mergesNoFunctions: boolean;
}

export const STRICT: Strictness = {
  keepsUnknownNames: true,
  showsFileNames: true,
  copiesAreBusy: true,
  keepsOldResults: true,
  mergesNoFunctions: true,
};
