export {
  acknowledge,
  acknowledgementKey,
  acknowledgementSchema,
  anyRow,
  review,
  rowName,
  type Acknowledgement,
  type ReviewedFinding,
} from "./acknowledgement";
export { cellName } from "./cell-name";
export { checkForms, checkReport, examineReport } from "./check";
export { differs } from "./compare";
export { exactFigure, printedFigure } from "./figures";
export { formulaResult } from "./formula-result";
export type { FormView } from "./form-view";
export { LEDGER_STATES, stateNames, type LedgerEntry, type LedgerState } from "./ledger";
export { ledgerDetail, ledgerSentence } from "./ledger-words";
export { loadPack } from "./load-pack";
export { rules } from "./registry";
export { remedyKinds, wordingOf, type Remedy, type RemedyKind } from "./remedy";
export { itemNames } from "./rules/item-names";
export { strayFigures } from "./rules/stray-figures";
export { reportOf, reportsOf, type Report } from "./report";
export { groupReports } from "./sheets";
export { SEVERITIES, severityNames, type Finding, type Rule, type Severity } from "./rule";
export { likeFindings, type Told } from "./like-findings";
export { sentence } from "./sentence";
export { sentenceOf } from "./sentence-of-many";
export { summarize, type Summary } from "./summary";
export { isBegun, unfinished, unfinishedSentence } from "./unfinished";
