import { SIGNS, vocabulary } from "./vocabulary";

/** What a word does to the indicator whose name it stands in; words.tsv explains each. */
export type Sense = keyof typeof vocabulary;

/** A word of the vocabulary in a name. */
export interface Token {
  readonly word: string;
  readonly sense: Sense;
  readonly at: number;
  readonly end: number;
}

/** Reads what scripts/direction-words.ts packed: whole numbers, and ascending ones as steps. */
function unpack(packed: string) {
  let at = 0;
  const digit = (): number => packed.charCodeAt(at++) - 35;
  const number = (): number => {
    const lead = digit();
    return lead < 57 ? lead : 57 + (lead - 58) * 57 + digit();
  };
  const many = <T>(read: () => T): T[] => Array.from({ length: number() }, read);
  const ascending = (): number[] => {
    let last = -1;
    return many(() => (last += number() + 1));
  };
  return { number, many, ascending };
}

const signs = unpack(SIGNS)
  .ascending()
  .map((code) => String.fromCharCode(code < 128 ? code : code - 128 + 0x4e00));

/** The words of one sense: single characters, pairs by their first, longer ones. */
function wordsOf(sense: Sense): string[] {
  const { number, many, ascending } = unpack(vocabulary[sense]);
  const words = ascending().map((place) => signs[place]!);
  for (const first of ascending())
    for (const second of ascending()) words.push(signs[first]! + signs[second]!);
  return words.concat(many(() => many(() => signs[number()]!).join("")));
}

/** The sense of every word. */
export const SENSES = new Map<string, Sense>();
for (const sense of Object.keys(vocabulary) as Sense[])
  if (sense !== "act") for (const word of wordsOf(sense)) SENSES.set(word, sense);

/** Characters that verbs of doing are written with: 回访, 督办, 清运. */
export const ACTS = new Set(wordsOf("act"));

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
