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
  /**
   * Functions whose functions.json asks for more than the CustomFunctionsRuntime that is offered are
   * #VALUE! (office-js#3504; "Custom Functions requirement sets").
   */
  readonly requiresRuntime: boolean;
  /** The first `unprotect` of a sheet is denied although it has no password. (office-js#6784: some builds.) */
  readonly deniesFirstUnprotect: boolean;
  /** Comments answer NotImplemented, whatever the level says. (office-js#1847: some builds.) */
  readonly lacksComments: boolean;
  /** A refresh of the settings finds none of them. (office-js#594, #5206: Excel on the web.) */
  readonly refreshesToNothing: boolean;
}

/** As documented, and as every Excel is said to be. */
export const STRICT: Strictness = {
  keepsUnknownNames: true,
  showsFileNames: true,
  copiesAreBusy: true,
  keepsOldResults: true,
  mergesNoFunctions: true,
  requiresRuntime: true,
  deniesFirstUnprotect: false,
  lacksComments: false,
  refreshesToNothing: false,
};

/** What single builds are reported to do on top of that: the add-in has to stand each of them. */
export const REPORTED = [
  "deniesFirstUnprotect",
  "lacksComments",
  "refreshesToNothing",
] as const satisfies readonly (keyof Strictness)[];
