import { SEVERITIES, summarize, type Severity } from "../checks";
import type { Pack, ReportData } from "../forms";
import { checkReadForms } from "./checked-report";
import { fetchExample } from "./example";
import { layOutReport, type LayOutResult } from "./lay-out";
import { plannedForms } from "./planned-forms";

/** How many findings the checks have in a report, by severity. */
export type Faults = Readonly<Record<Severity, number>>;

export interface ExampleResult extends LayOutResult {
  readonly faults: Faults;
}

/**
 * Lays out the published example beside whatever stands in the workbook, and says what the checks
 * find in it as it was published.
 * @throws WorkbookFault with a Chinese sentence; the workbook is then as it was
 */
export async function layOutExample(): Promise<ExampleResult> {
  const example = await fetchExample();
  const result = await layOutReport({ ...example, onExisting: "another", isExample: true });
  return { ...result, faults: faultsIn(example) };
}

/** What the checks find in a report that is laid out as it is given. Pure. */
export function faultsIn({ pack, data }: { pack: Pack; data: ReportData }): Faults {
  const reports = checkReadForms(plannedForms(pack, data), []);
  const summary = summarize(reports.flatMap(({ findings }) => findings));
  const counts = SEVERITIES.map((severity) => [severity, summary[severity].open]);
  return Object.fromEntries(counts) as Faults;
}
