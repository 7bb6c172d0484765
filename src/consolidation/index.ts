export { consolidate, OVERVIEW_SHEET, type Consolidation } from "./consolidate";
export type { Institutions } from "./institutions";
export { isRefused, refusal, type Received, type Remark } from "./refused";
export { submissionOf, type Submission } from "./submission";
export type { Each, Table, TableCell, TableColumn, Total } from "./table";
