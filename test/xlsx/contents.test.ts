import JSZip from "jszip";
import { openContents, type Contents } from "../../xlsx/contents";
import { MOST } from "../../xlsx/bounds";
import { cellA1, type Workbook } from "../../xlsx/model";
import { openXlsx } from "../../xlsx/open";
import { saveXlsx } from "../../xlsx/save";
import { OversizedWorkbook, UnreadableWorkbook } from "../../xlsx/unreadable";
import { findPack } from "../../src/forms";
import { fixture } from "../support/fixtures";
import { laidWorkbook } from "../support/laid-workbook";
import { contentsOf } from "../support/model-contents";
import { minimalFile, type Parts } from "./minimal-file";
import { sampleWorkbook } from "./sample-workbook";

const cellsOf = (contents: Contents, place = 0) =>
  contents.cells(place).map(({ row, column, value, kind, formula }) => {
    const text = formula === null ? null : formula();
    return [cellA1(row, column), kind, value, ...(text === null ? [] : [text])];
  });

const open = async (parts: Parts) => cellsOf(openContents(await minimalFile(parts)));

describe.each<[string, () => Workbook]>([
  ["a workbook of everything", sampleWorkbook],
  ["a report", () => laidWorkbook(findPack("zhuzhou-2023")!, fixture("zhuzhou-2023"))],
])("%s", (_, make) => {
  test("holds what the whole reader finds in it", async () => {
    const bytes = await saveXlsx(make());
    const [contents, whole] = [openContents(bytes), contentsOf(await openXlsx(bytes))];
    expect(contents.sheets.map(({ name }) => name)).toEqual(whole.sheets.map(({ name }) => name));
    for (const place of contents.sheets.keys())
      expect(cellsOf(contents, place)).toEqual(cellsOf(whole, place));
    const areas = ({ names }: Contents) =>
      names
        .filter(({ name }) => !name.startsWith("_xlnm."))
        .map(({ name, sheet }) => [name, sheet]);
    expect(areas(contents)).toEqual(areas(whole));
    expect(new Map(contents.settings())).toEqual(new Map(whole.settings()));
  });
});

const row = (cells: string): Parts => ({ rows: `<row r="2">${cells}</row>` });

test.each<[string, Parts, unknown[][]]>([
  [
    "cells without addresses",
    row("<c><v>1</v></c><c><v>2</v></c>"),
    [
      ["A2", "number", 1],
      ["B2", "number", 2],
    ],
  ],
  [
    "rows without numbers",
    { rows: "<row><c><v>1</v></c></row><row><c><v>2</v></c></row>" },
    [
      ["A1", "number", 1],
      ["A2", "number", 2],
    ],
  ],
  [
    "a date as a text",
    row('<c r="A2" t="d"><v>2024-02-29T12:00:00Z</v></c>'),
    [["A2", "number", 45351.5]],
  ],
  ["an empty result", row('<c r="A2"><f>1+1</f><v></v></c>'), [["A2", "blank", "", "=1+1"]]],
  ["an empty number, and no shared text", row('<c r="A2" t="s"><v></v></c><c r="B2"><v/></c>'), []],
  ["a text that is empty", row('<c r="A2" t="str"><f>""</f></c>'), [["A2", "text", "", '=""']]],
  ["an error", row('<c r="A2" t="e"><v>#DIV/0!</v></c>'), [["A2", "error", "#DIV/0!"]]],
  ["a boolean", row('<c r="A2" t="b"><v>true</v></c>'), [["A2", "boolean", true]]],
  [
    "a text in runs, with how it is read",
    row(
      '<c r="A2" t="inlineStr"><is><r><t>绩</t></r><r><t>效</t></r><rPh><t>ji</t></rPh></is></c>',
    ),
    [["A2", "text", "绩效"]],
  ],
  [
    "a formula for several cells, whichever comes first",
    row(
      '<c r="A2"><f t="shared" si="0"/><v>1</v></c><c r="B2"><f t="shared" si="0">C$1+C2</f><v>2</v></c>',
    ),
    [
      ["A2", "number", 1, "=B$1+B2"],
      ["B2", "number", 2, "=C$1+C2"],
    ],
  ],
  [
    "a formula whose text stands nowhere",
    row('<c r="A2"><f t="shared" si="7"/><v>1</v></c>'),
    [["A2", "number", 1, "="]],
  ],
  [
    "functions of ours as Excel writes them",
    row('<c r="A2"><f>_xldudf_PERF_GRADE(95)</f><v>1</v></c>'),
    [["A2", "number", 1, "=PERF.GRADE(95)"]],
  ],
  [
    "dates since 1904",
    {
      ...row('<c r="A2" s="1"><v>100</v></c><c r="B2"><v>100</v></c>'),
      book: '<workbookPr date1904="1"/>',
      styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>',
    },
    [
      ["A2", "number", 1562],
      ["B2", "number", 100],
    ],
  ],
])("%s", async (_, parts, cells) => {
  expect(await open(parts)).toEqual(cells);
});

