import { inRow, parseRef, type FieldPath, type FieldRef } from "../forms/definition";
import type { FormView } from "./form-view";
import type { Report } from "./report";
import type { Where } from "./rule";

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
