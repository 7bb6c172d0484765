import { inRow, parseRef, type FieldPath, type FieldRef, type FormId } from "../forms/definition";
import type { FormView } from "./form-view";
import type { Report } from "./report";
import type { Where } from "./rule";

/** What a cell holds that rules compare with others. */
export interface Figure {
  readonly where: Where;
  /** Null where there is none to compare. */
  readonly number: number | null;
  /** Whether something else stands there. */
  readonly isUnreadable: boolean;
  /** See FormView. */
  readonly decimals: number;
}

/** The figure at a path of a form, of its first sheet. */
export function figureAt(report: Report, at: { form: FormId; path: FieldPath }): Figure {
  const form = report.form(at.form);
  return {
    where: form.at(at.path),
    number: form.number(at.path),
    isUnreadable: form.isUnreadable(at.path),
    decimals: form.decimals,
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
  if (!path.includes("*")) return [view.at(path)];
  const own = other === null ? /^(.*?)\.(\d+)\./.exec(from) : null;
  if (!own) return rowsOf(view, path).map((row) => view.at(inRow(path, row)));
  const [, list, row] = own;
  if (path.startsWith(`${list}.*`)) return [view.at(inRow(path, Number(row)))];
  const name = form.text(`${list}.${row}.name`);
  const named = `${path.slice(0, path.indexOf(".*"))}.*.name`;
  return rowsOf(view, path)
    .filter((each) => name !== "" && view.text(inRow(named, each)) === name)
    .map((each) => view.at(inRow(path, each)));
}

function rowsOf({ placement }: FormView, path: FieldPath): readonly number[] {
  const section = placement?.sections.find(({ section: { list } }) => path.startsWith(`${list}.*`));
  return (section?.rows ?? []).map((_, index) => index);
}
