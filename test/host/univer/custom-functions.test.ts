import { Book } from "./fixture";

test("a cell is #BUSY! until the add-in answers, and so are the cells that read it", async () => {
  const book = new Book({ A1: 1, A2: 4, B1: "=PERF.RATE(A1,A2)", B2: '=IFERROR(B1+1,"?")' });
  book.calculator.flush();
  expect([book.value("B1"), book.value("B2")]).toEqual(["#BUSY!", "#BUSY!"]);
  await book.calculator.settled();
  expect([book.value("B1"), book.value("B2")]).toEqual([0.25, 1.25]);
});

test("one message carries all invocations of a level of dependency", async () => {
  const book = new Book({
    A1: 8,
    A2: 4,
    B1: "=PERF.RATE(A1,A2)",
    B2: "=PERF.RATE(A2,A1)",
    B3: "=PERF.RATE(B1,B2)",
  });
  await book.calculator.settled();
  expect(book.value("B3")).toBe(4);
  expect(book.messages.map((message) => message.map(({ address }) => address))).toEqual([
    ["表1!B1", "表1!B2"],
    ["表1!B3"],
  ]);
});

test("an invocation goes out again only when its arguments change", async () => {
  const book = new Book({ A1: 1, A2: 4, C1: 1, B1: "=PERF.RATE(A1,A2)", D1: "=C1+B1" });
  await book.calculator.settled();
  book.enter({ C1: 2 });
  await book.calculator.settled();
  expect(book.messages).toHaveLength(1);
  book.enter({ A1: 2 });
  await book.calculator.settled();
  expect(book.messages).toHaveLength(2);
  expect(book.value("D1")).toBe(2.5);
});

test("an answer that came too late is not used", async () => {
  const book = new Book({ A1: 1, A2: 4, B1: "=PERF.RATE(A1,A2)" });
  book.calculator.flush();
  book.enter({ A1: 2 });
  await book.calculator.settled();
  expect(book.value("B1")).toBe(0.5);
});

test("a blank cell is null, an empty text is a text, a left-out argument is null", async () => {
  const book = new Book({
    A1: '=""',
    B1: "=PERF.PICK(C9,A1:A2)",
    B2: "=PERF.PICK(A1,{1,2;3,4})",
    B3: '=PERF.PICK("98%",TRUE)',
    B4: "=PERF.RATE(5)",
  });
  await book.calculator.settled();
  expect(book.messages.flat().map(({ args }) => args)).toEqual([
    [null, [[""], [null]]],
    [
      "",
      [
        [1, 2],
        [3, 4],
      ],
    ],
    ["98%", [[true]]],
    [5, null],
  ]);
});

test("an error comes with its message and behaves as an error in other functions", async () => {
  const book = new Book({
    A1: 1,
    B1: "=PERF.RATE(A1,0)",
    B2: '=IFERROR(PERF.RATE(A1,0),"—")',
    B3: "=SUM(B1,1)",
    B4: "=IF(B1>0,1,2)",
    B5: '=IF(ISERROR(B1),"错误","")',
  });
  await book.calculator.settled();
  expect(["B1", "B2", "B3", "B4", "B5"].map((a) => book.value(a))).toEqual([
    "#DIV/0!",
    "—",
    "#DIV/0!",
    "#DIV/0!",
    "错误",
  ]);
  expect(book.message("B1")).toBe("分母为 0");
  expect(book.message("B2")).toBeNull();
});

test("a function is not called with an error, nor with too few arguments", async () => {
  const book = new Book({
    A1: "=1/0",
    B1: "=PERF.RATE(A1,1)",
    B2: "=PERF.PICK(1,A1:A2)",
    B3: "=PERF.PICK(1)",
    B4: "=PERF.RATE(A1:A2,1)",
  });
  await book.calculator.settled();
  expect(["B1", "B2", "B3", "B4"].map((a) => book.value(a))).toEqual([
    "#DIV/0!",
    "#DIV/0!",
    "#VALUE!",
    "#VALUE!",
  ]);
  expect(book.messages).toEqual([]);
});

test("the branch that IF and IFERROR do not take is not called", async () => {
  const book = new Book({
    B1: '=IF(COUNT(A1,A2)<2,"",PERF.RATE(A1,A2))',
    B2: "=IFERROR(1,PERF.RATE(1,2))",
    B3: "=IFNA(1/0,PERF.RATE(1,2))",
  });
  await book.calculator.settled();
  expect(["B1", "B2", "B3"].map((a) => book.value(a))).toEqual(["", 1, "#DIV/0!"]);
  expect(book.messages).toEqual([]);
  book.enter({ A1: 1, A2: 2 });
  await book.calculator.settled();
  expect(book.value("B1")).toBe(0.5);
});

test("what a function returns stays what it is", async () => {
  const book = new Book({ B1: '=PERF.PICK("12%","x")', B2: "=LEN(B1)" });
  await book.calculator.settled();
  expect(book.value("B1")).toBe('["12%",[["x"]]]');
  expect(book.value("B2")).toBe(15);
});
