import fc from "fast-check";
import type { CellValue } from "../../../xlsx/model";
import { Book, type Entries } from "./fixture";

const OTHER = "表2";
const TYPED = ["A1", "A2", "A3", `${OTHER}!A1`, `${OTHER}!A2`];

/** Links, sums and calls that lead from sheet to sheet, some of them through one another. */
const FORMULAS: Entries = {
  B1: `=IF(${OTHER}!A1="","",${OTHER}!A1)`,
  B2: '=IF(COUNT(A1,A2)<2,"",PERF.RATE(A1,A2))',
  B3: `=SUM(A1:A3,${OTHER}!A1:A2)`,
  [`${OTHER}!B1`]: '=IF(表1!B1="","",表1!B1)',
  [`${OTHER}!B2`]: '=IF(表1!B2="","",表1!B2)',
  [`${OTHER}!B3`]: "=PERF.RATE(表1!B3,2)",
  [`${OTHER}!B4`]: '=IF(表1!A3="","",表1!A3)',
};

interface Step {
  /** What happens; otherwise a turn of the event loop passes. */
  readonly write?: readonly [address: string, value: CellValue];
  readonly read?: boolean;
}

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    write: fc.tuple(fc.constantFrom(...TYPED), fc.constantFrom<CellValue>("", 1, 2, "某某局")),
  }),
  fc.constant({ read: true }),
  fc.constant({}),
);

const turn = () => new Promise((resolve) => setImmediate(resolve));

/** The book with the formulas, both sheets there. */
function laidOut(entries: Entries): Book {
  const book = new Book();
  book.workbook.addSheet(OTHER);
  book.enter(FORMULAS);
  book.enter(entries);
  return book;
}

const shown = (book: Book) => Object.keys(FORMULAS).map((address) => book.value(address));

test("whatever is written while functions are under way, all is in the end as if written first", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      const book = laidOut({});
      const written: Record<string, CellValue> = {};
      for (const { write, read } of steps) {
        if (write) {
          written[write[0]] = write[1];
          book.enter({ [write[0]]: write[1] });
        } else if (read) book.calculator.flush();
        else await turn();
      }
      await book.calculator.settled();
      const first = laidOut(written);
      await first.calculator.settled();
      expect(shown(book)).toEqual(shown(first));
      for (const each of [book, first]) each.calculator.dispose();
    }),
    { numRuns: 60 },
  );
});
