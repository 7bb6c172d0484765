import { entryOf, isWellFormed, readEntry } from "../../../xlsx/model";

const TODAY = new Date(2024, 5, 1);
const read = (text: string, numberFormat = "General") => readEntry(text, { numberFormat }, TODAY);

test.each([
  ["12", 12, undefined],
  [" 1,234.5 ", 1234.5, "#,##0.00"],
  ["12,345", 12_345, "#,##0"],
  ["-5", -5, undefined],
  ["+5", 5, undefined],
  [".5", 0.5, undefined],
  ["1e3", 1000, "0.00E+00"],
  ["12.5%", 0.125, "0.00%"],
  ["90%", 0.9, "0%"],
  ["true", true, undefined],
  ["FALSE", false, undefined],
  ["2023-1-5", 44_931, "m/d/yyyy"],
  ["2023/12/31", 45_291, "m/d/yyyy"],
  ["2023年1月5日", 44_931, 'yyyy"年"m"月"d"日"'],
  ["3/1", 45_352, 'm"月"d"日"'],
  ["3-1", 45_352, 'm"月"d"日"'],
  ["3月1日", 45_352, 'm"月"d"日"'],
  ["2023-12", 45_261, "mmm-yy"],
  ["2023年12月", 45_261, 'yyyy"年"m"月"'],
  ["8:30", 8.5 / 24, "h:mm"],
  ["3:1", 181 / 1440, "h:mm"],
  ["23:59:59", 86_399 / 86_400, "h:mm:ss"],
])("%s is typed as %s", (text, value, numberFormat) => {
  const entry = read(text);
  expect(entry.content).toMatchObject({ value, formula: null });
  expect(entry.numberFormat).toBe(numberFormat);
});

test.each([
  "2023-2-30",
  "13/13",
  "12.5.1",
  "1,23",
  "24:60",
  "13月1日",
  "5万",
  "90％",
  "",
  "一",
  "=",
  "-",
  "1 2",
])("%j stays text", (text) => {
  expect(read(text).content).toMatchObject({ value: text, formula: null });
});

test.each([
  ["=A1+1", "=A1+1"],
  ["+1+2", "=1+2"],
  ["-A1", "=-A1"],
  ["@SUM(A1)", "=SUM(A1)"],
  ["+cmd|' /C calc'!A0", "=cmd|' /C calc'!A0"],
])("%s is typed as the formula %s", (text, formula) => {
  expect(read(text).content).toMatchObject({ value: "", kind: "blank", formula });
});

test("an apostrophe makes text and is no part of it", () => {
  expect(read("'=1+1").content).toMatchObject({ value: "=1+1", kind: "text", formula: null });
  expect(read("'007").content).toMatchObject({ value: "007", kind: "text" });
  expect(read("'#N/A").content).toMatchObject({ value: "#N/A", kind: "text" });
});

test("a text cell takes everything as text, apostrophe included", () => {
  for (const text of ["=1+1", "12%", "2023-1-5", "'x", "TRUE"]) {
    expect(read(text, "@").content).toMatchObject({ value: text, kind: "text", formula: null });
  }
});

test("a cell with a format of its own keeps it", () => {
  expect(read("50%", "0.000").numberFormat).toBeUndefined();
  expect(read("2023-1-5", "yyyy-mm-dd").numberFormat).toBeUndefined();
});

test("an error's name is the error", () => {
  expect(read("#N/A").content.kind).toBe("error");
});

test("numbers and truth values are taken as they are", () => {
  expect(entryOf(5, { numberFormat: "@" }, TODAY).content).toMatchObject({ value: 5 });
  expect(entryOf(true, { numberFormat: "General" }, TODAY).content).toMatchObject({ value: true });
});

test.each([
  ["=SUM(A1:B2)", true],
  ['=IF(A1="(","x",\'a(b\'!A1)', true],
  ["=SUM(A1", false],
  ["=A1)", false],
  ['="abc', false],
  ["=1+", false],
])("%s is a formula Excel takes: %s", (formula, taken) => {
  expect(isWellFormed(formula)).toBe(taken);
});
