/** How a target bounds its value. */
export type Comparator = "atLeast" | "atMost" | "moreThan" | "lessThan" | "equal";

const SYMBOLS: Readonly<Record<string, Comparator>> = {
  "≥": "atLeast",
  "≤": "atMost",
  ">": "moreThan",
  "<": "lessThan",
  "=": "equal",
};

/** Before the number; a single character only right before it (达 is also in 达标率). */
const BEFORE: readonly (readonly [string, Comparator])[] = [
  ["大于或等于", "atLeast"],
  ["大于等于", "atLeast"],
  ["小于或等于", "atMost"],
  ["小于等于", "atMost"],
  ["不少于", "atLeast"],
  ["不低于", "atLeast"],
  ["不小于", "atLeast"],
  ["不超过", "atMost"],
  ["不高于", "atMost"],
  ["不大于", "atMost"],
  ["不多于", "atMost"],
  ["控制在", "atMost"],
  ["至少", "atLeast"],
  ["最少", "atLeast"],
  ["达到", "atLeast"],
  ["至多", "atMost"],
  ["最多", "atMost"],
  ["大于", "moreThan"],
  ["超过", "moreThan"],
  ["高于", "moreThan"],
  ["多于", "moreThan"],
  ["小于", "lessThan"],
  ["低于", "lessThan"],
  ["少于", "lessThan"],
  ["不足", "lessThan"],
  ["不到", "lessThan"],
  ["等于", "equal"],
  ["达", "atLeast"],
];

const AFTER = /(?:及|\(含\))?(以上|之上|以下|之下|以内|之内|内)$/;

/** A comparator standing before a number, and the text without it: `完成率≥` → atLeast, `完成率`. */
export function comparatorBefore(prefix: string): [Comparator | null, string] {
  const symbol = /[≥≤><=]/.exec(prefix);
  if (symbol) return [SYMBOLS[symbol[0]] ?? null, prefix.replace(symbol[0], "")];
  const word = BEFORE.find(([text]) =>
    text.length > 1 ? prefix.includes(text) : prefix.endsWith(text),
  );
  return word ? [word[1], prefix.replace(word[0], "")] : [null, prefix];
}

/** A comparator standing after a number, and the text without it: `篇以上` → atLeast, `篇`. */
export function comparatorAfter(suffix: string): [Comparator | null, string] {
  const match = AFTER.exec(suffix);
  if (!match) return [null, suffix];
  return [match[1]?.endsWith("上") ? "atLeast" : "atMost", suffix.slice(0, match.index)];
}

/** Whether more is better under the comparator; `=` counts as at least. */
export const pointsUp = (comparator: Comparator): boolean =>
  comparator !== "atMost" && comparator !== "lessThan";
