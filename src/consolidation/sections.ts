import { compareAmounts } from "../checks/compare";
import { precisionOf } from "../checks/precision";
import type { FormView } from "../checks";
import {
  numericKinds,
  type CellSpec,
  type FieldContent,
  type FormId,
  type SectionSpec,
} from "../forms/definition";
import { inRow, type FieldPath, areLeaves } from "../formulas";
import { usualAmounts } from "../forms/amounts";
import type { TableCell } from "./table";

/** The rows of a section in which something stands, as the sheet shows them. */
export interface SubmittedSection {
  readonly form: FormId;
  readonly list: FieldPath;
  readonly sheetName: string;
  /** What the values of its rows are, by column. */
  readonly fields: readonly FieldPath[];
  readonly rows: readonly SectionRow[];
  /** Null where the rows come to what the sheet prints as their total. */
  readonly difference: { readonly listed: number; readonly printed: number } | null;
}

export interface SectionRow {
  /** Its number on the sheet. */
  readonly row: number;
  /** Whether it counts in the total: 201 does not beside 20103. */
  readonly isLeaf: boolean;
  /** By column of `fields`. */
  readonly values: readonly TableCell[];
}

export type SectionField = CellSpec & { readonly content: FieldContent };

/** Sections of amounts that differ from unit to unit: projects, 功能科目. */
export const isListedSection = ({ row }: SectionSpec): boolean =>
  row.cells.some(({ content }) => content.type !== "label" && content.kind === "amount");

/** Names, codes and numbers of a row, from left to right. */
export const sectionFields = ({ row }: SectionSpec): SectionField[] =>
  row.cells
    .filter(
      (cell): cell is SectionField =>
        cell.content.type !== "label" &&
        (numericKinds.has(cell.content.kind) || ["name", "code"].includes(cell.content.kind)),
    )
    .sort((one, other) => one.at - other.at);

/** Where a form prints the sum of a section's column: projects.specialFunds.total.budget. */
export const totalPath = (list: FieldPath, field: FieldPath): FieldPath =>
  `${list.replace(/items$/, "")}total${field.slice(field.lastIndexOf("."))}`;

export const sectionsOf = (form: FormView): SubmittedSection[] =>
  form
    .placement!.sections.map(({ section }) => section)
    .filter(isListedSection)
    .map((section) => sectionOf(form, section));

function sectionOf(form: FormView, section: SectionSpec): SubmittedSection {
  const fields = sectionFields(section);
  const indexes = form.rows(section.list);
  const code = fields.find(({ content }) => content.kind === "code")?.content.field;
  const leaves = areLeaves(indexes.map((index) => (code ? form.text(inRow(code, index)) : "")));
  const rows = indexes.map((index, n) => ({
    row: Number(/\d+$/.exec(form.cell(inRow(fields[0]!.content.field, index))!.address)![0]),
    isLeaf: leaves[n]!,
    values: fields.map(({ content: { field, kind } }): TableCell => {
      const path = inRow(field, index);
      if (!numericKinds.has(kind)) return form.text(path) || null;
      return form.number(path) === null ? null : (form.value(path) as number);
    }),
  }));
  return {
    form: form.id,
    list: section.list,
    sheetName: form.sheetName,
    fields: fields.map(({ content }) => content.field),
    rows,
    difference: differenceOf(form, section, fields, rows),
  };
}

/** The first column whose rows do not come to the total that is printed of them. */
function differenceOf(
  form: FormView,
  { list }: SectionSpec,
  fields: readonly SectionField[],
  rows: readonly SectionRow[],
): SubmittedSection["difference"] {
  const leaves = rows.filter(({ isLeaf }) => isLeaf);
  const amounts = form.placement!.form.amounts ?? usualAmounts;
  // The values are as the form holds them, in its own unit.
  const precision = precisionOf(amounts, amounts.unit);
  for (const [column, { content }] of fields.entries()) {
    const path = totalPath(list, content.field);
    const printed = form.number(path) === null ? null : form.value(path);
    if (typeof printed !== "number") continue;
    const parts = leaves.flatMap(({ values }) => {
      const value = values[column];
      return typeof value === "number" ? [value] : [];
    });
    const { kind, expected } = compareAmounts(printed, parts, precision);
    if (kind === "different") return { listed: expected, printed };
  }
  return null;
}
