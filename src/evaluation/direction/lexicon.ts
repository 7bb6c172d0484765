import { vocabulary } from "./vocabulary";

/** What a word does to the indicator whose name it stands in; words.tsv explains each. */
export type Sense = keyof typeof vocabulary;

/** A word of the vocabulary in a name. */
export interface Token {
  readonly word: string;
  readonly sense: Sense;
  readonly at: number;
  readonly end: number;
}

/** The sense of every word. */
export const SENSES = new Map<string, Sense>();
for (const sense of Object.keys(vocabulary) as Sense[]) {
  if (sense === "act") continue;
  const [singles = "", pairs = "", longer = ""] = vocabulary[sense].split("|");
  for (const word of singles) SENSES.set(word, sense);
  for (const [first, ...seconds] of pairs.split(" "))
    for (const second of seconds) SENSES.set(first! + second, sense);
  for (const word of longer.split(" ")) SENSES.set(word, sense);
}
/** Characters that verbs of doing are written with: 回访, 督办, 清运. */
export const ACTS = new Set(vocabulary.act.split("|")[0]);

const LONGEST = Math.max(...[...SENSES.keys()].map((word) => word.length));

/**
 * The words of a name from left to right. Heads stand at the end of Chinese phrases, so they are
 * found from there, each as long as can be: 不合格率 holds 不合格, never 格率.
 */
export function tokensOf(name: string): Token[] {
  const tokens: Token[] = [];
  for (let end = name.length; end > 0;) {
    let at = Math.max(0, end - LONGEST);
    while (at < end && !SENSES.has(name.slice(at, end))) at++;
    if (at < end) {
      const word = name.slice(at, end);
      tokens.unshift({ word, sense: SENSES.get(word)!, at, end });
      end = at;
    } else end--;
  }
  return tokens;
}
