import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

/** One word of the vocabulary, and an indicator whose direction it decides. */
export interface WordRow {
  readonly word: string;
  readonly sense: string;
  readonly indicator: string;
  readonly unit: string;
  readonly level1: string;
  readonly level2: string;
  readonly direction: string;
  /** The field, or the published form, in which such indicators stand. */
  readonly source: string;
}

const folder = path.resolve(__dirname, "../src/evaluation/direction");
const tablePath = path.join(folder, "words.tsv");

/** The code made of the table: `npx tsx scripts/direction-words.ts`. A test keeps it current. */
export const vocabularyPath = path.join(folder, "vocabulary.ts");

/** The table of words, one a line; a line that begins with # explains those below it. */
export const wordRows = (): WordRow[] =>
  readFileSync(tablePath, "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .slice(1)
    .map((line) => {
      const [word = "", sense = "", indicator = "", unit = "", levels = "", ...rest] =
        line.split("\t");
      const [level1 = "", level2 = ""] = levels.split("/");
      const [direction = "", source = ""] = rest;
      return { word, sense, indicator, unit, level1, level2, direction, source };
    });

/** Words of one character, then those of two by their first, then the longer ones. */
function packed(words: readonly string[]): string {
  const single = words.filter((word) => word.length === 1).join("");
  const seconds = new Map<string, string>();
  for (const [first, second, ...longer] of words)
    if (second !== undefined && longer.length === 0)
      seconds.set(first!, (seconds.get(first!) ?? "") + second);
  const pairs = [...seconds].map(([first, rest]) => first + rest).join(" ");
  const longer = words.filter((word) => word.length > 2).join(" ");
  return [single, pairs, longer].join("|");
}

/** What the add-in holds of the table: the words by sense, without their cases. */
export function vocabularyCode(): string {
  const bySense = new Map<string, string[]>();
  for (const { word, sense } of wordRows())
    bySense.set(sense, [...(bySense.get(sense) ?? []), word]);
  const lines = [...bySense].map(([sense, words]) => `  ${sense}: "${packed(words)}",\n`);
  return `// Made of words.tsv by scripts/direction-words.ts: not to be changed by hand.

/** Words by sense: those of one character, of two by their first character, and longer ones. */
export const vocabulary = {
${lines.join("")}} as const;
`;
}

if (require.main === module) writeFileSync(vocabularyPath, vocabularyCode());
