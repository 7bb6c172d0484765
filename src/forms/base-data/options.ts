import * as z from "zod";
import { repeats } from "../demands";

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

/** 基础数据表 as a place words and orders it. */
export const baseDataSchema = z.strictObject({
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

export type BaseDataOptions = z.infer<typeof baseDataSchema>;
