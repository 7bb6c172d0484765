export type { FormId, FormSpec } from "./definition";
export { faultSentence, type DataFault } from "./faults";
export { packSchema, type Pack } from "./pack";
export { ownCopy, packFileSchema, parsePack, type ParsedPack } from "./pack-file";
export { findPack, packFinder, packs, type FindPack } from "./packs";
export { reportData, type ReadForm } from "./read-form";
export { formName, formsOf, sheetsOf } from "./form-kinds";
export { blankData, parseReportData, reportDataSchema } from "./report-data";
export type { FormData, ReportData, Scalar } from "./values";
