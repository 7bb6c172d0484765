import type { RequirementSets } from "./rich-api/requirement-sets";

// "Excel JavaScript API requirement sets" and "Custom Functions requirement sets" (Office Add-ins
// documentation). "CustomFunctions" is the runtime's own, internal set; from 1.7 on results come
// as arrays, from 1.9 on the host may let the runtime report more often.

// Without "DelayForCellEdit", of office.js's own, `delayForCellEdit` is not sent.

const COMMON: RequirementSets = {
  AddinCommands: "1.1",
  DelayForCellEdit: "1.1",
  DialogApi: "1.1",
  Settings: "1.1",
};

/** Excel on the web, Microsoft 365. */
export const LATEST_EXCEL: RequirementSets = {
  ...COMMON,
  ExcelApi: "1.17",
  ExcelApiOnline: "1.1",
  CustomFunctionsRuntime: "1.5",
  CustomFunctions: "1.9",
};

/** An Excel that offers no more than a manifest asks for; custom functions included. */
export const excelWith = (excelApi: string): RequirementSets => ({
  ...COMMON,
  ExcelApi: excelApi,
  CustomFunctionsRuntime: "1.1",
  CustomFunctions: "1.4",
});
