import { SEVERITIES, summarize, type Severity } from "../checks";
import type { Pack, ReportData } from "../forms";
import { checkReadForms } from "./checked-report";
import { plannedForms } from "../layout/planned-forms";

/** How many findings the checks have in a report, by severity. */
export type Faults = Readonly<Record<Severity, number>>;

/** What the checks find in a report that is laid out as it is given. Pure. */
export function faultsIn({ pack, data }: { pack: Pack; data: ReportData }): Faults {
  const reports = checkReadForms(plannedForms(pack, data), []);
  const summary = summarize(reports.flatMap(({ findings }) => findings));
  const counts = SEVERITIES.map((severity) => [severity, summary[severity].open]);
  return Object.fromEntries(counts) as Faults;
}
