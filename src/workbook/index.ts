export { whyBroken, type BrokenForm } from "./broken";
export { checkWorkbook, type CheckMode, type CheckResult } from "./check-workbook";
export type { CheckedReport, ListedFinding, ToldFindings } from "./checked-report";
export { loadChosen } from "./chosen";
export { fetchExample } from "./example";
export { toFault, WorkbookFault } from "./fault";
export { fillForms, type FormFill } from "./fill-cells";
export { finalizeReport, type FinalizeResult } from "./finalize";
export {
  insertFormula,
  selectedCells,
  type InsertRequest,
  type InsertResult,
  type SelectedCells,
} from "./insert-formula";
export {
  layOutReport,
  type LaidOutSheet,
  type LayOutResult,
  type OnExisting,
  type OtherReport,
} from "./lay-out";
export { forgetRefusedLooks, refusedLooks } from "./looks";
export { readReport, type ReadReport } from "./read";
export { keepPack, ownPacks } from "./own-packs";
export { rebindFunctions } from "./rebind";
export { readChoice, saveChoice, type ReportChoice } from "./settings";
export { lastUnbound, unboundSentence, type Unbound } from "./unbound";
export { isEmpty, verdictOf, type Verdict } from "./verdict";
export type { Written } from "./written";
export { watchForms, type Stop, type Timer } from "./watch";
export type { SubmissionSheet } from "./submission-copy";
