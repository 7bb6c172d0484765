import * as z from "zod";
import { decimalsSaid, usualAmounts, type Amounts } from "./amounts";
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

type Kinds = Readonly<Record<ValueKind, Kind>>;

const amount = z.number().nonnegative();
/** "Excel specifications and limits": characters of a cell. */
export const LONGEST_TEXT = 32_767;
export const textOfCell = z.string().max(LONGEST_TEXT);
/** ㎡, and 万元. */
const largest = 100_000_000;

const known = new Map<string, Kinds>();

/** Everything that follows from what a cell holds. Rates are plain fractions. */
export function kindsOf(amounts: Amounts = usualAmounts): Kinds {
  const key = `${amounts.unit}${amounts.decimals}`;
  const kinds = known.get(key) ?? { ...unitless, ...amountKinds(amounts) };
  known.set(key, kinds);
  return kinds;
}

/** The kinds that depend on the unit of amounts and on their decimals. */
function amountKinds({
  unit,
  decimals,
}: Amounts): Pick<Kinds, "amount" | "balance" | "adjustment"> {
  const numberFormat = decimals === 0 ? "#,##0" : `#,##0.${"0".repeat(decimals)}`;
  const maximum = unit === "万元" ? largest : largest * 10_000;
  const said = `单位：${unit}，${decimalsSaid[decimals]!}`;
  const signed = (negative: string): Kind => ({
    numberFormat,
    schema: z.number().nullish(),
    input: {
      type: "decimal",
      minimum: -maximum,
      maximum,
      prompt: `${said}；${negative}用负数，没有发生请留空。`,
      error: `金额须为数字（单位：${unit}），不要带单位或文字。`,
    },
  });
  return {
    amount: {
      numberFormat,
      schema: amount.nullish(),
      input: {
        type: "decimal",
        minimum: 0,
        maximum,
        prompt: `${said}；没有发生请留空。`,
        error: `金额须为不小于 0 的数字（单位：${unit}），不要带单位或文字。`,
      },
    },
    balance: signed("超支"),
    adjustment: signed("调减"),
  };
}

const upToHundred = (prompt: string, error: string): Kind => ({
  numberFormat: "General",
  schema: amount.max(100).nullish(),
  input: { type: "decimal", minimum: 0, maximum: 100, prompt, error },
});

const unitless: Omit<Kinds, "amount" | "balance" | "adjustment"> = {
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
  count: {
    numberFormat: "0",
    schema: z.int().nonnegative().nullish(),
    input: {
      type: "wholeNumber",
      minimum: 0,
      maximum: 1_000_000,
      prompt: "请填写数量（整数）。",
      error: "数量须为不小于 0 的整数，请改正后再输入。",
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
  rate: {
    numberFormat: "0.00%",
    schema: amount.nullish(),
    input: {
      type: "decimal",
      minimum: 0,
      maximum: 10,
      prompt: "请填写百分比，例如 95.5%；没有请留空。",
      error: "比率须为百分比，例如 95.5%。",
    },
  },
  change: { numberFormat: "0.00%", schema: z.number().nullish() },
  points: upToHundred("请填写该项分值（0–100）。", "分值须为 0 至 100 之间的数字。"),
  deduction: upToHundred(
    "请填写扣减的分数（0–100）；没有扣减请留空。",
    "扣减分数须为 0 至 100 之间的数字。",
  ),
  score: { numberFormat: "General", schema: amount.max(1000).nullish() },
  name: { numberFormat: "General", schema: textOfCell.nullish() },
  code: { numberFormat: "@", schema: textOfCell.nullish() },
  notation: { numberFormat: "@", schema: z.union([textOfCell, z.number()]).nullish() },
  text: { numberFormat: "General", schema: textOfCell.nullish() },
};
