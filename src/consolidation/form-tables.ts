import type { FormSpec } from "../forms/definition";
import { figureColumns } from "./figure-columns";
import type { Selection } from "./selection";
import { leading, tablePair, type TablePair } from "./table-pair";

/**
 * A form as two tables: one row a unit and one column for every figure that the form has once, and
 * beside it, cell for cell, where each figure was taken from. None where no unit has figures.
 */
export function formTables(form: FormSpec, selection: Selection): TablePair | null {
  const { pack, year, included } = selection;
  const columns = figureColumns(form, selection, { first: leading.length });
  const rows = included.flatMap((unit) => {
    const own = unit.forms.find(({ form: id }) => id === form.id);
    return own && !own.isBlank && own.figures.size > 0
      ? [
          {
            unit,
            sheetName: own.sheetName,
            cells: columns.map(({ path }) => own.figures.get(path) ?? null),
          },
        ]
      : [];
  });
  if (rows.length === 0 || columns.length === 0) return null;
  return tablePair({
    sheetName: form.sheetName,
    year,
    amountUnit: form.amounts?.unit ?? pack.amountUnit,
    columns: columns.map(({ column }) => column),
    rows,
  });
}
