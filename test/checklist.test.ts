import { readFileSync } from "node:fs";
import { inProject } from "../host/node/project-root";

test("every row of the checklist has a number of its own, in order", () => {
  const text = readFileSync(inProject("docs/EXCEL-CHECKLIST.md"), "utf8");
  const numbers = [...text.matchAll(/^\| (\d+)\.(\d+) +\|/gm)].map(
    ([, section, row]) => Number(section) * 1000 + Number(row),
  );
  expect(numbers.length).toBeGreaterThan(100);
  expect(numbers.filter((number, i) => i > 0 && number <= numbers[i - 1]!)).toEqual([]);
});
