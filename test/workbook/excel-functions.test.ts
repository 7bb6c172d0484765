import { readFileSync } from "node:fs";
import fc from "fast-check";
import { packs, type Pack, type ReportData } from "../../src/forms";
import { planReport } from "../../src/workbook/plan-report";
import { anyFilled } from "../support/any-pack";
import { fixture, fixturePath } from "../support/fixtures";
import { placedSheets } from "../support/placed-sheets";

/** Excel's own functions in a formula, texts apart; PERF.* are ours. */
const functionsIn = (formula: string): string[] =>
  [...formula.replace(/"[^"]*"/g, "").matchAll(/(PERF\.)?\b([A-Z][A-Z0-9.]*)\(/g)]
    .filter(([, own]) => !own)
    .map(([, , name]) => name!);

const proved = new Set(
  readFileSync(fixturePath("excel-truth.json"), "utf8")
    .match(/"formula":"(?:[^"\\]|\\.)*"/g)!
    .flatMap((entry) => functionsIn((JSON.parse(`{${entry}}`) as { formula: string }).formula)),
);

const usedBy = (pack: Pack, report: ReportData): string[] =>
  planReport(placedSheets(pack, report))
    .flatMap(({ cells }) => cells.flat())
    .filter((cell): cell is string => typeof cell === "string" && cell.startsWith("="))
    .flatMap(functionsIn);

const unproved = (pack: Pack, report: ReportData): string[] => [
  ...new Set(usedBy(pack, report).filter((name) => !proved.has(name))),
];

// test/host/univer/excel-truth.test.ts holds the embedded Excel against these values.
test.each(packs.map((pack) => [pack.id, pack] as const))(
  "%s: every function of Excel in its formulas stands among those that Excel itself calculated",
  (id, pack) => {
    const report = fixture(id);
    expect(usedBy(pack, report)).toContain("SUM");
    expect(unproved(pack, report)).toEqual([]);
  },
);

test("so do those of any place", () => {
  fc.assert(
    fc.property(anyFilled, ([pack, report]) => {
      expect(unproved(pack, report)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
