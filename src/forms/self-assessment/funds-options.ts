import * as z from "zod";
import { demand, repeats } from "../demands";

const caption = z.string().min(1);

/** What stands beside 年度资金总额, and what it is called where a pack says nothing else. */
export const fundColumnCaptions = {
  initialBudget: "年初预算数",
  /** Also 调整后预算数: the budget after all adjustments of the year. */
  fullYearBudget: "全年预算数",
  executed: "全年执行数",
  points: "分值",
  executionRate: "执行率",
  score: "得分",
  reason: "原因",
} as const;

export type FundColumn = keyof typeof fundColumnCaptions;

export const fundColumns = Object.keys(fundColumnCaptions) as [FundColumn, ...FundColumn[]];

export const amountColumns = ["initialBudget", "fullYearBudget", "executed"] as const;

const needed: readonly FundColumn[] = ["executed", "points", "executionRate", "score"];

const lineSchema = z.strictObject({
  /** Names the line in the data: `funds.byIncome.generalPublic`. */
  id: z.string().regex(/^(?!(?:total|heading|split)$)[a-z][a-zA-Z0-9]*$/),
  caption,
});

const income = [
  { id: "generalPublic", caption: "其中：一般公共预算：" },
  { id: "governmentFund", caption: "政府性基金拨款：" },
  { id: "specialAccount", caption: "纳入专户管理的非税收入拨款：" },
  { id: "other", caption: "其他资金：" },
];

const expenditure = [
  { id: "basic", caption: "其中：基本支出：" },
  { id: "project", caption: "项目支出：" },
];

/** 按收入性质分 beside 按支出性质分, one amount each. */
const sidesSchema = z
  .strictObject({
    layout: z.literal("sides"),
    /** Whether the two captions carry totals. */
    totals: z.boolean().default(false),
    incomeCaption: caption.default("按收入性质分："),
    income: z
      .array(lineSchema)
      .nonempty()
      .default(income as Lines),
    expenditureCaption: caption.default("按支出性质分："),
    expenditure: z
      .array(lineSchema)
      .nonempty()
      .default(expenditure as Lines),
  })
  .check(
    demand(
      ["income"],
      ({ income: first, expenditure: second }) =>
        !repeats([...first, ...second].map(({ id }) => id)),
      "repeated",
    ),
  );

/** A row for each source with amounts in every column; 年度资金总额 is their sum. */
const rowsSchema = z
  .strictObject({ layout: z.literal("rows"), rows: z.array(lineSchema).nonempty() })
  .check(demand(["rows"], ({ rows }) => !repeats(rows.map(({ id }) => id)), "repeated"));

/** 年度资金总额 alone. */
const noneSchema = z.strictObject({ layout: z.literal("none") });

export const fundsSchema = z
  .strictObject({
    heading: caption.default("年度预算申请（{unit}）"),
    totalCaption: caption.default("年度资金总额"),
    /** In printed order. */
    columns: z
      .array(z.enum(fundColumns))
      .default(["initialBudget", "fullYearBudget", "executed", "points", "executionRate", "score"]),
    captions: z.partialRecord(z.enum(fundColumns), caption).default({}),
    /** The budget that the execution rate divides by. */
    rateBase: z.enum(["initialBudget", "fullYearBudget"]).default("fullYearBudget"),
    lines: z
      .discriminatedUnion("layout", [sidesSchema, rowsSchema, noneSchema])
      .prefault({ layout: "sides" }),
  })
  .check(
    demand(["columns"], ({ columns }) => !repeats(columns), "repeated"),
    demand(
      ["columns"],
      ({ columns, rateBase }) => [...needed, rateBase].every((column) => columns.includes(column)),
      "lacksColumn",
    ),
  );

type Line = z.infer<typeof lineSchema>;
type Lines = [Line, ...Line[]];

export type FundsOptions = z.infer<typeof fundsSchema>;
export type FundLine = Line;
