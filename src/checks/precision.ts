import { decimal } from "../evaluation";
import { yuanIn, type Amounts, type AmountUnit } from "../forms/amounts";

/** How finely amounts are given, in the unit of the report. */
export interface Precision {
  /** Those that are printed; negative where the last digit is coarser than the unit. */
  readonly decimals: number;
  /** 元 with 角 and 分 are not rounded: what they add up to is so to the last 分. */
  readonly isExact: boolean;
  /** Those of accounts, which are kept in two decimals of the form's own unit. */
  readonly kept: number;
}

const KEPT = 2;

/** How finely the amounts of a form are given, in another unit if need be. */
export function precisionOf({ unit, decimals }: Amounts, inUnit: AmountUnit): Precision {
  const shift = Math.round(Math.log10(yuanIn(inUnit) / yuanIn(unit)));
  return {
    decimals: decimals + shift,
    isExact: unit === "元" && decimals >= KEPT,
    kept: KEPT + shift,
  };
}

/** Two decimals, rounded. */
export const usualPrecision: Precision = precisionOf({ unit: "万元", decimals: KEPT }, "万元");

/** Figures of several forms agree as closely as the coarsest of them is given. */
export const coarsest = (precisions: readonly Precision[]): Precision =>
  precisions.reduce((coarse, each) =>
    each.decimals < coarse.decimals || (each.decimals === coarse.decimals && !each.isExact)
      ? each
      : coarse,
  );

/**
 * To how many decimals figures are rounded: as the form prints them, or, where it prints more than
 * the accounts keep and none of the figures shows more, as they are kept. Infinite where they are exact.
 */
export function roundedTo(
  figures: readonly number[],
  { decimals, isExact, kept }: Precision,
): number {
  if (isExact) return Infinity;
  if (kept >= decimals) return decimals;
  const shown = Math.max(0, ...figures.map(decimalsOf));
  return shown >= kept && shown < decimals ? shown : decimals;
}

const decimalsOf = (figure: number): number => decimal(figure).toFixed().split(".")[1]?.length ?? 0;
