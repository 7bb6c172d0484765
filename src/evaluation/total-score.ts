import { decimal, roundHalfUp, sum } from "./decimal";

/** The most that a total may be while the execution rate is below a bound (domain: C5). */
export interface TotalCap {
  /** A fraction: 0.8 for 80%. */
  readonly below: number;
  readonly most: number;
}

/** A level that keeps only so many points while none of its indicators is named (domain: A7, 山西). */
interface UnfilledLevel {
  /** How the names of its rows' level begin. */
  readonly begins: string;
  readonly most: number;
}

/** How a place makes a total of scores, beyond adding them up. */
export interface TotalRules {
  /** From the highest bound down, the most with it. */
  readonly caps: readonly TotalCap[];
  readonly unfilled: readonly UnfilledLevel[];
  /** Whether what does not apply is left out, and the rest stands for all points (domain: C3). */
  readonly rescales: boolean;
  readonly decimals: number;
}

/** A row of 绩效指标, as far as the total goes. */
interface TotalRow {
  /** Blank below the first row of a merged level. */
  readonly level: string;
  readonly indicator: string;
  readonly actual: unknown;
  readonly points: number | null;
  readonly score: number | null;
}

interface TotalExecution {
  readonly points: number | null;
  readonly score: number | null;
  readonly rate: number | null;
}

export interface TotalResult {
  /** Of all scores that count, as they stand. */
  readonly sum: number;
  /** Levels without indicators that scored more than they keep. */
  readonly unfilled: readonly (UnfilledLevel & { readonly score: number })[];
  /** Points of what does not apply. */
  readonly dropped: number;
  /** What cuts the total short, and the rate that it does it for. */
  readonly cap: (TotalCap & { readonly rate: number }) | null;
  readonly total: number;
}

/** What a person writes as 实际完成值 of an indicator that does not apply to the unit. */
export const NOT_APPLICABLE = "不适用";

/** Spaces that say nothing, the one of Chinese input methods among them. */
export const SPACES = [" ", "\u3000"] as const;

const DIGITS = 9;

/**
 * The total of an assessment; null while nothing that applies has points or a score. Where what does
 * not apply is left out, so is a score that stands beside it all the same.
 */
export function totalScore(
  all: readonly TotalRow[],
  execution: TotalExecution,
  { caps, unfilled: levels, rescales, decimals }: TotalRules,
): TotalResult | null {
  const rows = rescales
    ? all.map((row) => (isNotApplicable(row) ? { ...row, score: null } : row))
    : all;
  const scores = given([...rows, execution], "score");
  if (scores.length === 0) return null;
  const earned = sum(scores);
  const unfilled = levels.flatMap((level) => overfull(level, rows));
  const kept = sum([earned, ...unfilled.map(({ score, most }) => most - score)]);
  const full = sum(given([...rows, execution], "points"));
  const dropped = rescales ? sum(given(rows.filter(isNotApplicable), "points")) : 0;
  if (dropped > 0 && dropped >= full) return null;
  const scaled =
    dropped === 0
      ? kept
      : roundHalfUp(
          decimal(kept)
            .times(full)
            .div(sum([full, -dropped]))
            .round(DIGITS),
          decimals,
        );
  const cap = capOf(scaled, execution.rate, caps);
  return { sum: earned, unfilled, dropped, cap, total: cap?.most ?? scaled };
}

/** Whether that word stands there, whatever spaces people set into it. */
export const isNotApplicable = ({ actual }: Pick<TotalRow, "actual">): boolean =>
  typeof actual === "string" &&
  SPACES.reduce((text, space) => text.replaceAll(space, ""), actual) === NOT_APPLICABLE;

const given = <F extends "points" | "score">(
  rows: readonly Readonly<Record<F, number | null>>[],
  field: F,
): number[] => rows.flatMap((row) => row[field] ?? []);

function overfull(level: UnfilledLevel, rows: readonly TotalRow[]): TotalResult["unfilled"] {
  let above = "";
  const own = rows.filter((row) => (above = row.level || above).startsWith(level.begins));
  const score = sum(given(own, "score"));
  return own.every(({ indicator }) => indicator === "") && score > level.most
    ? [{ ...level, score }]
    : [];
}

/** The lowest cap that applies. */
function capOf(total: number, rate: number | null, caps: readonly TotalCap[]): TotalResult["cap"] {
  if (rate === null) return null;
  const [lowest = null] = caps
    .filter(({ below, most }) => roundHalfUp(rate, DIGITS) < below && total > most)
    .sort((a, b) => a.most - b.most);
  return lowest && { ...lowest, rate };
}
