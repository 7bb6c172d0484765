import type { AddIn } from "./settings";

/** What the file needs to know about the add-in. */
export interface FileOptions {
  /** Namespaces of custom functions, in capitals. */
  readonly namespaces: readonly string[];
  /** The add-in whose settings the file keeps; when opening, null takes those of any add-in. */
  readonly addIn: AddIn | null;
  /** The id of the add-in's part in this file; a new one when left out, so that no two files share it. */
  readonly partId?: string;
  /**
   * Whether cells with custom functions are plain ones instead of Excel's arrays: programs that do not
   * know the functions (LibreOffice 7.4) calculate arrays anew and lose their results.
   */
  readonly withPlainCells?: boolean;
}

export const STANDARD_OPTIONS: FileOptions = { namespaces: ["PERF"], addIn: null };

/** Stands in the file for an add-in that has not told its id. */
export const UNKNOWN_ADD_IN: AddIn = {
  id: "00000000-0000-0000-0000-000000000000",
  version: "1.0.0.0",
};
