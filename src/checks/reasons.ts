import { plainText } from "../evaluation";
import type { FieldPath } from "../formulas";
import type { FormView } from "./form-view";

/** `/`, 0, 无 and the like where a reason belongs. */
const SAYS_NOTHING = /^(?:[-—/\\.。、…·*\s]*|0|(?:暂?无|没有)(?:偏差|原因|说明)?)[.。]?$/;

/** What a cell for reasons says; empty where it says nothing. */
export function reasonIn(form: FormView, path: FieldPath): string {
  const text = form.text(path);
  return SAYS_NOTHING.test(plainText(text)) ? "" : text;
}

/** That a cell for reasons says nothing. */
export const unsaid = (held: string): string =>
  held === "" ? "没有填写" : `只填了“${held}”，没有说明`;

/** Where a row of 绩效指标 is to be explained: in its own cell, or by a note where the form has none. */
export const whereToExplain = (form: FormView, path: FieldPath): string =>
  form.has(path.replace(/[^.]+$/, "reason")) ? "在偏差原因中说明" : "说明后注明“已核实”";