test.each<[string, string]>([
  ["a cell twice", '<c r="A2"><v>1</v></c><c r="A2"><v>2</v></c>'],
  [
    "a cell twice, out of order",
    '<c r="B2"><v>1</v></c><c r="A2"><v>2</v></c><c r="B2"><v>3</v></c>',
  ],
  ["a number in other letters", '<c r="A2"><v>0x10</v></c>'],
  ["a number that is none", '<c r="A2"><v>1,5</v></c>'],
  ["a shared text that is not there", '<c r="A2" t="s"><v>5</v></c>'],
  ["an address that is none", '<c r="AAAA2"><v>5</v></c>'],
  ["elements that do not close", "<c><v>5</c></v>"],
  ["an attribute without quotes", "<c r=A2><v>5</v></c>"],
  ["an entity that nobody declared", '<c t="str"><v>&lol;</v></c>'],
  ["a character that XML does not hold", '<c t="str"><v>\u0001</v></c>'],
])("%s: refused", async (_, cells) => {
  const contents = openContents(await minimalFile(row(cells)));
  expect(() => contents.cells(0)).toThrow(UnreadableWorkbook);
});

const changed = async (
  path: string,
  change: (text: string) => string | Uint8Array,
  to = path,
): Promise<Contents> => {
  const zip = await JSZip.loadAsync(await minimalFile(row('<c r="A2" t="str"><v>单位</v></c>')));
  const text = await zip.file(path)!.async("string");
  zip.remove(path).file(to, change(text));
  return openContents(await zip.generateAsync({ type: "uint8array" }));
};
const SHEET = "xl/worksheets/a sheet.xml";
const utf16 = (text: string, mark: string): Uint8Array => Buffer.from(mark + text, "utf16le");
const big = (bytes: Uint8Array): Uint8Array => Buffer.from(bytes).swap16();
const declared = (text: string, encoding: string): string =>
  text.replace('version="1.0"', `version="1.0" encoding="${encoding}"`);
// 单位 in GB 2312.
const inGbk = (text: string): Uint8Array => {
  const [before = "", after = ""] = declared(text, "GB2312").split("单位");
  return Buffer.concat([
    Buffer.from(before),
    Buffer.from([0xb5, 0xa5, 0xce, 0xbb]),
    Buffer.from(after),
  ]);
};

test.each<[string, Parameters<typeof changed>]>([
  ["UTF-8 with a mark", [SHEET, (text) => `\ufeff${text}`]],
  ["UTF-16 with a mark", [SHEET, (text) => utf16(text, "\ufeff")]],
  ["UTF-16 without", [SHEET, (text) => utf16(text, "")]],
  ["UTF-16, the other way round", [SHEET, (text) => big(utf16(text, "\ufeff"))]],
  ["UTF-16, the other way round and without a mark", [SHEET, (text) => big(utf16(text, ""))]],
  ["an encoding that is declared", [SHEET, inGbk]],
  ["a name that is escaped in the file", [SHEET, (text) => text, "xl/worksheets/a%20sheet.xml"]],
  ["a name in other letters", [SHEET, (text) => text, "XL/Worksheets/A Sheet.XML"]],
  [
    "comments, data and instructions",
    [SHEET, (text) => text.replace("单位", "<!-- < --><![CDATA[单]]><?a >?>位")],
  ],
  ["prefixes and line breaks in tags", [SHEET, (text) => text.replace("<c ", "<c\r\n\t")]],
])("a part in %s reads alike", async (_, damage) => {
  expect(cellsOf(await changed(...damage))).toEqual([["A2", "text", "单位"]]);
});

test.each<[string, Parameters<typeof changed>]>([
  [
    "bytes that are none of its encoding",
    [SHEET, (text) => Buffer.from(text.replace("单位", "\xff"), "latin1")],
  ],
  ["an encoding that nobody knows", [SHEET, (text) => declared(text, "klingon")]],
  ["a document type", [SHEET, (text) => text.replace("?>", '?><!DOCTYPE a [<!ENTITY b "c">]>')]],
])("a part with %s is refused", async (_, damage) => {
  const contents = await changed(...damage);
  expect(() => contents.cells(0)).toThrow(UnreadableWorkbook);
});

test("two parts of one name are refused", async () => {
  await expect(changed("xl/styles.xml", (text) => text, "XL/sharedStrings.XML")).rejects.toThrow(
    UnreadableWorkbook,
  );
});

describe("far too large", () => {
  test("cells of a sheet", async () => {
    const rows = `<row>${"<c><v>1</v></c>".repeat(1000)}</row>`.repeat(MOST.cells / 1000 + 1);
    const contents = openContents(await minimalFile({ rows }));
    expect(() => contents.cells(0)).toThrow(OversizedWorkbook);
  });

  test("long formulas for many cells, once they are asked for", async () => {
    const first = `<c><f t="shared" si="0">${"A1+".repeat(2000)}1</f><v>1</v></c>`;
    const others = '<c><f t="shared" si="0"/><v>1</v></c>'.repeat(2000);
    const cells = openContents(await minimalFile(row(first + others))).cells(0);
    expect(cells).toHaveLength(2001);
    expect(() => cells.map(({ formula }) => formula!())).toThrow(OversizedWorkbook);
  });
});
