import type { FieldPath } from "../formulas";
import { kindsOf } from "../forms/value-kinds";
import { cellAddress } from "../layout/address";
import { formatOf } from "../layout/plan";
import { sectionRowAt, type LoadedForm } from "./row-groups";

/** A figure in the half of a cell that is not merged yet, and the cell where it counts. */
export interface Strayed {
  /** Row of the sheet, counted from 0. */
  readonly row: number;
  /** Columns: where it stands, where it counts, and where the merged cell ends. */
  readonly from: number;
  readonly to: number;
  readonly right: number;
  readonly path: FieldPath;
  readonly content: string | number | boolean;
  readonly format: string;
}

/**
 * The figures of rows that a person inserted which stand beside the cell where they count, while that is
 * blank. Pure.
 */
export function strayedIn({ form, block }: LoadedForm): Strayed[] {
  const kinds = kindsOf(form.placement.form.amounts);
  const fields = form.placement.fields;
  return form.strays.flatMap(({ place, row, column, value, field: path }): Strayed[] => {
    const field = path === null ? undefined : fields.get(path);
    if (place !== "covered" || !field || field.row !== row || value === null) return [];
    if (!sectionRowAt(form, row) || block.formulas[row]![field.cell.at] !== "") return [];
    return [
      {
        row,
        from: column,
        to: field.cell.at,
        right: field.cell.at + (field.cell.across ?? 1) - 1,
        path: field.path,
        content: value,
        format: formatOf(field.cell, kinds, false),
      },
    ];
  });
}

/** `C18 的 45 移到 B18`. */
export const strayedSentence = ({ row, from, to, content }: Strayed): string =>
  `${cellAddress(row, from)} 的 ${String(content)} 移到 ${cellAddress(row, to)}`;
