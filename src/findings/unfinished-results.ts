import { differs, formulaResult } from "../checks";
import { isError, type ReadCell } from "../forms/read-form";
import type { Scalar } from "../formulas";
import type { CheckedReport } from "./checked-report";
import { callsOurs, isUnderFileNames, underOwnNames } from "../reading/our-functions";
import { ownFormulas, type OwnFormula } from "../layout/own-formulas";
import { isAwaited, type CellPlace } from "../reading/unbound";

/** The results of a report's formulas with our functions that may not be handed in as they stand. */
export interface UnfinishedResults {
  /** Errors and old results that no waiting mends. */
  readonly failed: readonly CellPlace[];
  /** Under way, and shown so. */
  readonly awaited: readonly CellPlace[];
  /** Possibly older than what they are calculated from. */
  readonly doubtful: readonly CellPlace[];
}

/**
 * Excel keeps an old result in a cell until the new one arrives, and does not tell one from the other
 * (office-js#6930). Not in doubt is what the form's own formula comes to over the cells as they
 * stand. Pure.
 */
export function unfinishedResults({ report, forms }: CheckedReport): UnfinishedResults {
  const failed: CellPlace[] = [];
  const awaited: CellPlace[] = [];
  const doubtful: CellPlace[] = [];
  const ownAt = ownFormulas(forms);
  for (const form of forms.filter(({ placement }) => !placement.form.ownUse)) {
    const view = report.forms.find(({ sheetName }) => sheetName === form.sheetName);
    for (const cell of form.cells.values()) {
      if (!callsOurs(cell.formula, cell.value)) continue;
      const place = { sheetName: form.sheetName, address: cell.address };
      const own = ownAt(form, cell.path);
      if (isAwaited(cell.value)) awaited.push(place);
      else if (isError(cell)) failed.push(place);
      else if (
        !view ||
        !isOwn(own, cell.formula) ||
        !isShown(formulaResult(own.formula, cell.path, view, report), cell.value)
      )
        // Entered again where our functions are unknown, it would lose the result that it still has.
        (isUnderFileNames(cell.formula) ? failed : doubtful).push(place);
    }
  }
  return { failed, awaited, doubtful };
}

/** As Excel may give it back: the file's names, quotation marks that a sheet's name does not need, spaces, `@`. */
const plain = (formula: string): string =>
  underOwnNames(formula)
    .replace(/[\s'@]/g, "")
    .toUpperCase();

const isOwn = (own: OwnFormula | null, formula: string): own is OwnFormula =>
  own !== null && plain(own.rendered) === plain(formula);

/** A formula comes to nothing where it shows nothing or a dash. */
function isShown(result: Scalar, value: ReadCell["value"]): boolean {
  if (result === null) return value === null || value === "—";
  if (typeof result === "number" && typeof value === "number") return !differs(result, value);
  return result === value;
}
