import { formIds, type FormId } from "../forms/definition";
import type { FormIdentity } from "../forms/read-form";

/**
 * How a laid-out form is found again. A defined name spans the sheet's block; its last column is
 * hidden and holds a key a row, the first led by a mark with form, pack and year, and followed by a
 * word where the sheet belongs to the example. Excel moves names
 * and keys with their cells, so that inserted rows, renamed sheets and changed widths do not matter.
 */
const separator = "|";
const prefix = "PERF";

/** The key cell of the first row: mark and key. */
export const writeMark = ({ form, pack, year, isExample }: FormIdentity, key: string): string =>
  [prefix, form, pack, year, key, ...(isExample ? [exampleWord] : [])].join(separator);

const exampleWord = "example";

/** Reads the key cell of the first row; null when the block is not one of ours. */
export function readMark(cell: unknown): (FormIdentity & { readonly key: string }) | null {
  const [first, form, pack, year, key, word] = String(cell).split(separator);
  if (first !== prefix || !isForm(form) || !pack || !key) return null;
  return { form, pack, year: Number(year), isExample: word === exampleWord, key };
}

const isForm = (form: string | undefined): form is FormId => formIds.some((id) => id === form);

/** The defined name of the nth block of a form: `PERF_baseData`, `PERF_baseData_2`. */
export const blockName = (form: FormId, n: number): string =>
  n === 1 ? `${prefix}_${form}` : `${prefix}_${form}_${n}`;

/** Whether a defined name is that of a block of a form. */
export const isBlockNameOf = (form: FormId, name: string): boolean =>
  new RegExp(`^${prefix}_${form}(?:_\\d+)?$`, "i").test(name);

export const isBlockName = (name: string): boolean => blockNames.test(name);

const blockNames = new RegExp(`^${prefix}_(?:${formIds.join("|")})(?:_\\d+)?$`, "i");

/** The form whose block a defined name leads to; null where it is none of ours. */
export const formNamed = (name: string): FormId | null =>
  formIds.find((form) => isBlockNameOf(form, name)) ?? null;

/** Whether a cell reads like the key of a row: `staff.heading`. */
export const isKey = (cell: unknown): boolean =>
  typeof cell === "string" && /^[a-z][A-Za-z0-9]*(?:\.[A-Za-z0-9]+)*$/.test(cell);
