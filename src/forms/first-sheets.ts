import type { FormId } from "./definition";

/** Sheets by their form: of a form with several sheets the first stands for it. */
export function firstSheets<Sheet>(
  sheets: readonly Sheet[],
  formOf: (sheet: Sheet) => FormId,
): ReadonlyMap<FormId, Sheet> {
  const firsts = new Map<FormId, Sheet>();
  for (const sheet of sheets) {
    const form = formOf(sheet);
    if (!firsts.has(form)) firsts.set(form, sheet);
  }
  return firsts;
}
