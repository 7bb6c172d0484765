import { sheetPrefix } from "./address";
import { isBlockName } from "./mark";

/** What the workbook held before it is changed: all that a failure has to bring back. */
export interface Inventory {
  readonly sheets: readonly { readonly id: string; readonly name: string }[];
  readonly names: readonly { readonly name: string; readonly formula: string }[];
  /** 审阅 → 保护工作簿: Excel takes no new sheet. */
  readonly isLocked: boolean;
}

/** The blocks of forms on a sheet. */
export function blocksOn(
  sheetName: string,
  { names }: Pick<Inventory, "names">,
): Inventory["names"] {
  const prefixes = [`=${sheetPrefix(sheetName)}`, `=${sheetName}!`];
  return names.filter(
    ({ name, formula }) =>
      isBlockName(name) && prefixes.some((prefix) => formula.startsWith(prefix)),
  );
}
