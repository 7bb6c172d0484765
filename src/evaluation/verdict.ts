import type { Comparator } from "./comparator";
import type { Decimal } from "./decimal";
import type { Notation } from "./notation";
import type { NoTarget, Target } from "./target";
import type { Undone } from "./undone";

/** How points fall when a target is missed: in proportion, to 0 at twice the target, or at once. */
export const MISSED_RULES = ["ratio", "linear", "none"] as const;
export type MissedRule = (typeof MISSED_RULES)[number];

/** Something the score rests on that the cells do not say. */
export type Note =
  | {
      readonly id:
        "comparatorFromName" | "comparatorFromLevel" | "comparatorFromUnit" | "comparatorAssumed";
      readonly because: string;
      readonly comparator: Comparator;
    }
  | {
      readonly id: "percentAssumed";
      readonly side: "target" | "actual";
      readonly percent: string;
      readonly unit: string;
    }
  | { readonly id: "unitAssumed"; readonly unit: string }
  /** 每月 counts 12 times a year. */
  | { readonly id: "aYear"; readonly each: string; readonly aYear: number }
  | { readonly id: "notAll" | "approximate" | "negativeAsZero" | "yearAssumed" };

/** Why a person must judge. */
export type Reason =
  | { readonly id: NoTarget["why"]; readonly side: "target" | "actual" }
  | { readonly id: "actualBounded" | "directionOpen" | "wordsDiffer" | "negativeTarget" }
  /** `words` may make the actual mean something else. */
  | { readonly id: "labelsDiffer"; readonly words: string }
  /** 约30公里 and 1:1.2 say neither at least nor at most; a strict comparator leaves its bound out. */
  | {
      readonly id:
        "targetAbout" | "actualAbout" | "beyondRange" | "proportionOpen" | "boundExcluded";
    }
  | { readonly id: "severalNumbers" }
  /** 每天 may mean working days. */
  | { readonly id: "cycleOpen"; readonly each: string }
  /** Later than the deadline; at least by so many days where only a month or a period is written. */
  | { readonly id: "late" | "lateAtLeast"; readonly days: number }
  /** `每月20日前` against `每月15日前`: by so many days at most. */
  | { readonly id: "laterDeadline"; readonly days: number }
  /** `9月` against `9月15日前`; a date of this year or the next. */
  | { readonly id: "dateVague" | "yearUnknown" }
  /** The actual says so in words: in these alone, or within others that may change their meaning. */
  | { readonly id: "undone" | "maybeUndone"; readonly how: Undone["how"] }
  | { readonly id: "changeWithoutAmount" }
  | { readonly id: "kindsDiffer"; readonly target: Kind; readonly actual: Kind }
  | { readonly id: "unitsDiffer"; readonly first: string; readonly second: string };

export type Kind = Notation["kind"];

/** The numbers a missed target was scored by. */
export interface Shortfall {
  readonly rule: "ratioUp" | "ratioDown" | "linearDown" | "none";
  readonly bound: Decimal;
  readonly value: Decimal;
  readonly unit: string;
}

/** The score of an indicator, or the reason why a person must give it; with all it rests on. */
export type Verdict = Scored | Judgement;

export interface Scored {
  readonly kind: "scored";
  readonly score: number;
  readonly points: number;
  /** Null when the target is met. */
  readonly shortfall: Shortfall | null;
  readonly target: Target;
  readonly actual: Notation;
  readonly notes: readonly Note[];
}

export interface Judgement {
  readonly kind: "judgement";
  readonly reason: Reason;
  readonly points: number;
  readonly target: Target;
  readonly actual: Notation;
}
