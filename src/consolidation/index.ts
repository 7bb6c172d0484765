export { consolidate, type Consolidation } from "./consolidate";
export type { Institutions } from "./institutions";
export { said, type ReasonWords } from "./reason";
export { isRefused, refusal, type HandedIn, type Remark } from "./refused";
export { submissionOf, type Submission } from "./submission";
export type { Each, Table, TableCell, TableColumn, Total } from "./table";
