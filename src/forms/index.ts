export type { FormId, FormSpec, ValueKind } from "./definition";
export { faultSentence, type DataFault } from "./faults";
export { packSchema, type Pack } from "./pack";
export { ownCopy, packFileSchema, parsePack, type ParsedPack } from "./pack-file";
export { findPack, packFinder, packs, type FindPack } from "./packs";
export { formData, reportData, type FormIdentity, type ReadCell, type ReadForm } from "./read-form";
export { formName, formsOf, sheetsOf, type ReportSheet } from "./form-kinds";
export { blankData, parseReportData, reportDataSchema } from "./report-data";
export type { FormData, ReportData, Scalar } from "./values";
