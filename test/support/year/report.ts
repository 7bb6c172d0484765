import type { Pack, ReportData } from "../../../src/forms";
import { accounts } from "./accounts";
import { projectOf, selfAssessmentOf } from "./assessment";
import { baseDataOf } from "./base-data";
import { bureau } from "./bureau";
import { institutionReport } from "./institutions";
import { notesOf } from "./notes";

/** The bureau's report on the forms of a place: every entry they ask for. */
export function yearReport(pack: Pack): ReportData {
  const baseData = pack.baseData && baseDataOf(pack.baseData.lines);
  return {
    unitName: bureau.unitName,
    year: pack.year,
    ...(baseData && { baseData }),
    ...(pack.selfAssessment && { selfAssessment: selfAssessmentOf(pack.selfAssessment) }),
    ...(pack.projectAssessment && {
      projectAssessment: bureau.projects.map((project) =>
        projectOf(pack.projectAssessment!, project),
      ),
    }),
    ...(pack.finalAccounts && accounts()),
    ...(pack.institutionAccounts && institutionReport(pack)),
    ...(pack.accountsNotes && { accountsNotes: notesOf(pack.accountsNotes) }),
  };
}
