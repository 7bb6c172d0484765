import { formulaOf } from "./formula-of";
import type { LoadedForm } from "./row-groups";

interface HeldContent {
  readonly column: number;
  readonly value: string | number | boolean;
  readonly formula: string | null;
}

/** What stands in a row of a form, its sheet's rows counted from 0. */
export function contentsOf(
  { form, block: { values, formulas } }: LoadedForm,
  row: number,
): HeldContent[] {
  return values[row]!.slice(0, form.placement.form.columnWidths.length).flatMap((held, column) => {
    const value = held as HeldContent["value"];
    const formula = formulaOf(formulas[row]![column], value);
    return value === "" && formula === null ? [] : [{ column, value, formula }];
  });
}
