import { formIds, type FormId } from "../forms/definition";
import type { Pack } from "../forms/pack";
import type { ReadForm } from "../forms/read-form";
import { solveAll } from "../forms/solve";
import { absent, typedData, viewOf, type FormView } from "./form-view";

/** What the rules read: the forms of one unit for one year, and the pack they follow. */
export interface Report {
  readonly pack: Pack;
  readonly year: number;
  /** The forms that are there, in printed order. */
  readonly forms: readonly FormView[];
  /** A form by its id; one that is not there is blank throughout. */
  readonly form: (id: FormId) => FormView;
}

/** A report of the forms given; of two with the same id the first counts. */
export function reportOf(forms: readonly ReadForm[], pack: Pack): Report {
  const firsts = formIds.flatMap((id) => forms.find((each) => each.form === id) ?? []);
  const solutions = solveAll(
    new Map(
      firsts.map((form) => [form.form, { placement: form.placement, data: typedData(form) }]),
    ),
  );
  const views = firsts.map((form) => viewOf(form, solutions(form.form)!));
  return {
    pack,
    year: forms[0]?.year ?? pack.year,
    forms: views,
    form: (id) => views.find((view) => view.id === id) ?? absent(id),
  };
}

/**
 * The reports of a workbook: forms of one pack and year belong together, and where a form is there
 * more than once, the first goes with the first and the second with the second.
 */
export function groupReports(forms: readonly ReadForm[]): ReadForm[][] {
  const groups: ReadForm[][] = [];
  for (const form of forms) {
    const group = groups.find(
      ([first, ...others]) =>
        first!.pack === form.pack &&
        first!.year === form.year &&
        [first!, ...others].every((other) => other.form !== form.form),
    );
    if (group) group.push(form);
    else groups.push([form]);
  }
  return groups;
}
