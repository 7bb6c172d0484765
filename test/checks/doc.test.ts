import { readFileSync } from "node:fs";
import { commonFaults } from "../../scripts/checks-coverage";
import { checksDoc, docPath } from "../../scripts/checks-doc";
import { rules } from "../../src/checks";
import { unpadded } from "../support/unpadded";

test("the document of rules is current: run npx tsx scripts/checks-doc.ts", () => {
  expect(unpadded(readFileSync(docPath, "utf8"))).toBe(unpadded(checksDoc()));
});

test("every check of the catalogue has a rule", () => {
  const covered = rules.flatMap(({ numbers }) => numbers);
  expect([...new Set(covered)].sort((a, b) => a - b)).toEqual(
    Array.from({ length: 82 }, (_, i) => i + 1),
  );
});

test("every common fault is found by rules that exist", () => {
  const ids = rules.map(({ id }) => id);
  for (const { rules: named } of commonFaults) {
    expect(ids).toEqual(expect.arrayContaining([...named]));
    expect(named).not.toHaveLength(0);
  }
});
