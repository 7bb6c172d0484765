import { consolidate } from "../../src/consolidation";
import { consolidationBook } from "../../src/files/consolidation-book";
import { checkReadForms } from "../../src/findings/checked-report";
import { received } from "../../src/findings/received";
import { findPack, ownCopy, type Pack } from "../../src/forms";
import { setValue } from "../../src/forms/values";
import { keptSheetName } from "../../src/memory/kept-twice";
import { openXlsx } from "../../xlsx/open";
import { saveXlsx } from "../../xlsx/save";
import { uncalculated, type Workbook } from "../../xlsx/model";
import { bookFacts } from "../support/book-facts";
import { fixture } from "../support/fixtures";
import { calculate } from "../support/laid-workbook";
import { readForms } from "../support/read-form";

/** Three units of a pack, of one of which a figure is not there. */
function consolidation(pack: Pack, of = pack.id) {
  const units = ["甲", "乙", "丙"].map((unitName) => {
    const data = { ...fixture(of), unitName };
    if (unitName === "丙") setValue(data, "baseData.staff.inPost", null);
    const reports = checkReadForms(readForms(pack, data), []);
    return received(`${unitName}.xlsx`, { reports, broken: [] });
  });
  return consolidate(units, { insist: true })!;
}

/** What its formulas show that call none of our functions, by cell. */
const results = (book: Workbook) =>
  book.sheets.flatMap((sheet) =>
    Array.from(sheet.cells.entries())
      .filter(({ cell: { formula } }) => formula !== null && !formula.includes("PERF."))
      .map(({ row, column, cell }) => ({
        at: `${sheet.name} ${row} ${column} ${cell.formula}`,
        value: typeof cell.value === "number" ? Number(cell.value.toPrecision(12)) : cell.value,
      })),
  );

test.each(["lusong-2023", "yongzhou-2023", "zhuzhou-2023", "default"])(
  "%s: every formula of a 汇总 shows what Excel calculates",
  async (id) => {
    const { book, unsure } = consolidationBook(consolidation(findPack(id)!));
    expect(unsure).toEqual([]);
    const saved = results(book);
    expect(saved.length).toBeGreaterThan(10);
    for (const sheet of book.sheets)
      for (const { row, column, cell } of [...sheet.cells.entries()])
        if (cell.formula !== null) sheet.setContent(row, column, uncalculated(cell.formula));
    await calculate(book);
    expect(results(book)).toEqual(saved);
  },
);

test("all that its workbook says stands in the file; the institutions are a form of their pack", async () => {
  const { book, unsure } = consolidationBook(consolidation(findPack("xiangxi-2022")!));
  expect(unsure).toEqual([]);
  const opened = await openXlsx(await saveXlsx(book));
  expect(bookFacts(opened)).toEqual(bookFacts(book));
  expect(opened.names.all().map(({ name }) => name)).toEqual(["PERF_institutionAccounts"]);
  expect(opened.activeSheet.name).toBe("汇总说明");
});

test("a pack of one's own goes with its institutions", () => {
  const pack = ownCopy(findPack("xiangxi-2022")!);
  const { book } = consolidationBook(consolidation(pack, "xiangxi-2022"));
  expect(book.sheet(keptSheetName)?.visibility).toBe("VeryHidden");
  expect([...book.settings.keys()]).toEqual(["perf.packs"]);
});
