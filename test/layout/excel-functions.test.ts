import { readFileSync } from "node:fs";
import fc from "fast-check";
import { type Pack, type ReportData } from "../../src/forms";
import { packs } from "../../src/forms/packs/all";
import { planReport } from "../../src/layout/plan-report";
import { anyFilled } from "../support/any-pack";
import { fixture, fixturePath } from "../support/fixtures";
import { placedSheets } from "../../src/layout/planned-forms";
import { Book } from "../host/univer/fixture";

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

/**
 * No workbook that Excel saved calls these: the embedded Excel is held to what Microsoft's reference says
 * of each, by formula and value.
 */
const documented: Readonly<Record<string, Readonly<Record<string, string | number>>>> = {
  // The second argument in place of #N/A, otherwise the first, another error too.
  IFNA: {
    '=IFNA(NA(),"")': "",
    '=IFNA(7.5,"")': 7.5,
    '=IFNA(1/0,"")': "#DIV/0!",
    '=IFNA(UNKNOWN(),"")': "#NAME?",
  },
};

const usedBy = (pack: Pack, report: ReportData): string[] =>
  planReport(placedSheets(pack, report))
    .flatMap(({ cells }) => cells.flat())
    .filter((cell): cell is string => typeof cell === "string" && cell.startsWith("="))
    .flatMap(functionsIn);

const unproved = (pack: Pack, report: ReportData): string[] => [
  ...new Set(usedBy(pack, report).filter((name) => !proved.has(name) && !(name in documented))),
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

test.each(Object.entries(documented))("%s gives what Microsoft documents", (_, cases) => {
  const formulas = Object.keys(cases);
  const book = new Book(Object.fromEntries(formulas.map((formula, i) => [`A${i + 1}`, formula])));
  book.calculator.flush();
  expect(formulas.map((_formula, i) => book.value(`A${i + 1}`))).toEqual(Object.values(cases));
});
