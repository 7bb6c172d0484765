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
  /(?:及|\(含\))?(?:([以之]上)|[以之][下内]|内)(?:(不含)(?:本[数级])?|含(?:本[数级])?|\(含\))?$/;

/** A comparator standing before a number, and the text without it: `完成率≥` → atLeast, `完成率`. */
export function comparatorBefore(prefix: string): [Comparator | null, string] {
  const found = prefix === "" ? undefined : BEFORE.find(([, pattern]) => pattern.test(prefix));
  return found ? [found[0], prefix.replace(found[1], "")] : [null, prefix];
}

/** A comparator standing after a number, and the text without it: `篇以上` → atLeast, `篇`. */
export function comparatorAfter(suffix: string): [Comparator | null, string] {
  const match = AFTER.exec(suffix);
  if (!match) return [null, suffix];
  const comparator = match[1] ? "atLeast" : "atMost";
  return [match[2] ? strict(comparator) : comparator, suffix.slice(0, match.index)];
}

/** The comparator without its bound: `5件以下（不含）`. */
export const strict = (comparator: Comparator): Comparator =>
  (({ atLeast: "moreThan", atMost: "lessThan" }) as const)[comparator as "atLeast"] || comparator;

/** Whether more is better under the comparator; `=` counts as at least. */
export const pointsUp = (comparator: Comparator): boolean =>
  comparator !== "atMost" && comparator !== "lessThan";
