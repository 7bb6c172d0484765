import { constant, insertCells } from "../../../xlsx/model";
import { Book } from "./fixture";

test("a change reaches all formulas that depend on it, in the same turn", async () => {
  const book = new Book({ A1: 1, B1: "=A1*2", B2: "=B1+1", B3: "=SUM(B1:B2)" });
  await Promise.resolve();
  expect(book.value("B3")).toBe(5);
  book.enter({ A1: 10 });
  await Promise.resolve();
  expect(book.value("B3")).toBe(41);
});

test("formulas are calculated in the order of their references, whatever their places", () => {
  const chain = Object.fromEntries(
    Array.from({ length: 300 }, (_, i) => [`A${i + 1}`, i === 299 ? 1 : `=A${i + 2}+1`]),
  );
  const book = new Book({ ...chain, B1: "=A2+A3+SUM(A1:A300)" });
  book.calculator.flush();
  expect(book.value("A1")).toBe(300);
  expect(book.value("B1")).toBe(299 + 298 + (300 * 301) / 2);
});

test("two formulas that need each other show 0 and leave the others alone", () => {
  const book = new Book({ A1: "=B1", B1: "=A1", C1: "=A1+1", D1: "=D1", E1: "=1+1" });
  book.calculator.flush();
  expect(["A1", "B1", "C1", "D1", "E1"].map((a) => book.value(a))).toEqual([0, 0, 1, 0, 2]);
});

test("formulas see other sheets, renamed ones too", () => {
  const book = new Book();
  book.workbook.addSheet("基础 数据");
  book.enter({ "'基础 数据'!A1": 7, A1: "='基础 数据'!A1*2" });
  book.calculator.flush();
  expect(book.value("A1")).toBe(14);
  book.workbook.renameSheet(book.workbook.sheet("基础 数据")!, "数据");
  book.enter({ "数据!A1": 8 });
  book.calculator.flush();
  expect(book.value("A1")).toBe(16);
});

test("the same formula means another cell on another sheet", () => {
  const book = new Book({ A1: 1, B1: "=A1+1" });
  book.workbook.addSheet("表2");
  book.enter({ "表2!A1": 10, "表2!B1": "=A1+1" });
  book.calculator.flush();
  expect([book.value("B1"), book.value("表2!B1")]).toEqual([2, 11]);
});

test("names mean what they mean now, a sheet's own before the workbook's", () => {
  const book = new Book({ A1: 5, A2: 6, B1: "=合计*2" });
  const { names } = book.workbook;
  book.calculator.flush();
  expect(book.value("B1")).toBe("#NAME?");
  const name = { name: "合计", scope: null, formula: "=表1!$A$1", comment: "", visible: true };
  const ofWorkbook = names.add(name);
  book.calculator.flush();
  expect(book.value("B1")).toBe(10);
  names.update(ofWorkbook, { formula: "=表1!$A$2" });
  book.calculator.flush();
  expect(book.value("B1")).toBe(12);
  names.add({ ...name, scope: book.workbook.activeSheet, formula: "=100" });
  book.calculator.flush();
  expect(book.value("B1")).toBe(200);
});

test("rows that a user inserts into a sum are summed", () => {
  const book = new Book({ A1: 1, A2: 2, A3: 3, A4: "=SUM(A1:A3)", B1: "=A4*10" });
  book.calculator.flush();
  const row = { top: 1, bottom: 1, left: 0, right: 16383 };
  insertCells(book.workbook, book.workbook.activeSheet, row, "Down");
  book.enter({ A2: 100 });
  book.calculator.flush();
  expect(book.value("A5")).toBe(106);
  expect(book.value("B1")).toBe(1060);
});

test("recalculating all asks the custom functions again", async () => {
  const book = new Book({ A1: 1, A2: 4, B1: "=PERF.RATE(A1,A2)" });
  await book.calculator.settled();
  book.calculator.recalculate();
  expect(book.value("B1")).toBe(0.25);
  await book.calculator.settled();
  expect(book.messages).toHaveLength(2);
});

test("a constant that replaces a formula stays", async () => {
  const book = new Book({ A1: 1, A2: 4, B1: "=PERF.RATE(A1,A2)" });
  await Promise.resolve();
  book.workbook.activeSheet.setContent(0, 1, constant("旧"));
  await book.calculator.settled();
  expect(book.value("B1")).toBe("旧");
});

test("settles at once when nothing waits", async () => {
  const book = new Book();
  await book.calculator.settled();
  await expect(book.calculator.settled()).resolves.toBeUndefined();
});
