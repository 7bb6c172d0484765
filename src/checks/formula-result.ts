import { type FieldPath, type Formula, evaluate, type Scalar } from "../formulas";
import type { FormView } from "./form-view";
import { cellsBehind } from "./refs";
import type { Report } from "./report";

/** What the formula of a cell comes to over the cells as they stand. */
export const formulaResult = (
  formula: Formula,
  path: FieldPath,
  form: FormView,
  report: Report,
): Scalar =>
  evaluate(formula, (ref) =>
    cellsBehind(ref, path, form, report).map((cell) => {
      const value = report.at(cell).value(cell.path);
      return typeof value === "boolean" ? null : value;
    }),
  );
