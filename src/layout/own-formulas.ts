import { anyRow, groupReports } from "../checks";
import { firstSheets } from "../forms/first-sheets";
import { type FieldPath, type Formula } from "../formulas";
import { ownFormula, rowOf } from "../forms/own-formula";
import type { ReadCell, ReadForm } from "../forms/read-form";
import { renderFormula } from "./render-formula";

/** The formula that a form gives a cell, as Excel takes it where the cell now stands. */
export interface OwnFormula {
  readonly formula: Formula;
  readonly rendered: string;
}

/** Null where a cell has none, or one that reads a form that is not in the workbook. */
export type OwnFormulaAt = (form: ReadForm, path: FieldPath) => OwnFormula | null;

/** The formulas that the definitions of one report's forms give their cells. */
export function ownFormulas(forms: readonly ReadForm[]): OwnFormulaAt {
  const neighbours = firstSheets(forms, ({ form }) => form);
  return (form, path) => {
    const field = form.placement.fields.get(path);
    if (!field) return null;
    const formula = ownFormula(field.cell.content, (names) => partnerOf(names, path, form.cells));
    const rendered = formula && renderFormula(form.placement, field, formula, neighbours);
    return rendered ? { formula, rendered } : null;
  };
}

/** The same for forms of several reports, each with its neighbours of the same one. */
export function ownFormulasIn(forms: readonly ReadForm[]): OwnFormulaAt {
  const reports = groupReports(forms).map((group) => ({ group, ownAt: ownFormulas(group) }));
  return (form, path) => reports.find(({ group }) => group.includes(form))!.ownAt(form, path);
}

/**
 * The row that a cell is to be linked to: the only one that no other row bears the name of, where
 * the cell is the only one without a name and stands between the same rows. A link whose row is
 * gone leads to no other.
 */
function partnerOf(
  names: FieldPath,
  path: FieldPath,
  cells: ReadForm["cells"],
): number | undefined {
  const own = columnOf(path, cells);
  const waiting = own.filter(({ value, formula }) => value === null && formula === null);
  if (waiting.length !== 1 || waiting[0]!.path !== path) return undefined;
  const sources = columnOf(names, cells);
  const partners = own.map((cell) => sources.findIndex((source) => bears(cell, source)));
  const free = sources.filter((_, row) => !partners.includes(row));
  if (free.length !== 1) return undefined;
  const [found, here] = [sources.indexOf(free[0]!), own.indexOf(waiting[0]!)];
  const isInOrder = partners.every(
    (partner, row) => partner < 0 || row === here || row < here === partner < found,
  );
  return isInOrder ? rowOf(free[0]!.path) : undefined;
}

/** The cells of a column of a section. */
const columnOf = (path: FieldPath, cells: ReadForm["cells"]): ReadCell[] =>
  [...cells.values()].filter((cell) => anyRow(cell.path) === anyRow(path));

/** Whether a cell shows the name of another: linked to it, or typed alike. */
export const bears = ({ value, formula }: ReadCell, source: ReadCell): boolean =>
  formula === null
    ? value !== null && value === source.value
    : new RegExp(`\\b${source.address}\\b`).test(formula);
