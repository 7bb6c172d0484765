import { parseRef, type FormId } from "../forms/definition";
import { type FieldPath, type FieldRef } from "../formulas";
import { pathsBehind } from "../forms/refs";
import type { Cell } from "./examine";
import type { FormView } from "./form-view";
import type { Precision } from "./precision";
import type { Report } from "./report";
import type { Where } from "./rule";

/** What a cell holds that rules compare with others. */
export interface Figure extends Cell {
  readonly where: Where;
  /** Null where there is none to compare. */
  readonly number: number | null;
  /** Whether something else stands there. */
  readonly isUnreadable: boolean;
  /** See FormView. */
  readonly precision: Precision;
}

/** The figure at a path of a form, of its first sheet. */
export function figureAt(report: Report, at: { form: FormId; path: FieldPath }): Figure {
  const form = report.form(at.form);
  return {
    form,
    path: at.path,
    where: form.at(at.path),
    number: form.number(at.path),
    isUnreadable: form.isUnreadable(at.path),
    precision: form.precision,
  };
}

/** The cells that a formula at `from` reads by a reference, as the definition of references says. */
export function cellsBehind(
  ref: FieldRef,
  from: FieldPath,
  form: FormView,
  report: Report,
): Where[] {
  const { form: other, path } = parseRef(ref);
  const view = other === null ? form : report.form(other);
  const nameAt = (each: FieldPath): string | null => view.text(each) || null;
  const held = { placement: view.placement, nameAt };
  return pathsBehind(path, other === null ? from : null, held).map(view.at);
}

/** Cells of other forms with their sheets. */
export const cellsAt = (wheres: readonly Where[], report: Report): Cell[] =>
  wheres.map((where) => ({ form: report.at(where), path: where.path }));
