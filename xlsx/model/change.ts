import type { DefinedName } from "./names";
import type { Sheet } from "./sheet";
import type { SheetChange } from "./sheet-change";

export type Change =
  | (SheetChange & { readonly sheet: Sheet })
  | { readonly type: "activated"; readonly sheet: Sheet; readonly before: Sheet | null }
  | { readonly type: "names"; readonly name: DefinedName }
  | { readonly type: "settings" }
  | { readonly type: "structure" }
  /** Everything may have changed: a file was opened. */
  | { readonly type: "replaced" };

export type ChangeListener = (change: Change) => void;
