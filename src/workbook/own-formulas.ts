import { anyRow } from "../checks";
import { inRow, type FieldPath, type FormId, type Formula } from "../forms/definition";
import { ownFormula, rowOf } from "../forms/own-formula";
import type { ReadCell, ReadForm } from "../forms/read-form";
import { renderFormula, type Neighbour } from "./formulas";

/** The formula that a form gives a cell, as Excel takes it where the cell now stands. */
export interface OwnFormula {
  readonly formula: Formula;
  readonly rendered: string;
}

/** Null where a cell has none, or one that reads a form that is not in the workbook. */
export type OwnFormulaAt = (form: ReadForm, path: FieldPath) => OwnFormula | null;

/** The formulas that the definitions of one report's forms give their cells. */
export function ownFormulas(forms: readonly ReadForm[]): OwnFormulaAt {
  // Of a form with several sheets the first stands for it.
  const neighbours = new Map<FormId, Neighbour>(
    [...forms].reverse().map((form) => [form.form, form]),
  );
  return (form, path) => {
    const field = form.placement.fields.get(path);
    if (!field) return null;
    const formula = ownFormula(field.cell.content, (names) => freeRow(names, path, form.cells));
    const rendered = formula && renderFormula(form.placement, field, formula, neighbours);
    return rendered ? { formula, rendered } : null;
  };
}

/** The row of the same number, unless there is none or another row bears its name already. */
function freeRow(names: FieldPath, path: FieldPath, cells: ReadForm["cells"]): number | undefined {
  const row = rowOf(path);
  const source = cells.get(inRow(names, row));
  return source && !others(path, cells).some((other) => bears(other, source)) ? row : undefined;
}

/** The cells of the same column in the other rows. */
const others = (path: FieldPath, cells: ReadForm["cells"]): ReadCell[] =>
  [...cells.values()].filter((cell) => cell.path !== path && anyRow(cell.path) === anyRow(path));

const bears = ({ value, formula }: ReadCell, source: ReadCell): boolean =>
  formula === null
    ? value !== null && value === source.value
    : new RegExp(`\\b${source.address}\\b`).test(formula);
