import type { ReadForm } from "./read-form";

/** Whether a form is laid out once for every entry of a list. */
export const isListed = ({ placement }: ReadForm): boolean => placement.form.sheetPer !== undefined;

/** The name of the entry that a sheet was laid out for; empty where nobody named it. */
export function entryName({ placement, cells }: ReadForm): string {
  const { sheetPer } = placement.form;
  return sheetPer === undefined ? "" : String(cells.get(sheetPer)?.value ?? "").trim();
}
