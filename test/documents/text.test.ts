import * as fc from "fast-check";
import { readPasted } from "../../src/documents";
import { bytesOf, cellSaid, content, refusal, said, tablesOf } from "../support/read-document";

const GBK: Readonly<Record<string, readonly number[]>> = {
  预: [0xd4, 0xa4],
  算: [0xcb, 0xe3],
  数: [0xca, 0xfd],
};

/** As Chinese Windows saves a text. */
const inGbk = (text: string): Uint8Array =>
  Uint8Array.from([...text].flatMap((char) => GBK[char] ?? [char.charCodeAt(0)]));

const inUtf16 = (text: string, littleEndian: boolean, marked = true): Uint8Array => {
  const codes = Array.from(text, (char) => char.charCodeAt(0));
  const bytes = (marked ? [0xfeff, ...codes] : codes).flatMap((code) => [code >> 8, code & 255]);
  return Uint8Array.from(littleEndian ? bytes.map((_, n) => bytes[n ^ 1]!) : bytes);
};

test.each<[string, Uint8Array]>([
  ["UTF-8", bytesOf("预算数\n12")],
  ["UTF-8 with a mark", bytesOf("\ufeff预算数\n12")],
  ["GBK", inGbk("预算数\n12")],
  ["UTF-16", inUtf16("预算数\n12", true)],
  ["UTF-16, the other order", inUtf16("预算数\n12", false)],
  ["UTF-16 without a mark", inUtf16("预算数\n12", true, false)],
])("a text in %s", async (_, bytes) => {
  expect(said(await content(bytes))).toEqual(["第1段: 预算数", "第2段: 12"]);
});

test.each<[string, Uint8Array]>([
  ["UTF-8 whatever it states", bytesOf(`<meta charset="gb2312"><p>预算数`)],
  ["GBK", inGbk(`<html><p>预算数`)],
  ["GBK that states a Western one", inGbk(`<meta charset="iso-8859-1"><p>预算数`)],
  ["UTF-16", inUtf16(`<html><p>预算数`, true)],
])("a page in %s", async (_, bytes) => {
  expect(said(await content(bytes))).toEqual(["第1段: 预算数"]);
});

const cells = async (text: string): Promise<string[][]> => {
  const outcome = await readPasted({ text });
  if (!outcome.ok) throw new Error(outcome.fault.code);
  return tablesOf(outcome.value).map((table) =>
    table.cells.filter(({ text: cell }) => cell !== "").map(cellSaid),
  );
};

describe("tables in texts", () => {
  test.each<[string, string, string[][]]>([
    ["a row of cells", "三公经费\t104.99", [["0,0 三公经费", "0,1 104.99"]]],
    ["a cell with line breaks and quotes", `"第一行\n""二"""\t5`, [['0,0 第一行\n"二"', "0,1 5"]]],
    ["a typed quote is a sign", `"目标"一\t5`, [[`0,0 "目标"一`, "0,1 5"]]],
    [
      "a quote that does not close is a sign",
      `5"\t甲\n"乙\t6`,
      [[`0,0 5"`, "0,1 甲", `1,0 "乙`, "1,1 6"]],
    ],
    [
      "two tables with a text between",
      "甲\t1\n乙\t2\n\n附件2\n丙\t3",
      [
        ["0,0 甲", "0,1 1", "1,0 乙", "1,1 2"],
        ["0,0 丙", "0,1 3"],
      ],
    ],
    ["lines that are set in by tabs are none", "\t一、概况\n\t二、收入", []],
    [
      "commas that part fields, with codes as they are",
      '编码,名称\n05,教育\n"1,2",乙',
      [["0,0 编码", "0,1 名称", "1,0 05", "1,1 教育", "2,0 1,2", "2,1 乙"]],
    ],
    ["commas in sentences are none", "支出1,204.5万元,其中:\n基本支出,项目支出,其他\n无", []],
  ])("%s", async (_, text, expected) => {
    expect(await cells(text)).toEqual(expected);
  });

  test("fields of any kind read back, parted by commas or tabs", async () => {
    const field = fc.string({ unit: fc.constantFrom(...'数0,\t"\n.'), maxLength: 5 });
    const shown = (text: string) =>
      text
        .split("\n")
        .map((line) => line.trim())
        .filter((line) => line !== "")
        .join("\n");
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(field, field, field), { minLength: 2, maxLength: 5 }),
        fc.constantFrom(",", "\t"),
        async (rows, separator) => {
          fc.pre(separator === "\t" || !rows.flat().some((text) => text.includes("\t")));
          fc.pre(rows.every((row) => row.some((text) => shown(text) !== "")));
          // What stands last in every row alone may as well be text that tabs set in.
          fc.pre(rows.some(([first, second]) => shown(first + second) !== ""));
          const quote = (text: string) => `"${text.replace(/"/g, '""')}"`;
          const text = rows.map((row) => row.map(quote).join(separator)).join("\r\n");
          const expected = rows.flatMap((row, r) =>
            row.flatMap((said, c) => (shown(said) === "" ? [] : [`${r},${c} ${shown(said)}`])),
          );
          expect((await cells(text)).flat()).toEqual(expected);
        },
      ),
    );
  });

  test("places of fields are those that Excel shows; of pasted rows, those of a reader", async () => {
    const csv = tablesOf(await content(bytesOf("项目,决算数\n三公经费,104.99")));
    expect(csv[0]!.cells.at(-1)!.place).toBe("B2");
    const tabs = tablesOf(await content(bytesOf("项目\t决算数\n三公经费\t104.99")));
    expect(tabs[0]!.cells.at(-1)!.place).toBe("表1 第2行“三公经费”第2列");
  });
});

test("bytes that are no text are refused, whatever they begin with", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ minLength: 4, maxLength: 64 }), async (bytes) => {
      const binary = Uint8Array.from([0x01, 0x00, 0xff, 0xff, ...bytes, 0x02]);
      expect(await refusal(binary)).toBe("unknown");
    }),
  );
});
