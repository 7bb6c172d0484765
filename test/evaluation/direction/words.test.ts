import { readFileSync } from "node:fs";
import { vocabularyCode, vocabularyPath, wordRows } from "../../../scripts/direction-words";
import { directionOf } from "../../../src/evaluation";
import { readDirection } from "../../../src/evaluation/direction";
import { ACTS, SENSES } from "../../../src/evaluation/direction/lexicon";

const rows = wordRows();

/** The file is formatted: names of senses and strings may stand on lines of their own. */
const unformatted = (code: string): string => code.replace(/\s+/g, "");

test("the code is made of the table: run npx tsx scripts/direction-words.ts", () => {
  expect(unformatted(readFileSync(vocabularyPath, "utf8"))).toBe(unformatted(vocabularyCode()));
});

test("no word stands in the table twice", () => {
  const words = rows.filter(({ sense }) => sense !== "act").map(({ word }) => word);
  expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([]);
});

test("every word has a source", () => {
  expect(rows.filter(({ source }) => source === "")).toEqual([]);
});

describe.each(rows.map((row) => [`${row.word} (${row.sense})`, row] as const))("%s", (_, row) => {
  const { word, sense, indicator, direction } = row;

  test(`${indicator} is ${direction}`, () => {
    expect(directionOf(row).comparator).toBe(direction);
  });

  test(`decides ${indicator}: without it the direction is another`, () => {
    expect(indicator).toContain(word);
    const known = sense === "act" ? ACTS : SENSES;
    const before = SENSES.get(word);
    known.delete(word);
    const without = readDirection(row).comparator;
    if (sense === "act") ACTS.add(word);
    else SENSES.set(word, before!);
    expect(without).not.toBe(direction);
  });
});
