import * as fc from "fast-check";
import { anyTable } from "../support/any-table";
import {
  asDoc,
  cell,
  depth,
  docFile,
  IN_TABLE,
  INNER_CELL,
  innerRowEnd,
  rowEnd,
  sprm,
  type DocParagraph,
} from "../support/doc-file";
import { cellSaid, content, refusal, said, tablesOf } from "../support/read-document";

const DELETED = sprm(0x0800, 1);
const INSERTED = sprm(0x0801, 1);
const HIDDEN = sprm(0x083c, 1);

test("any table reads back to the same grid, its properties in either place", async () => {
  await fc.assert(
    fc.asyncProperty(
      anyTable().filter(({ cells }) => cells.some(({ text }) => text !== "")),
      fc.boolean(),
      async (table, huge) => {
        const [read] = tablesOf(await content(docFile(asDoc(table), { huge })));
        // Columns that no row has a border for are no columns.
        const borders = [
          ...new Set(table.cells.flatMap((c) => [c.column, c.column + c.columnSpan])),
        ].sort((a, b) => a - b);
        const expected = table.cells.map((c) => ({
          ...c,
          column: borders.indexOf(c.column),
          columnSpan: borders.indexOf(c.column + c.columnSpan) - borders.indexOf(c.column),
          number: null,
          place: "",
        }));
        expect(read!.cells.map(cellSaid)).toEqual(expected.map(cellSaid));
      },
    ),
    { numRuns: 60 },
  );
});

describe("text of old Word files", () => {
  test.each<[string, DocParagraph[], string[]]>([
    [
      "paragraphs",
      [{ text: "一、概况" }, { text: "支出4539.55万元" }],
      ["第1段: 一、概况", "第2段: 支出4539.55万元"],
    ],
    ["breaks, tabs and hyphens", [{ text: "甲\u000b乙\t丙\u001e丁" }], ["第1段: 甲\n乙\t丙-丁"]],
    [
      "what a field shows, not its code",
      [{ text: "第\u0013PAGEREF _Toc\u001412\u0015页" }],
      ["第1段: 第12页"],
    ],
    [
      "insertions, not deletions",
      [
        {
          text: "28340.37",
          runs: [
            { from: 3, to: 5, sprms: DELETED },
            { from: 5, to: 8, sprms: INSERTED },
          ],
        },
      ],
      ["第1段: 283.37"],
    ],
    [
      "nothing that is hidden",
      [{ text: "甲乙丙", runs: [{ from: 1, to: 2, sprms: HIDDEN }] }],
      ["第1段: 甲丙"],
    ],
    [
      "a deleted end joins two paragraphs",
      [{ text: "三公", runs: [{ from: 2, to: 3, sprms: DELETED }] }, { text: "经费" }],
      ["第1段: 三公经费"],
    ],
  ])("%s", async (_, paragraphs, expected) => {
    expect(said(await content(docFile(paragraphs)))).toEqual(expected);
  });

  test("footnotes stand behind the text", async () => {
    const file = docFile([{ text: "正文" }, { text: "数据来源" }], { footnotes: 5 });
    expect(said(await content(file))).toEqual(["第1段: 正文", "脚注: 数据来源"]);
  });

  test("what was left out is remarked", async () => {
    const looks = [
      { from: 0, to: 1, sprms: DELETED },
      { from: 1, to: 2, sprms: HIDDEN },
    ];
    const { remarks } = await content(docFile([{ text: "甲乙丙", runs: looks }]));
    expect(remarks.map(({ code }) => code)).toEqual(["trackedChanges", "hiddenText"]);
  });
});

describe("tables of old Word files", () => {
  const grid = async (...paragraphs: DocParagraph[]) =>
    tablesOf(await content(docFile(paragraphs))).map(({ cells }) => cells.map(cellSaid));
  const one = { columnSpan: 1 };

  test("a row that begins further right", async () => {
    const rows = [cell("甲"), cell("乙"), rowEnd([one, one]), cell("丙"), rowEnd([one], 1)];
    expect(await grid(...rows)).toEqual([["0,0 甲", "0,1 乙", "1,1 丙"]]);
  });

  test("cells that are merged across", async () => {
    const looks = [{ ...one, across: 1 as const }, { ...one, across: 2 as const }, one];
    expect(await grid(cell("甲"), cell(""), cell("乙"), rowEnd(looks))).toEqual([
      ["0,0 1×2 甲", "0,2 乙"],
    ]);
  });

  test("a figure under a merge is not lost", async () => {
    const rows = [
      cell("甲"),
      rowEnd([{ ...one, down: "first" }]),
      cell("12"),
      rowEnd([{ ...one, down: "behind" }]),
    ];
    expect(await grid(...rows)).toEqual([["0,0 甲", "1,0 12"]]);
  });

  test("a table within a cell, and the text behind both", async () => {
    const inner = { sprms: [...IN_TABLE, ...depth(2), ...INNER_CELL] };
    const file = await content(
      docFile([
        cell("标题"),
        { text: "外", sprms: IN_TABLE },
        { text: "内", ...inner },
        { text: "7", ...inner },
        innerRowEnd([one, one]),
        cell(""),
        rowEnd([one, one]),
        { text: "完" },
      ]),
    );
    expect(tablesOf(file).map(({ cells }) => cells.map(cellSaid))).toEqual([
      ["0,0 标题", "0,1 外"],
      ["0,0 内", "0,1 7"],
    ]);
    expect(said(file)).toEqual(["第1段: 完"]);
  });

  test("cells of a row that never ends are kept", async () => {
    expect(await grid(cell("甲"), cell("7"))).toEqual([["0,0 甲", "0,1 7"]]);
  });
});

describe("what is not read", () => {
  test.each<[string, Uint8Array, string]>([
    ["a password", docFile([{ text: "甲" }], { flags: 0x0100 }), "encrypted"],
    ["Word 95", docFile([{ text: "甲" }], { version: 0x68 }), "oldWord"],
    ["no text", docFile([{ text: "" }]), "empty"],
  ])("%s", async (_, bytes, code) => {
    expect(await refusal(bytes)).toBe(code);
  });

  test("a file that is cut or changed anywhere is refused or read, and never hangs", async () => {
    const whole = docFile([
      { text: "一、概况" },
      cell("甲"),
      cell("12"),
      rowEnd([{ columnSpan: 1 }, { columnSpan: 1 }]),
    ]);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(whole.length - 1),
        fc.integer({ min: 0, max: 255 }),
        fc.boolean(),
        async (at, value, cuts) => {
          const bytes = cuts ? whole.slice(0, Math.max(8, at)) : whole.slice();
          if (!cuts) bytes[at] = value;
          const sentence = await content(bytes).then(
            () => "请核对。",
            (error: Error) => error.message,
          );
          expect(sentence).toMatch(/请[^。]+。$/);
        },
      ),
    );
  });
});
