import * as z from "zod";
import { falls, rises, STEP_DIRECTIONS } from "../../evaluation";
import { areGradesComplete, demand, repeats } from "../demands";
import { rateIds } from "./rates";

const caption = z.string().min(1);
const points = z.number().positive().max(100);

const columnIds = [
  /** 一级指标 and its 分值 */
  "levelOne",
  "levelOnePoints",
  /** 二级指标 and its 分值 */
  "levelTwo",
  "levelTwoPoints",
  /** 三级指标 */
  "indicator",
  /** 评价标准, 评分标准 */
  "criterion",
  /** 指标说明 */
  "definition",
  "points",
  /** 本单位执行情况: the rate, or what was found */
  "status",
  "score",
  /** 扣分原因和其他说明 */
  "reason",
] as const;

export type ColumnId = (typeof columnIds)[number];

const columnSchema = z.strictObject({
  id: z.enum(columnIds),
  caption,
  /** In characters. */
  width: z.number().min(4).max(80),
});

/** How the rate of a row becomes its score. Rates are fractions: 1 for 100%. */
const ruleSchema = z.discriminatedUnion("type", [
  /** All points within the limit, a deduction for every step beyond it, not below 0. */
  z.strictObject({
    type: z.literal("step"),
    limit: z.number(),
    step: z.number().positive(),
    deduction: z.number().positive(),
    direction: z.enum(STEP_DIRECTIONS),
    /** Steps count when whole, once started, or in proportion. */
    counting: z.enum(["whole", "started", "proportional"]),
  }),
  /** Rising upper bounds or falling lower bounds, each included; one score more than bounds. */
  z
    .strictObject({
      type: z.literal("band"),
      bounds: z.array(z.number()).nonempty(),
      scores: z.array(z.number().nonnegative().max(100)),
    })
    .check(
      demand(["bounds"], ({ bounds }) => rises(bounds) || falls(bounds)),
      demand(["scores"], ({ bounds, scores }) => scores.length === bounds.length + 1, "notOneMore"),
    ),
  /** Points × rate. */
  z.strictObject({ type: z.literal("proportion") }),
]);

const rowSchema = z.strictObject({
  /** Names the row in the data. */
  id: z.string().regex(/^[a-z][A-Za-z0-9]*$/),
  name: caption,
  points,
  criterion: caption,
  definition: caption.optional(),
  /** Absent in a row that is judged. */
  measure: z.strictObject({ rate: z.enum(rateIds), rule: ruleSchema }).optional(),
});

const levelTwoSchema = z.strictObject({
  name: caption,
  points,
  rows: z.array(rowSchema).nonempty(),
});

const levelOneSchema = z.strictObject({
  name: caption,
  points,
  levelTwo: z.array(levelTwoSchema).nonempty(),
});

/** 部门整体支出绩效评价指标表 as a place words and weighs it. */
export const scoreTableSchema = z
  .strictObject({
    attachment: caption,
    title: caption,
    sheetName: caption,
    /** 填报单位： above the table, or null where the form prints none. */
    unitLine: caption.nullable(),
    /** From 一级指标 on; each stands there once, the necessary ones among them. */
    columns: z.array(columnSchema).nonempty(),
    levels: z.array(levelOneSchema).nonempty(),
    totalCaption: caption,
    /** 等次 below the total, or null where the form prints none. */
    grade: z
      .strictObject({
        caption,
        /** From the best down; by default 90 优, 80 良, 60 中, 0 差. */
        bands: z
          .array(z.strictObject({ from: z.number(), name: caption.max(20) }))
          .nonempty()
          .refine(areGradesComplete, "notToZero")
          .optional(),
      })
      .nullable(),
    /** Above the figures that 基础数据表 does not hold. */
    figuresHeading: caption,
    /** Above the rates, where the table has no column for them. */
    ratesHeading: caption.default("各项比率"),
    notes: z.array(caption),
    signature: caption,
  })
  .check(
    demand(["columns"], ({ columns }) => areComplete(columns.map(({ id }) => id))),
    demand(["levels"], ({ levels }) => !repeats(rowIds(levels)), "repeated"),
  );

const necessary = ["levelOne", "indicator", "criterion", "points", "score"] as const;

const areComplete = (ids: readonly ColumnId[]): boolean =>
  ids[0] === "levelOne" && !repeats(ids) && necessary.every((id) => ids.includes(id));

const rowIds = (levels: readonly z.infer<typeof levelOneSchema>[]): string[] =>
  levels.flatMap(({ levelTwo }) => levelTwo.flatMap(({ rows }) => rows.map(({ id }) => id)));

export type ScoreTableOptions = z.infer<typeof scoreTableSchema>;
export type ScoreTableRow = z.infer<typeof rowSchema>;
export type ScoreRule = z.infer<typeof ruleSchema>;
