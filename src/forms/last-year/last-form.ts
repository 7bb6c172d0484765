import { usualAmounts, type AmountUnit } from "../amounts";
import { fieldCells, type FormId } from "../definition";
import { inRow, type FieldPath } from "../../formulas";
import { entryName } from "../listed";
import { isErrorText, type ReadForm } from "../read-form";

/** The cells of any sheet, from A1 on. */
export type Grid = readonly (readonly (string | number | null)[])[];

export type Held = string | number | null;

/** A form of last year's report, however it was found in the file. */
export interface LastForm {
  readonly id: FormId;
  /** The sheet of the file. */
  readonly sheetName: string;
  /** The entry that the sheet is for; empty where a form has one sheet. */
  readonly entry: string;
  /** What its amounts are given in. */
  readonly unit: AmountUnit;
  readonly value: (path: FieldPath) => Held;
  /** Numbers of the rows of a list in which anything is filled in. */
  readonly rows: (list: FieldPath) => readonly number[];
}

/** A form that the add-in laid out, by its keys. */
export const ofReadForm = (form: ReadForm): LastForm =>
  lastForm(
    form.form,
    form.sheetName,
    entryName(form),
    form.placement.form.amounts?.unit ?? usualAmounts.unit,
    new Map(form.placement.sections.map(({ section, rows }) => [section.list, rows.length])),
    (path) => {
      const value = form.cells.get(path)?.value ?? null;
      return typeof value === "boolean" || isErrorText(value) ? null : value;
    },
    fieldCells(form.placement.form).map(({ content }) => content.field),
  );

/** What is read from a sheet, as a form of last year's report. */
export function lastForm(
  id: FormId,
  sheetName: string,
  entry: string,
  unit: AmountUnit,
  rowCounts: ReadonlyMap<FieldPath, number>,
  value: (path: FieldPath) => Held,
  fields: readonly FieldPath[],
): LastForm {
  const inList = (list: FieldPath): readonly FieldPath[] =>
    fields.filter((field) => field.startsWith(`${list}.*`));
  return {
    id,
    sheetName,
    entry,
    unit,
    value,
    rows: (list) =>
      Array.from({ length: rowCounts.get(list) ?? 0 }, (_, row) => row).filter((row) =>
        inList(list).some((field) => value(inRow(field, row)) !== null),
      ),
  };
}

/** A caption or name without spaces, numbering and `……`: `3、公务接待 ：` → `公务接待`. */
export const plain = (text: Held): string =>
  String(text ?? "")
    .normalize("NFKC")
    .replace(/[\s:]|\.{2,}/g, "")
    .replace(/^(?:\d+[、.]|其中)/, "");

/** A figure, or the text of one: `6, 094.55`. Null where there is none. */
export function figureOf(cell: Held | undefined): number | null {
  if (typeof cell === "number") return cell;
  const digits = String(cell ?? "")
    .normalize("NFKC")
    .replace(/[\s,]/g, "")
    .replace(/^[−–﹣]/, "-");
  return /^-?\d+(?:\.\d+)?$/.test(digits) ? Number(digits) : null;
}
