import { formIds, isDerived, type FormId } from "../forms/definition";
import { hasForm } from "../forms/forms-of";
import type { Pack } from "../forms/pack";
import { isListed } from "../forms/listed";
import { typedData, type ReadForm } from "../forms/read-form";
import { solve, solveAll } from "../forms/solve";
import { absent, viewOf, type FormView } from "./form-view";
import type { Where } from "./where";
import { groupReports, sheetsByName } from "./sheets";

/** What the rules read: the forms of one unit for one year, and the pack they follow. */
export interface Report {
  readonly pack: Pack;
  readonly year: number;
  /** The sheets that are there, in printed order. */
  readonly forms: readonly FormView[];
  /** A form by its id, its first sheet; one that is not there is blank throughout. */
  readonly form: (id: FormId) => FormView;
  /** Every sheet of a form that is laid out once for each entry of a list. */
  readonly sheets: (id: FormId) => readonly FormView[];
  /** The sheet on which a cell stands. */
  readonly at: (where: Where) => FormView;
}

/** A report of the forms given; of two with the same id, if it is no list of sheets, the first counts. */
export function reportOf(forms: readonly ReadForm[], pack: Pack): Report {
  const checked = forms.filter(({ placement }) => !isDerived(placement.form));
  const own = formIds.flatMap((id) => {
    const sheets = checked.filter(({ form }) => form === id);
    return sheets.filter((form, n) => n === 0 || isListed(form));
  });
  const solvable = own.map((form) => ({
    form,
    solving: { placement: form.placement, data: typedData(form) },
  }));
  const others = solveAll(solvable.map(({ solving }) => solving));
  const names = sheetsByName(own);
  const views = solvable.map(({ form, solving: { placement, data } }) =>
    viewOf(form, solve(placement, data, others), names.get(form) ?? null),
  );
  const year = forms[0]?.year ?? pack.year;
  const missing = new Map<FormId, FormView>();
  const absentForm = (id: FormId): FormView => {
    const known = missing.get(id) ?? absent(id, hasForm(pack, year, id));
    missing.set(id, known);
    return known;
  };
  const first = (id: FormId): FormView => views.find((view) => view.id === id) ?? absentForm(id);
  return {
    pack,
    year,
    forms: views,
    form: first,
    sheets: (id) => views.filter((view) => view.id === id),
    at: ({ form, sheet }) =>
      sheet === undefined
        ? first(form)
        : (views.find((view) => view.id === form && view.sheet === sheet) ?? absentForm(form)),
  };
}

/** The reports that the forms of a workbook make up, each by its own pack. */
export const reportsOf = (forms: readonly ReadForm[]): Report[] =>
  groupReports(forms).map((group) => reportOf(group, group[0].follows));
