import * as z from "zod";
import type { ValueKind } from "./definition";

/** Excel's own input rule for a kind, with the words the user sees. */
export interface InputRule {
  readonly type: "wholeNumber" | "decimal";
  readonly minimum: number;
  readonly maximum?: number;
  readonly prompt: string;
  readonly error: string;
}

interface Kind {
  readonly numberFormat: string;
  readonly schema: z.ZodType<string | number | null | undefined>;
  readonly input?: InputRule;
}

const amount = z.number().nonnegative();
const largest = 100_000_000;

/** Everything that follows from what a cell holds. Amounts are 万元, rates plain fractions. */
export const kinds: Readonly<Record<ValueKind, Kind>> = {
  people: {
    numberFormat: "0",
    schema: z.int().nonnegative().nullish(),
    input: {
      type: "wholeNumber",
      minimum: 0,
      maximum: 1_000_000,
      prompt: "请填写人数（整数）。",
      error: "人数须为不小于 0 的整数，请改正后再输入。",
    },
  },
  amount: {
    numberFormat: "#,##0.00",
    schema: amount.nullish(),
    input: {
      type: "decimal",
      minimum: 0,
      maximum: largest,
      prompt: "单位：万元，保留两位小数；没有发生请留空。",
      error: "金额须为不小于 0 的数字（单位：万元），不要带单位或文字。",
    },
  },
  balance: {
    numberFormat: "#,##0.00",
    schema: z.number().nullish(),
    input: {
      type: "decimal",
      minimum: -largest,
      maximum: largest,
      prompt: "单位：万元，保留两位小数；超支用负数，没有发生请留空。",
      error: "金额须为数字（单位：万元），不要带单位或文字。",
    },
  },
  area: {
    numberFormat: "#,##0.00",
    schema: amount.nullish(),
    input: {
      type: "decimal",
      minimum: 0,
      maximum: largest,
      prompt: "单位：平方米（㎡）；没有请留空。",
      error: "面积须为不小于 0 的数字（单位：㎡），不要带单位或文字。",
    },
  },
  rate: { numberFormat: "0.00%", schema: amount.nullish() },
  change: { numberFormat: "0.00%", schema: z.number().nullish() },
  points: {
    numberFormat: "General",
    schema: amount.max(100).nullish(),
    input: {
      type: "decimal",
      minimum: 0,
      maximum: 100,
      prompt: "请填写该项分值（0–100）。",
      error: "分值须为 0 至 100 之间的数字。",
    },
  },
  score: { numberFormat: "General", schema: amount.max(1000).nullish() },
  name: { numberFormat: "General", schema: z.string().nullish() },
  code: { numberFormat: "@", schema: z.string().nullish() },
  notation: { numberFormat: "@", schema: z.union([z.string(), z.number()]).nullish() },
  text: { numberFormat: "General", schema: z.string().nullish() },
};
