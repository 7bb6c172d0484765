/** How a target bounds its value. */
export type Comparator = "atLeast" | "atMost" | "moreThan" | "lessThan" | "equal";

/** What stands before a number; the first match counts (不低于, 不得低于 before 低于). */
const BEFORE: readonly (readonly [Comparator, RegExp])[] = [
  ["lessThan", /未达到?|达不到|未满/],
  ["atLeast", /≥|[大高]于或?等于|不[得应能]?[少低小]于|未低于|[至最][少低]|下限|达到|达$/],
  [
    "atMost",
    /≤|[小低]于或?等于|不[得应能]?(?:超[过出]?|突破|[高大多]于)|未(?:超[过出]?|突破|高于)|[至最][多高]|上限|控制在/,
  ],
  ["moreThan", />|[大高多]于|超[过出]|突破$|[超逾]$/],
  ["lessThan", /<|[小低少]于|不[足到]/],
  ["equal", /=|等于/],
];

const AFTER =
  /(?:[及或]|\(含\)|(不含))?(?:([以之]上)|[以之][下内]|内)(?:(不含)(?:本[数级])?|含(?:本[数级])?|\(含\))?$/;
/** `日内拨付`: the bound stands between the unit and what is done; 内 alone only behind a time. */
const BETWEEN = /^([^\d以之内]{1,5})([以之][上下内]|内)(?!部|容|[外科业控])([^\d以之内上下]{1,8})$/;
const EXCLUDED = /不含(?:本[数级])?$/;

/** A comparator standing before a number, and the text without it: `完成率≥` → atLeast, `完成率`. */
export function comparatorBefore(prefix: string): [Comparator | null, string] {
  const found = prefix === "" ? undefined : BEFORE.find(([, pattern]) => pattern.test(prefix));
  return found ? [found[0], prefix.replace(found[1], "")] : [null, prefix];
}

/** A comparator standing after a number, and the text without it: `篇以上` → atLeast, `篇`. */
export function comparatorAfter(suffix: string): [Comparator | null, string] {
  const match = AFTER.exec(suffix);
  if (!match) return [null, suffix];
  const comparator = match[2] ? "atLeast" : "atMost";
  const isStrict = match[1] || match[3];
  return [isStrict ? strict(comparator) : comparator, suffix.slice(0, match.index)];
}

/**
 * As comparatorAfter, also for a bound within the words behind a number: `日内拨付` → atMost, `日拨付`.
 * @param before what stands before the number; `大于90%（不含90%）` says the bound there and leaves it out here
 */
export function comparatorBehind(
  suffix: string,
  before: Comparator | null,
  isUnit: (text: string) => boolean,
): [Comparator | null, string] {
  const [after, rest] = comparatorAfter(suffix);
  if (after) return [before ? (EXCLUDED.test(suffix) ? strict(before) : before) : after, rest];
  if (before && EXCLUDED.test(suffix)) return [strict(before), suffix.replace(EXCLUDED, "")];
  const [match, unit = "", bound = "", done = ""] = BETWEEN.exec(suffix) || [];
  if (match === undefined || !isUnit(unit)) return [before, suffix];
  return [before || (bound.endsWith("上") ? "atLeast" : "atMost"), unit + done];
}

/** The comparator without its bound: `5件以下（不含）`. */
export const strict = (comparator: Comparator): Comparator =>
  (({ atLeast: "moreThan", atMost: "lessThan" }) as const)[comparator as "atLeast"] || comparator;

/** Whether more is better under the comparator; `=` counts as at least. */
export const pointsUp = (comparator: Comparator): boolean =>
  comparator !== "atMost" && comparator !== "lessThan";
