import type { ReportData } from "../../src/forms";
import { fixture } from "./fixtures";

type Row = Record<string, unknown>;

/** The published report of 通用 with so many special funds, a sheet for each where asked, or indicators. */
export function grownReport({
  funds = 0,
  hasSheets = false,
  indicators = 0,
}: {
  readonly funds?: number;
  readonly hasSheets?: boolean;
  readonly indicators?: number;
}): ReportData {
  const report = fixture("default") as unknown as {
    baseData: { projects: { specialFunds: { items: Row[] } } };
    selfAssessment: { indicators: Row[] };
    projectAssessment: Row[];
  };
  const names = Array.from({ length: funds }, (_, i) => `专项资金${i + 1}`);
  if (funds > 0) {
    const own = report.baseData.projects.specialFunds;
    own.items = names.map((name) => ({ ...own.items[0], name }));
  }
  if (hasSheets)
    report.projectAssessment = names.map((name) => ({ ...report.projectAssessment[0], name }));
  const [first] = report.selfAssessment.indicators;
  if (indicators > 0)
    report.selfAssessment.indicators = Array.from({ length: indicators }, (_, i) => ({
      ...first,
      level3: `指标${i + 1}`,
    }));
  return report as unknown as ReportData;
}
