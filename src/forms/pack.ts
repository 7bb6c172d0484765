import * as z from "zod";
import { AMOUNT_UNITS } from "./amounts";
import { repeats } from "./demands";
import { accountsNotesSchema } from "./accounts-notes/options";
import { checkOptionsSchema } from "./check-options";
import {
  goalAssessmentSchema,
  institutionAccountsSchema,
  overviewSchema,
  reviewersSchema,
} from "./institution-report/options";
import { projectAssessmentSchema } from "./project-assessment/options";
import { finalAccountsSchema } from "./final-accounts/options";
import { selfAssessmentSchema } from "./self-assessment/options";
import { scoreTableSchema } from "./score-table/options";

/** Captions may hold `{year}`, `{lastYear}` and `{unit}`; they stand otherwise exactly as printed. */
const caption = z.string().min(1);

/** The rows of 基础数据表 between 三公经费 and 部门基本支出预算调整, in printed order. */
export const baseDataLineIds = [
  "threePublic.total",
  "threePublic.vehicles.total",
  "threePublic.vehicles.purchase",
  "threePublic.vehicles.operation",
  "threePublic.abroad",
  "threePublic.reception",
  "projects.total",
  "projects.business",
  "projects.maintenance",
  "projects.specialFunds.total",
  "projects.otherDevelopment",
  "placeholder",
  "operating.total",
  "operating.office",
  "operating.utilities",
  "operating.meetings",
  "procurement",
  "basicAdjustment",
] as const;

export type BaseDataLineId = (typeof baseDataLineIds)[number];

const baseDataSchema = z.strictObject({
  attachment: caption,
  title: caption,
  sheetName: caption,
  /** 填报单位： above the table, or null where the form prints none. */
  unitLine: caption.nullable(),
  staffHeading: caption,
  expenditureHeading: caption,
  buildingHeading: caption,
  /** Where the investment triple of 楼堂馆所 stands: on the rows below, or beside the areas. */
  building: z.enum(["below", "beside"]),
  lines: z
    .array(z.enum(baseDataLineIds))
    .nonempty()
    .refine((lines) => !repeats(lines), "repeated"),
  captions: z.partialRecord(z.enum(baseDataLineIds), caption),
  /** Blank rows for special funds in an empty form. */
  specialFundRows: z.int().min(1).max(200),
  note: caption,
  signature: caption,
});

/** A place and a year: everything in which its forms differ from others. Plain data, no code. */
export const packSchema = z.strictObject({
  id: z
    .string()
    .max(40)
    .regex(/^[a-z][a-z0-9-]*$/, "badId"),
  /** In Chinese, for the list of places. */
  name: caption,
  year: z.int().min(2000).max(2100),
  /** What amounts are given in, in every form. */
  amountUnit: z.enum(AMOUNT_UNITS).default("万元"),
  /** Decimals of amounts. */
  decimals: z.int().min(0).max(4).default(2),
  overview: overviewSchema.optional(),
  baseData: baseDataSchema.optional(),
  selfAssessment: selfAssessmentSchema.optional(),
  scoreTable: scoreTableSchema.optional(),
  projectAssessment: projectAssessmentSchema.optional(),
  finalAccounts: finalAccountsSchema.optional(),
  institutionAccounts: institutionAccountsSchema.optional(),
  goalAssessment: goalAssessmentSchema.optional(),
  reviewers: reviewersSchema.optional(),
  accountsNotes: accountsNotesSchema.optional(),
  checks: checkOptionsSchema.prefault({}),
});

export type Pack = z.infer<typeof packSchema>;
/** A pack as it is written: what it does not say has its default. */
export type PackInput = z.input<typeof packSchema>;
export type BaseDataOptions = z.infer<typeof baseDataSchema>;
export type { SelfAssessmentOptions } from "./self-assessment/options";
