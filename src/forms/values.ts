import type { Scalar } from "../formulas";
import type { FormId } from "./definition";
import type { FieldPath } from "../formulas";

/** The data of one form, nested as the field paths say. */
export interface FormData {
  [name: string]: FormData | FormData[] | Scalar | undefined;
}

/** The forms that are laid out once for every entry of a list. */
type ListedFormId = "projectAssessment";

/** The data of a report: the forms of one unit for one year, as far as they are filled. */
export type ReportData = { unitName: string; year: number } & {
  [F in FormId]?: F extends ListedFormId ? FormData[] : FormData;
};

/** The data of every sheet of a form; a form laid out once has one, even if it is blank. */
export function sheetData(report: ReportData, form: FormId, isListed: boolean): FormData[] {
  const data = report[form];
  if (Array.isArray(data)) return data;
  return isListed ? [] : [data ?? {}];
}

const isScalar = (value: unknown): value is Scalar =>
  value === null || typeof value === "string" || typeof value === "number";

function descend(data: FormData, path: FieldPath): unknown {
  return path
    .split(".")
    .reduce<unknown>(
      (at, name) =>
        typeof at === "object" && at !== null ? (at as Record<string, unknown>)[name] : undefined,
      data,
    );
}

/** The value at a path without `*`; null when blank. */
export function valueAt(data: FormData, path: FieldPath): Scalar {
  const value = descend(data, path);
  return isScalar(value) && value !== "" ? value : null;
}

/** The rows of a repeating section. */
export function rowsAt(data: FormData, list: FieldPath): FormData[] {
  const rows = descend(data, list);
  return Array.isArray(rows) ? (rows as FormData[]) : [];
}

/** Sets the value at a path, making the groups and rows on the way. */
export function setValue(data: FormData, path: FieldPath, value: Scalar | FormData): void {
  const names = path.split(".");
  let at: Record<string, unknown> = data;
  names.slice(0, -1).forEach((name, i) => {
    at[name] ??= /^\d+$/.test(names[i + 1]!) ? [] : {};
    at = at[name] as Record<string, unknown>;
  });
  at[names.at(-1)!] = value;
}
