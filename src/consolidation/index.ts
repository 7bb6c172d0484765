export { consolidate, type Consolidation, type ConsolidateOptions } from "./consolidate";
export type { Institutions } from "./institutions";
export type { Reason } from "./reason";
export { isRefused, refusal, type HandedIn, type Refused, type Remark } from "./refused";
export { submissionOf, type CheckedSubmission, type Submission } from "./submission";
export type { Table, TableCell, TableColumn, Total } from "./table";
