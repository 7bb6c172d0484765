export { consolidate, type Consolidation, type ConsolidateOptions } from "./consolidate";
export type { Institutions } from "./institutions";
export type { HandedIn, Refused, Remark } from "./selection";
export { submissionOf, type CheckedSubmission, type Submission } from "./submission";
export type { Table, TableCell, TableColumn, Total } from "./table";
