import { capOf, type TotalCap } from "../evaluation";
import { optionsOf } from "./assessments";
import type { FormView } from "./form-view";
import type { Report } from "./report";

/** What cuts a total short, and the execution rate that it does it for. */
export type AppliedCap = TotalCap & { readonly rate: number };

/** The cap of the place that cuts a sum of scores short; null where none does. */
export function totalCap(sum: number, form: FormView, report: Report): AppliedCap | null {
  const caps = optionsOf(form, report)?.totalCaps ?? [];
  if (caps.length === 0) return null;
  const rate = form.number("funds.executionRate");
  const cap = capOf(sum, rate, caps);
  return cap && rate !== null ? { ...cap, rate } : null;
}
