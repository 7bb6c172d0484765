import { numericKinds, parseRef, fieldCells, type ValueKind } from "../forms/definition";
import type { NoteFigures } from "../forms/accounts-notes/sentences";
import type { Scalar } from "../formulas";
import { cellName } from "./cell-name";
import type { FormView } from "./form-view";
import type { Report } from "./report";

/** The figures of 决算说明数据表 and of the forms beside it, as their sheets show them now. */
export function noteFigures(report: Report): NoteFigures {
  const at = (ref: string) => {
    const { form, path } = parseRef(ref, "accountsNotes");
    return { view: report.form(form), path };
  };
  return {
    year: report.year,
    unit: report.pack.amountUnit,
    decimals: report.pack.decimals,
    value: (ref) => {
      const { view, path } = at(ref);
      return shown(view, path);
    },
    kind: (ref) => {
      const { view, path } = at(ref);
      return kindIn(view, path);
    },
    name: (ref) => {
      const { view, path } = at(ref);
      return view.has(path) ? cellName(view, path) : null;
    },
    rows: (list) => report.form("accountsNotes").rows(list),
  };
}

/** A dash and what is no number where one belongs count as blank. */
function shown(view: FormView, path: string): Scalar {
  const kind = view.placement?.fields.get(path)?.cell.content.kind;
  return kind !== undefined && numericKinds.has(kind) ? view.number(path) : view.text(path) || null;
}

const kindIn = ({ placement }: FormView, path: string): ValueKind | undefined =>
  placement
    ? fieldCells(placement.form).find(({ content }) => content.field === path)?.content.kind
    : undefined;
