export { toFault } from "../reading/fault";
export { checkWorkbook, type CheckMode, type CheckResult } from "./check-workbook";
export { loadChosen } from "./chosen";
export { fetchExample } from "./example";
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
export { readReport } from "./read-report";
export { keepPack, ownPacks } from "./own-packs";
export { rebindFunctions } from "./rebind";
export { readChoice, saveChoice, type ReportChoice } from "./settings";
export { lastUnbound } from "./told-unbound";
export type { Written } from "./written";
export { watchForms, type Stop, type Timer } from "./watch";
export type { FinalSheet } from "./final-copy";
