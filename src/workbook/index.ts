export { activateSheet } from "./activate";
export { fetchExample } from "./example";
export { toFault, WorkbookFault, type WorkbookFaultCode } from "./fault";
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
  type LayOutRequest,
  type LayOutResult,
  type OnExisting,
} from "./lay-out";
export { readReport, type BrokenForm, type FindForm, type ReadReport } from "./read";
export { readChoice, saveChoice, type ReportChoice } from "./settings";
