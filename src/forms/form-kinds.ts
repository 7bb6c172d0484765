import { accountsNotes } from "./accounts-notes";
import { baseData } from "./base-data";
import type { FormId, formIds } from "./definition";
import { finalAccounts } from "./final-accounts";
import type { AnyFormKind } from "./form-kind";
import { institutionAccounts } from "./institution-report/accounts";
import { goalAssessment } from "./institution-report/goals";
import { overview } from "./institution-report/overview";
import { reviewers } from "./institution-report/reviewers";
import { projectAssessment } from "./project-assessment";
import { scoreTable } from "./score-table";
import { selfAssessment } from "./self-assessment";
import { summary } from "./summary";

type OneEach<Ids extends readonly FormId[]> = {
  readonly [At in keyof Ids]: AnyFormKind & { readonly id: Ids[At] };
};

/** Every form: one that is missing here, or stands elsewhere than in formIds, does not compile. */
export const formKinds = [
  overview,
  baseData,
  selfAssessment,
  scoreTable,
  projectAssessment,
  institutionAccounts,
  goalAssessment,
  reviewers,
  ...finalAccounts,
  accountsNotes,
  summary,
] as const satisfies OneEach<typeof formIds>;
