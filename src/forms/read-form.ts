import { isDerived, isNameLink, type Content, type FormId } from "./definition";
import { inRow, type FieldPath, type Scalar } from "../formulas";
import type { Pack } from "./pack";
import type { Placement } from "./placement";
import { setValue, sheetData, type FormData, type ReportData } from "./values";

/** Which form of which pack and year a sheet is. */
export interface FormIdentity {
  readonly form: FormId;
  readonly pack: string;
  readonly year: number;
  /** Laid out by 查看示例: nobody's own report. */
  readonly isExample?: boolean;
}

/** One field as it stands on the sheet. */
export interface ReadCell {
  readonly path: FieldPath;
  /** In A1 notation, without the sheet. */
  readonly address: string;
  /** Null when blank; a formula's result where there is one; errors as Excel's text (`#N/A`). */
  readonly value: string | number | boolean | null;
  /** Null where a constant was typed. */
  readonly formula: string | null;
}

/** Whether what a cell holds reads like one of Excel's errors. */
export const isErrorText = (value: unknown): boolean =>
  typeof value === "string" && /^#[A-Z/0-9_]+[!?]?$/.test(value);

/** Whether a cell shows one of Excel's errors. */
export const isError = ({ value, formula }: Pick<ReadCell, "value" | "formula">): boolean =>
  formula !== null && isErrorText(value);

/** A figure on the sheet of a form that is in none of its fields: nothing counts it. */
export interface StrayFigure extends ReadCell {
  /**
   * `covered` by the merged cell of a field, elsewhere `inside` the form, in an area `beyond` it;
   * `unread` stands for everything beyond that was too much to be read.
   */
  readonly place: "covered" | "inside" | "beyond" | "unread";
  /** Of the first cell, counted from 0. */
  readonly row: number;
  readonly column: number;
  /** The field whose merged cell covers it. */
  readonly field: FieldPath | null;
  /** The cells of an area beyond the form, how many figures there are and what they come to. */
  readonly area: string;
  readonly count: number;
  readonly sum: number;
}

/** What stands for the path of a cell that is no field: `@C18`. */
export const strayPath = (address: string): FieldPath => `@${address}`;

export const isStrayPath = (path: FieldPath): boolean => path.startsWith("@");

/** A form found in a workbook. */
export interface ReadForm extends FormIdentity {
  readonly sheetName: string;
  /** The pack that the form follows. */
  readonly follows: Pack;
  readonly placement: Placement;
  readonly cells: ReadonlyMap<FieldPath, ReadCell>;
  readonly strays: readonly StrayFigure[];
}

/**
 * What a person typed into a field, or the name that a link to the row of another section shows;
 * null where neither stands there.
 */
const typedIn = ({ value, formula }: ReadCell, content: Content | undefined): Scalar =>
  (formula === null || isNameLink(content)) && typeof value !== "boolean" ? value : null;

/**
 * What was typed, rows numbered as they stand on the sheet: a link that is broken keeps the error
 * that it shows, since it names no row.
 */
export function typedData({ cells, placement }: ReadForm): FormData {
  const data: FormData = {};
  for (const cell of cells.values()) {
    const value = typedIn(cell, placement.fields.get(cell.path)?.cell.content);
    if (value !== null) setValue(data, cell.path, value);
  }
  return data;
}

/**
 * The same in the shape it was laid out from: entries, and computed cells whose formula was typed
 * over. Blank cells, broken links and rows without content are left out.
 */
function formData({ placement, cells }: ReadForm): FormData {
  const data: FormData = {};
  const inSection = new Set<string>();
  for (const { section, rows } of placement.sections) {
    let kept = 0;
    rows.forEach((_, index) => {
      const row: FormData = {};
      for (const { content } of section.row.cells) {
        if (content.type === "label") continue;
        const path = inRow(content.field, index);
        inSection.add(path);
        const cell = cells.get(path)!;
        const value = isError(cell) ? null : typedIn(cell, content);
        if (value !== null) row[content.field.slice(section.list.length + 3)] = value;
      }
      if (Object.keys(row).length > 0) setValue(data, `${section.list}.${kept++}`, row);
    });
  }
  for (const cell of cells.values()) {
    const value = typedIn(cell, undefined);
    if (!inSection.has(cell.path) && value !== null) setValue(data, cell.path, value);
  }
  return data;
}

/** The report's data from its forms, as far as they are in the workbook. */
export function reportData(forms: readonly ReadForm[]): ReportData {
  const data: ReportData = { unitName: "", year: 0 };
  for (const form of forms) {
    const { unitName, ...fields } = formData(form);
    if (isDerived(form.placement.form)) continue;
    Object.assign(data, { [form.form]: withSheet(form, fields, data) });
    data.year = form.year;
    if (typeof unitName === "string") data.unitName = unitName;
  }
  return data;
}

/** The data of a form with one more sheet of it. */
function withSheet({ form, placement }: ReadForm, fields: FormData, data: ReportData) {
  return placement.form.sheetPer === undefined ? fields : [...sheetData(data, form, true), fields];
}
