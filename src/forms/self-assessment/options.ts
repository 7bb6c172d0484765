import * as z from "zod";
import { falls, GRADE_BANDS, MISSED_RULES, QUALITATIVE_BANDS, ROUNDINGS } from "../../evaluation";
import { areGradesComplete, demand, repeats } from "../demands";
import { fundsSchema } from "./funds-options";
import { indicatorTableSchema } from "./table-options";

const caption = z.string().min(1);

const levelTwoSchema = z.strictObject({
  name: caption,
  rows: z.int().min(1).max(50),
  /** Whether all its rows may stay blank. */
  mayBeBlank: z.boolean().default(true),
});

export const levelOneSchema = z.strictObject({
  /** As printed, weight included: `产出指标（50分)`. */
  caption,
  points: z.number().positive().max(100),
  levelTwo: z.array(levelTwoSchema).nonempty(),
  /** The most points that it keeps while none of its indicators is named (domain: A7, 山西). */
  unfilledMost: z.number().nonnegative().max(100).optional(),
});

/** How the score of the execution rate comes about (domain: C5). */
const executionRuleSchema = z.discriminatedUnion("rule", [
  /** Points × rate. */
  z.strictObject({
    rule: z.literal("linear"),
    /** The rate below which there are no points. */
    least: z.number().nonnegative().max(1).default(0),
    /** Those of every score unless said. */
    decimals: z.int().min(0).max(2).optional(),
    rounding: z.enum(ROUNDINGS).default("half"),
  }),
  /** Rates from the highest down, each the lowest that earns its score; below the last, the last score. */
  z
    .strictObject({
      rule: z.literal("steps"),
      bounds: z.array(z.number().positive().max(1)).min(1),
      scores: z.array(z.number().nonnegative().max(100)),
    })
    .check(
      demand(["bounds"], ({ bounds }) => falls(bounds), "notFalling"),
      demand(["scores"], ({ bounds, scores }) => scores.length === bounds.length + 1, "notOneMore"),
    ),
  /** Typed by a person. */
  z.strictObject({ rule: z.literal("manual") }),
]);

const overfulfilmentSchema = z.strictObject({
  /** 实际完成值 ÷ 年度指标值. */
  from: z.number().gt(1).max(100).default(1.3),
  deduction: z.number().positive().max(100),
});

/** A word for the reached part of a qualitative indicator, and the least share of points it gives. */
const qualitativeBandSchema = z.strictObject({
  name: caption,
  least: z.number().nonnegative().max(1),
});

const gradeBandSchema = z.strictObject({
  from: z.number().nonnegative().max(100),
  name: caption.max(20),
});

/** Domain: C5. */
const totalCapSchema = z.strictObject({
  below: z.number().positive().max(1),
  most: z.number().nonnegative().max(100),
});

const gradeSchema = z.strictObject({
  caption: caption.default("等次"),
  /** A row of its own below 总分, or the cell beside the total score. */
  place: z.enum(["row", "beside"]).default("row"),
});

const closingBoxSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-zA-Z0-9]*$/),
  caption,
});

/** 整体支出绩效自评表: everything in which places differ (domain: A7). */
export const selfAssessmentSchema = z
  .strictObject({
    attachment: caption,
    title: caption,
    sheetName: caption,
    unitNameCaption: caption,
    funds: fundsSchema.prefault({}),
    goals: z
      .strictObject({
        heading: caption.default("年度总体目标"),
        expected: caption.default("预期目标"),
        actual: caption.default("实际完成情况"),
      })
      .prefault({}),
    table: indicatorTableSchema.prefault({}),
    executionPoints: z.number().positive().max(100),
    executionRule: executionRuleSchema.prefault({ rule: "linear" }),
    indicators: z.array(levelOneSchema).nonempty(),
    scoreDecimals: z.int().min(0).max(2).default(2),
    missed: z.enum(MISSED_RULES),
    /** The reached share of a missed target below which there are no points (domain: C2). */
    missedLeast: z.number().nonnegative().max(1).default(0),
    /** What far over-fulfilment costs; null where it costs nothing (domain: C4). */
    overfulfilment: overfulfilmentSchema.nullable().default(null),
    /** From the best down. */
    qualitativeBands: z
      .array(qualitativeBandSchema)
      .nonempty()
      .default(() => QUALITATIVE_BANDS.map(({ name, least }) => ({ name, least })) as Bands),
    /** From the best down. */
    gradeBands: z
      .array(gradeBandSchema)
      .nonempty()
      .default(() => [...GRADE_BANDS] as Grades),
    /** The most that 总分 may be while the execution rate is low, from the highest bound down. */
    totalCaps: z.array(totalCapSchema).max(10).default([]),
    /** Whether indicators that do not apply are left out and the rest stands for all points. */
    notApplicable: z.enum(["keep", "rescale"]).default("keep"),
    totalCaption: caption.default("总分"),
    /** The grade on the form; null where it prints none. */
    grade: gradeSchema.nullable().default(null),
    /** Boxes for text below the table: 评价结论, 存在问题, 改进措施. */
    closing: z.array(closingBoxSchema).default([]),
    /** Footnotes, one to a row. */
    notes: z.array(caption).default([]),
    /** Null where the form prints none. */
    signature: caption.nullable(),
  })
  .check(
    demand(
      ["qualitativeBands"],
      ({ qualitativeBands }) => falls(qualitativeBands.map(({ least }) => least)),
      "notFalling",
    ),
    demand(
      ["totalCaps"],
      ({ totalCaps }) =>
        falls(totalCaps.map(({ below }) => below)) && falls(totalCaps.map(({ most }) => most)),
      "notFalling",
    ),
    demand(["gradeBands"], ({ gradeBands }) => areGradesComplete(gradeBands), "notToZero"),
    demand(
      ["grade", "place"],
      ({ grade, table: { columns } }) =>
        grade?.place !== "beside" ||
        ![undefined, "points"].includes(columns[columns.indexOf("score") + 1]),
    ),
    demand(["closing"], ({ closing }) => !repeats(closing.map(({ id }) => id)), "repeated"),
    demand(
      ["indicators"],
      ({ indicators }) => !repeats(indicators.map((level) => level.caption)),
      "repeated",
    ),
  );

type Bands = [z.infer<typeof qualitativeBandSchema>, ...z.infer<typeof qualitativeBandSchema>[]];
type Grades = [z.infer<typeof gradeBandSchema>, ...z.infer<typeof gradeBandSchema>[]];

export type SelfAssessmentOptions = z.infer<typeof selfAssessmentSchema>;
