import { blankData, findPack, type ReportData } from "../../src/forms";
import { packs } from "../../src/forms/packs/all";
import { reportBook, reportFile } from "../../src/files/report-book";
import { openXlsx } from "../../xlsx/open";
import { saveXlsx } from "../../xlsx/save";
import { bookFacts } from "../support/book-facts";
import { fixture } from "../support/fixtures";

const ids = packs.map(({ id }) => id);

test.each(ids)(
  "%s: all that its workbook says stands in the file, every result too",
  async (id) => {
    const { book, unsure } = reportBook(findPack(id)!, fixture(id));
    expect(unsure).toEqual([]);
    const opened = await openXlsx(await saveXlsx(book));
    expect(bookFacts(opened)).toEqual(bookFacts(book));
  },
);

test.each(ids)("%s: of a report that nobody filled in yet as well", (id) => {
  const pack = findPack(id)!;
  const { book, unsure } = reportBook(pack, blankData(pack, { year: pack.year }));
  expect(unsure).toEqual([]);
  expect(book.sheets.length).toBeGreaterThan(0);
});

test("what says the same is saved as the same bytes", async () => {
  const pack = findPack("huaihua-2023")!;
  const options = { namespaces: ["PERF"], addIn: null, partId: "{1}" };
  const files = await Promise.all(
    [1, 2].map(() => reportFile(pack, fixture("huaihua-2023"), options)),
  );
  expect(files[0]).toEqual(files[1]);
});

test("names of sheets that are the same are told apart, and each has its block", () => {
  const pack = findPack("default")!;
  const report = fixture("default");
  const [first] = report.projectAssessment as ReportData[];
  const { book } = reportBook(pack, {
    ...report,
    projectAssessment: [first!, first!],
  });
  const names = book.sheets.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  const blocks = book.names.all().filter(({ name }) => /^PERF_projectAssessment/.test(name));
  expect(blocks.map(({ name }) => name)).toEqual([
    "PERF_projectAssessment",
    "PERF_projectAssessment_2",
  ]);
  expect(new Set(blocks.map(({ formula }) => formula)).size).toBe(2);
});

test("a zero base shows a dash, and what nobody typed shows nothing", () => {
  const pack = findPack("huaihua-2023")!;
  const shown = (report: ReportData): unknown[] =>
    reportBook(pack, report).book.sheets.flatMap((sheet) =>
      Array.from(sheet.cells.entries())
        .filter(({ cell }) => cell.formula?.includes("PERF.") ?? false)
        .map(({ cell }) => cell.value),
    );
  const blank = shown(blankData(pack, { year: 2023 }));
  expect(blank.length).toBeGreaterThan(3);
  expect(new Set(blank)).toEqual(new Set([""]));
  const noPosts = { ...fixture("huaihua-2023").baseData, staff: { authorised: 0, inPost: 93 } };
  const report = { ...fixture("huaihua-2023"), baseData: noPosts } as unknown as ReportData;
  expect(shown(report)).toContain("—");
});
