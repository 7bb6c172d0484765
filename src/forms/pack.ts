import * as z from "zod";
import { MISSED_RULES } from "../evaluation";
import { checkOptionsSchema } from "./check-options";

/** Captions may hold `{year}` and `{lastYear}`; they stand otherwise exactly as printed. */
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
  lines: z.array(z.enum(baseDataLineIds)).nonempty(),
  captions: z.partialRecord(z.enum(baseDataLineIds), caption),
  /** Blank rows for special funds in an empty form. */
  specialFundRows: z.int().min(1).max(200),
  note: caption,
  signature: caption,
});

const levelTwoSchema = z.strictObject({ name: caption, rows: z.int().min(1).max(50) });

const levelOneSchema = z.strictObject({
  /** As printed, weight included: `产出指标（50分)`. */
  caption,
  points: z.number().positive().max(100),
  levelTwo: z.array(levelTwoSchema).nonempty(),
});

const selfAssessmentSchema = z.strictObject({
  attachment: caption,
  title: caption,
  sheetName: caption,
  unitNameCaption: caption,
  /** Whether 按收入性质分 and 按支出性质分 carry totals. */
  splitTotals: z.boolean(),
  executionPoints: z.number().positive().max(100),
  indicators: z.array(levelOneSchema).nonempty(),
  reasonCaption: caption,
  missed: z.enum(MISSED_RULES),
  signature: caption,
});

/** A place and a year: everything in which its forms differ from others. Plain data, no code. */
export const packSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  /** In Chinese, for the list of places. */
  name: caption,
  year: z.int().min(2000).max(2100),
  baseData: baseDataSchema.optional(),
  selfAssessment: selfAssessmentSchema.optional(),
  checks: checkOptionsSchema.prefault({}),
});

export type Pack = z.infer<typeof packSchema>;
export type BaseDataOptions = z.infer<typeof baseDataSchema>;
export type SelfAssessmentOptions = z.infer<typeof selfAssessmentSchema>;

/** Puts the year into a caption. */
export const withYear = (text: string, year: number): string =>
  text.replaceAll("{year}", String(year)).replaceAll("{lastYear}", String(year - 1));
