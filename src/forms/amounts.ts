/** What amounts are given in. */
export const AMOUNT_UNITS = ["元", "万元"] as const;

export type AmountUnit = (typeof AMOUNT_UNITS)[number];

/** How the amounts of a form are given: their unit, and how many decimals they are printed with. */
export interface Amounts {
  readonly unit: AmountUnit;
  readonly decimals: number;
}

export const usualAmounts: Amounts = { unit: "万元", decimals: 2 };

/** 元 in one unit of an amount. */
export const yuanIn = (unit: AmountUnit): number => (unit === "元" ? 1 : 10_000);

/** By number of decimals, as prompts and findings say it. */
export const decimalsSaid = [
  "取整数",
  "保留一位小数",
  "保留两位小数",
  "保留三位小数",
  "保留四位小数",
] as const;
