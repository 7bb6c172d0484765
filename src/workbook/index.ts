export { activateSheet } from "./activate";
export { fetchExample } from "./example";
export { toFault, WorkbookFault, type WorkbookFaultCode } from "./fault";
export {
  layOutReport,
  type LaidOutSheet,
  type LayOutRequest,
  type LayOutResult,
  type OnExisting,
} from "./lay-out";
export {
  readReport,
  type BrokenForm,
  type FindForm,
  type ReadCell,
  type ReadForm,
  type ReadReport,
} from "./read";
export { formData, reportData } from "./read-data";
export { readChoice, saveChoice, type ReportChoice } from "./settings";
