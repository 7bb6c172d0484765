import { readFileSync } from "node:fs";
import { commonFaults, waiting } from "../../scripts/checks-coverage";
import { checksDoc, docPath } from "../../scripts/checks-doc";
import { rules } from "../../src/checks";

test("the document of rules is current: run npx tsx scripts/checks-doc.ts", () => {
  // The file is formatted: its tables are padded.
  const unpadded = (text: string): string => text.replace(/ +/g, " ").replace(/-{3,}/g, "---");
  expect(unpadded(readFileSync(docPath, "utf8"))).toBe(unpadded(checksDoc()));
});

test("every check of the catalogue has a rule or a form that it waits for", () => {
  const awaited = waiting.flatMap(({ numbers }) => numbers.split(", ").map(Number));
  const covered = [...rules.flatMap(({ numbers }) => numbers), ...awaited];
  expect([...new Set(covered)].sort((a, b) => a - b)).toEqual(
    Array.from({ length: 82 }, (_, i) => i + 1),
  );
});

test("every common fault is found by rules that exist, or says why not", () => {
  const ids = rules.map(({ id }) => id);
  for (const { rules: named, otherwise } of commonFaults) {
    expect(ids).toEqual(expect.arrayContaining([...named]));
    expect(named.length > 0 || otherwise !== undefined).toBe(true);
  }
});
