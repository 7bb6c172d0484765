import fc from "fast-check";
import { Book, type Entries } from "./fixture";

const places = ["A", "B", "C"].flatMap((column) => [1, 2, 3, 4].map((row) => `${column}${row}`));
const place = fc.constantFrom(...places, "'表 2'!A1", "'表 2'!B2");
const area = fc.constantFrom("A1:B2", "B1:C4", "A:A", "2:2", "'表 2'!A1:B2");

const formula = fc.oneof(
  fc.tuple(place, place).map(([a, b]) => `=${a}+${b}`),
  area.map((cells) => `=SUM(${cells})`),
  fc.tuple(place, place, place).map(([a, b, c]) => `=IF(${a}>3,${b},${c})`),
  fc.tuple(place, place).map(([a, b]) => `=IFERROR(${a}/${b},"没有")`),
  fc.tuple(place, place).map(([a, b]) => `=PERF.RATE(${a},${b})`),
  fc.constantFrom(...places).map((a) => `=INDIRECT("${a}")`),
  place.map((a) => `=ISFORMULA(${a})*1`),
);
const entry = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 9 }) },
  fc.constantFrom("字", "", true),
  { weight: 3, arbitrary: formula },
);
const entries = (maxKeys: number) => fc.dictionary(place, entry, { minKeys: 1, maxKeys });

const start = (): Book => {
  const book = new Book();
  book.workbook.addSheet("表 2");
  return book;
};

async function values(book: Book) {
  await book.calculator.settled();
  return [...places, "'表 2'!A1", "'表 2'!B2"].map((at) => [at, book.value(at), book.message(at)]);
}

test("what is calculated after a change is what a calculation of everything gives", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(entries(4), { minLength: 2, maxLength: 6 }), async (steps) => {
      const book = start();
      let all: Entries = {};
      for (const step of steps) {
        book.enter(step);
        all = { ...all, ...step };
        const fresh = start();
        fresh.enter(all);
        expect(await values(book)).toEqual(await values(fresh));
        fresh.calculator.dispose();
      }
      book.calculator.dispose();
    }),
    { numRuns: 60 },
  );
}, 60_000);

test("a function is asked again only for what changed", async () => {
  const book = new Book({ A1: 1, A2: 2, B1: "=PERF.RATE(A1,A2)", B2: "=PERF.RATE(A2,2)", C1: 1 });
  await book.calculator.settled();
  book.messages.length = 0;
  book.enter({ C1: 5 });
  await book.calculator.settled();
  expect(book.messages).toEqual([]);
  book.enter({ A1: 4 });
  await book.calculator.settled();
  expect(book.messages.flat()).toEqual([{ id: "RATE", args: [4, 2], address: "表1!B1" }]);
  expect([book.value("B1"), book.value("B2")]).toEqual([2, 1]);
});
