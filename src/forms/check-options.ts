import * as z from "zod";

/** What a place or year decides about the checks; every option has its default here. */
export const checkOptionsSchema = z.strictObject({
  /** Rules that do not apply: `stale-total`, or one message of a rule, `limits/procurement`. */
  off: z.array(z.string()).default([]),
  /** 实际完成值 ÷ 年度指标值 from which a reason is asked for (domain: C4). */
  overfulfilment: z.number().gt(1).default(1.3),
  /** The execution rate below which a reason is asked for; null where none is (domain: A7, 四川). */
  executionReasonBelow: z.number().positive().max(1).nullable().default(null),
  /** Whether a budget adjusted in the course of the year asks for a reason. */
  adjustmentReason: z.boolean().default(false),
  /** The execution rate below which full marks throughout are doubted. */
  fullMarksRate: z.number().nonnegative().max(1).default(0.8),
  /** Share of the scored indicators with full marks that counts as throughout. */
  fullMarksShare: z.number().positive().max(1).default(1),
  /** How far a project's 决算数 may stand from its 预算数 (domain: D 15). */
  projectDeviation: z.number().positive().default(0.3),
  /** Points by which the score of the execution rate may differ from points × rate (domain: C5). */
  executionScoreSlack: z.number().nonnegative().default(1),
  /** Share of all indicator points above which one indicator weighs too much (domain: G). */
  largestShare: z.number().positive().max(1).default(0.5),
  /** What 按收入性质分 and 按支出性质分 add up to (domain: D 22). */
  splitBasis: z.enum(["fullYearBudget", "executed", "either"]).default("either"),
});

export type CheckOptions = z.infer<typeof checkOptionsSchema>;

export const defaultCheckOptions: CheckOptions = checkOptionsSchema.parse({});
