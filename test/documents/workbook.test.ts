import * as fc from "fast-check";
import { utils, write, type WorkBook, type WorkSheet } from "@e965/xlsx";
import { expectWholeRecords } from "../../src/documents/spreadsheet/biff";
import { numberText } from "../../src/documents/spreadsheet/number-text";
import { BLANK, DEFAULT_FORMAT, Workbook, type ValueKind } from "../../xlsx/model";
import { saveXlsx } from "../../xlsx/save";
import { anyTable } from "../support/any-table";
import type { WrittenTable } from "../support/document-files";
import { cellSaid, content, refusal, tablesOf } from "../support/read-document";

interface Typed {
  readonly value: string | number | boolean;
  readonly format?: string;
  readonly formula?: string;
}

type TypedSheet = readonly (readonly (Typed | null)[])[];

function inHouse(name: string, rows: TypedSheet): Workbook {
  const book = new Workbook();
  const sheet = book.addSheet(name);
  book.activate(sheet);
  rows.forEach((row, r) =>
    row.forEach((cell, c) => {
      if (!cell) return;
      const { value, format = "General", formula = null } = cell;
      const kind =
        (value === "" ? "blank" : { string: "text" }[typeof value as "string"]) ?? typeof value;
      sheet.cells.set(r, c, {
        ...BLANK,
        ...DEFAULT_FORMAT,
        value,
        kind: kind as ValueKind,
        formula,
        numberFormat: format,
      });
    }),
  );
  return book;
}

function sheetOf(rows: TypedSheet): WorkSheet {
  const sheet = utils.aoa_to_sheet(rows.map((row) => row.map((cell) => cell?.value ?? null)));
  rows.forEach((row, r) =>
    row.forEach((cell, c) => {
      const made = sheet[utils.encode_cell({ r, c })] as { z?: string } | undefined;
      if (made && cell?.format) made.z = cell.format;
    }),
  );
  return sheet;
}

const bytesOf = (book: WorkBook, bookType: "biff8" | "xlsb"): Uint8Array =>
  new Uint8Array(write(book, { type: "array", bookType }) as ArrayBuffer);

const bookOf = (name: string, sheet: WorkSheet): WorkBook => {
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, name);
  return book;
};

const rows: TypedSheet = [
  [
    { value: "三公经费" },
    { value: 104.99, format: "#,##0.00" },
    { value: 0.9029, format: "0.00%" },
  ],
  [{ value: "　9 9　" }, { value: 45291, format: "yyyy-mm-dd" }, { value: "1,406.40" }],
  [null, { value: 0.1 + 0.2 }, { value: true }],
];

const expected = [
  "基础数据表!A1 三公经费 null",
  "基础数据表!B1 104.99 104.99 #,##0.00",
  "基础数据表!C1 90.29% 0.9029 0.00%",
  "基础数据表!A2 9 9 null",
  "基础数据表!B2 2023-12-31 45291 yyyy-mm-dd",
  "基础数据表!C2 1,406.40 null",
  "基础数据表!B3 0.3 0.30000000000000004",
  "基础数据表!C3 TRUE null",
];

test.each<[string, () => Uint8Array | Promise<Uint8Array>]>([
  [".xlsx", () => saveXlsx(inHouse("基础数据表", rows))],
  [".xls", () => bytesOf(bookOf("基础数据表", sheetOf(rows)), "biff8")],
  [".xlsb", () => bytesOf(bookOf("基础数据表", sheetOf(rows)), "xlsb")],
])("figures, texts and places of %s", async (_, made) => {
  const [table] = tablesOf(await content(await made()));
  expect(
    table!.cells.map(({ place, text, number, format }) =>
      [place, text, number, format].filter((part) => part !== undefined).join(" "),
    ),
  ).toEqual(expected.map((line) => line.replace(" null", " ")));
});

const said = ({ cells }: Pick<WrittenTable, "cells">) =>
  cells
    .filter(({ text }) => text !== "")
    .map((cell) => cellSaid({ ...cell, number: null, place: "" }));

test("any table with merges reads back to the same cells from .xlsx and .xls", async () => {
  const filled = anyTable().filter(({ cells }) => cells.some(({ text }) => text !== ""));
  await fc.assert(
    fc.asyncProperty(filled, async (table) => {
      const written: (Typed | null)[][] = Array.from({ length: table.rows }, () => []);
      for (const { row, column, text } of table.cells)
        written[row]![column] = text === "" ? null : { value: text };
      const sheet = sheetOf(written.map((row) => Array.from(row, (cell) => cell ?? null)));
      sheet["!merges"] = table.cells
        .filter(({ rowSpan, columnSpan }) => rowSpan * columnSpan > 1)
        .map(({ row, column, rowSpan, columnSpan }) => ({
          s: { r: row, c: column },
          e: { r: row + rowSpan - 1, c: column + columnSpan - 1 },
        }));
      const book = inHouse("表", written);
      for (const { s, e } of sheet["!merges"])
        book.sheets[0]!.merge({ top: s.r, left: s.c, bottom: e.r, right: e.c });
      for (const bytes of [await saveXlsx(book), bytesOf(bookOf("表", sheet), "biff8")])
        expect(said(tablesOf(await content(bytes))[0]!)).toEqual(said(table));
    }),
    { numRuns: 30 },
  );
});

