import { execFileSync } from "node:child_process";
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

/** Whole numbers as signs that need no escape: below 57 one, below 1,995 two; lexicon.ts reads them. */
function packed(numbers: readonly number[]): string {
  const sign = (value: number): string => String.fromCharCode(35 + value);
  return numbers
    .map((value) => {
      if (value >= 57 + 34 * 57) throw new RangeError(`${value} takes more than two signs`);
      if (value < 57) return sign(value);
      return sign(58 + Math.floor((value - 57) / 57)) + sign((value - 57) % 57);
    })
    .join("");
}

/** Ascending numbers as their count and the steps between them. */
const steps = (numbers: readonly number[]): number[] => [
  numbers.length,
  ...numbers.map((value, i) => value - (numbers[i - 1] ?? -1) - 1),
];

const ascending = (a: number, b: number): number => a - b;

/** Words as places of their characters: single ones, pairs by their first, then longer ones. */
function wordNumbers(words: readonly string[], signs: readonly string[]): number[] {
  const place = new Map(signs.map((sign, i) => [sign, i]));
  const places = words.map((word) => [...word].map((sign) => place.get(sign)!));
  const ofLength = (length: number): number[][] => places.filter((word) => word.length === length);
  const pairs = ofLength(2);
  const firsts = [...new Set(pairs.map(([first]) => first!))].sort(ascending);
  const seconds = firsts.map((first) =>
    pairs.filter((pair) => pair[0] === first).map((pair) => pair[1]!),
  );
  const longer = places.filter((word) => word.length > 2);
  return [
    ...steps(
      ofLength(1)
        .map((word) => word[0]!)
        .sort(ascending),
    ),
    ...steps(firsts),
    ...seconds.flatMap((group) => steps(group.sort(ascending))),
    longer.length,
    ...longer.flatMap((word) => [word.length, ...word]),
  ];
}

/** Latin letters as they are, Chinese characters behind them. */
const codeOf = (sign: string): number => {
  const code = sign.charCodeAt(0);
  return code < 128 ? code : code - 0x4e00 + 128;
};

/** What the add-in holds of the table: the words by sense, without their cases. */
export function vocabularyCode(): string {
  const bySense = new Map<string, string[]>();
  const rows = wordRows();
  for (const { word, sense } of rows) bySense.set(sense, [...(bySense.get(sense) ?? []), word]);
  const signs = [...new Set(rows.flatMap(({ word }) => [...word]))].sort();
  const lines = [...bySense].map(([sense, words]) => {
    return `  ${sense}: ${JSON.stringify(packed(wordNumbers(words, signs)))},\n`;
  });
  return `// Made of words.tsv by scripts/direction-words.ts: not to be changed by hand.

/** The characters of all words, as the steps between their codes. */
export const SIGNS = ${JSON.stringify(packed(steps(signs.map(codeOf))))};

/** Words by sense, as places of their characters; packed, since Excel waits for them. */
export const vocabulary = {
${lines.join("")}} as const;
`;
}

if (require.main === module) {
  writeFileSync(vocabularyPath, vocabularyCode());
  const prettier = require.resolve("prettier/bin/prettier.cjs");
  execFileSync(process.execPath, [prettier, "--write", vocabularyPath]);
}