test("hidden sheets are named and not read; formulas without a result are counted", async () => {
  const book = inHouse("自评表", [[{ value: "合计" }, { value: "", formula: "=1+1" }]]);
  book.addSheet("字典").setVisibility("Hidden");
  expect((await content(await saveXlsx(book))).remarks).toEqual([
    { code: "hiddenSheets", detail: "“字典”" },
    { code: "withoutResults", detail: "1" },
  ]);
  const old = bookOf("自评表", sheetOf(rows));
  utils.book_append_sheet(old, sheetOf(rows), "字典");
  old.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 2 }] };
  expect((await content(bytesOf(old, "biff8"))).remarks).toEqual([
    { code: "hiddenSheets", detail: "“字典”" },
  ]);
});

test("a workbook that holds nothing is refused", async () => {
  expect(await refusal(await saveXlsx(inHouse("表", [])))).toBe("empty");
});

test("a cut .xls is refused", async () => {
  const whole = bytesOf(bookOf("基础数据表", sheetOf(rows)), "biff8");
  for (const length of [600, 1600, 2600, whole.length - 600])
    expect(["damaged", "unknown"]).toContain(await refusal(whole.slice(0, length)));
});

test.each<[string, number[]]>([
  ["a record longer than the rest", [0x09, 0x08, 0x10, 0x00, 1]],
  ["no beginning", [0x0a, 0x00, 0x00, 0x00]],
  [
    "a record longer than any",
    [0x09, 0x08, 0xff, 0xff, ...Array.from({ length: 70_000 }, () => 0)],
  ],
  ["a list of more sheets than it has room for", [0x09, 0x08, 0, 0, 0x17, 0x00, 2, 0, 0xff, 0xff]],
])("records that SheetJS would go on reading for ever: %s", (_, stream) => {
  expect(() => expectWholeRecords(Uint8Array.from(stream))).toThrow("damaged");
});

test("an .xls that is changed anywhere is read or refused, and never hangs", async () => {
  const whole = bytesOf(bookOf("基础数据表", sheetOf(rows)), "biff8");
  jest.spyOn(console, "error").mockImplementation(() => undefined);
  const byte = fc.tuple(fc.nat(whole.length - 1), fc.constantFrom(0, 1, 127, 255));
  await fc.assert(
    fc.asyncProperty(fc.array(byte, { minLength: 1, maxLength: 6 }), async (changes) => {
      const bytes = whole.slice();
      for (const [at, value] of changes) bytes[at] = value;
      const sentence = await content(bytes).then(
        () => "请核对。",
        (error: Error) => error.message,
      );
      expect(sentence).toMatch(/请[^。]+。$/);
    }),
  );
  jest.restoreAllMocks();
});

describe("a number as its format shows it", () => {
  test.each<[number, string, string]>([
    [4347.22, "General", "4347.22"],
    [0.1 + 0.2, "General", "0.3"],
    [1234.5, "#,##0.00", "1,234.50"],
    [1234567.891, "#,##0.##", "1,234,567.89"],
    [1.005, "0.00", "1.01"],
    [-1.005, "0.00", "-1.01"],
    [-12.3, "0.0;(0.0)", "(12.3)"],
    [0, '0.00;-0.00;"—"', "—"],
    [0, '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)', "-"],
    [0.5, "#.##", ".5"],
    [0.9029, "0.00%", "90.29%"],
    [0.9, "0%", "90%"],
    [743.91, '0.00"万元"', "743.91万元"],
    [743.91, "#,##0.00_ ;[Red]-#,##0.00\\ ", "743.91"],
    [5, "000", "005"],
    [-0.001, "0.00", "0.00"],
    [45291, "m/d/yyyy", "2023-12-31"],
    [45291.5, 'yyyy"年"m"月"d"日"', "2023-12-31"],
    [45291, 'yyyy"年"m"月"', "2023-12"],
    [20101, "0!.0,", "20101"],
    [0.5, "# ?/?", "0.5"],
    [12345, "0.00E+00", "12345"],
    [1e20, "0.00", "100000000000000000000"],
  ])("%p as %s", (value, format, text) => {
    expect(numberText(value, format)).toBe(text);
  });

  test("never another number: what is shown reads as the number, rounded as the format says", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e9, max: 1e9, noNaN: true }),
        fc.constantFrom<[string, number]>(
          ["0", 0],
          ["0.00", 2],
          ["#,##0.00", 2],
          ["#,##0.000_ ", 3],
        ),
        (value, [format, decimals]) => {
          const shown = Number(numberText(value, format).replace(/,/g, ""));
          expect(Math.abs(shown - value)).toBeLessThanOrEqual(0.5 / 10 ** decimals + 1e-6);
        },
      ),
    );
  });
});
