import { readFile } from "node:fs/promises";
import * as fc from "fast-check";
import { inProject } from "../../host/node/project-root";
import { setCharacterTables } from "../../src/documents";
import { anyTable } from "../support/any-table";
import type { WrittenTable } from "../support/document-files";
import { borders, pdfFile, type PdfText } from "../support/pdf-file";
import { cellSaid, content, refusal, said, tablesOf } from "../support/read-document";

const LEFT = 50;
const TOP = 700;
const WIDTH = 80;
const HEIGHT = 40;

/** A table drawn with lines around its cells, the text of each within. */
function drawn(table: WrittenTable, thin: boolean): { drawing: string; texts: PdfText[] } {
  const boxes = table.cells.map(({ row, column, rowSpan, columnSpan }) => ({
    left: LEFT + column * WIDTH,
    right: LEFT + (column + columnSpan) * WIDTH,
    top: TOP - row * HEIGHT,
    bottom: TOP - (row + rowSpan) * HEIGHT,
  }));
  const texts = table.cells.flatMap(({ text }, index) =>
    text.split("\n").map((line, n) => ({
      text: line,
      x: boxes[index]!.left + 2,
      y: boxes[index]!.top - 14 * (n + 1),
      size: Math.min(8, (WIDTH - 4) / Math.max(1, line.length)),
    })),
  );
  return { drawing: borders(boxes, thin), texts: texts.filter(({ text }) => text !== "") };
}

/** Without blanks: a PDF has none, only gaps. */
const grid = (table: Pick<WrittenTable, "cells"> | undefined) =>
  table?.cells.map((cell) =>
    cellSaid({ ...cell, number: null, place: "" }).replace(/(?<=^\S+ .*) /g, ""),
  );

test("any table with lines around its cells reads back to the same grid", async () => {
  const legible = anyTable().filter(
    ({ cells }) => cells.length > 1 && cells.some(({ text }) => text !== ""),
  );
  await fc.assert(
    fc.asyncProperty(legible, fc.boolean(), async (table, thin) => {
      const { drawing, texts } = drawn(table, thin);
      const [read] = tablesOf(await content(pdfFile([{ drawing, texts }])));
      // Rows and columns that no cell begins or ends in leave no line.
      const xs = [
        ...new Set(table.cells.flatMap((cell) => [cell.column, cell.column + cell.columnSpan])),
      ].sort((a, b) => a - b);
      const ys = [
        ...new Set(table.cells.flatMap((cell) => [cell.row, cell.row + cell.rowSpan])),
      ].sort((a, b) => a - b);
      const expected = table.cells.map((cell) => ({
        ...cell,
        column: xs.indexOf(cell.column),
        columnSpan: xs.indexOf(cell.column + cell.columnSpan) - xs.indexOf(cell.column),
        row: ys.indexOf(cell.row),
        rowSpan: ys.indexOf(cell.row + cell.rowSpan) - ys.indexOf(cell.row),
      }));
      expect(grid(read)).toEqual(grid({ cells: expected }));
    }),
    { numRuns: 15 },
  );
});

describe("text of pages", () => {
  const at = (text: string, x: number, y: number): PdfText => ({ text, x, y });
  const full = "部门整体支出绩效自评报告部门整体支出绩效自评报告部门整体支出绩效自评报告部门整体";
  test.each<[string, PdfText[][], string[]]>([
    [
      "lines by their height, whatever their order",
      [[at("乙", 50, 600), at("甲", 50, 700)]],
      ["第1页: 甲", "第1页: 乙"],
    ],
    ["texts side by side", [[at("万元", 90, 700), at("单位：", 60, 700.5)]], ["第1页: 单位：万元"]],
    [
      "a wide gap parts them",
      [[at("部门：甲", 50, 700), at("单位：元", 300, 700)]],
      ["第1页: 部门：甲  单位：元"],
    ],
    [
      "figures with blanks between stay two",
      [[at("12", 50, 700), at("34", 75, 700)]],
      ["第1页: 12  34"],
    ],
    [
      "a line broken at the margin",
      [[at(full, 70, 700), at("支出4539.", 50, 680), at(full.slice(0, 38), 50, 660)]],
      [`第1页: ${full}支出4539.`, `第1页: ${full.slice(0, 38)}`],
    ],
    [
      "a figure broken at the margin",
      [[at(`${full}12`, 50, 700), at("34.5万元", 50, 680)]],
      [`第1页: ${full}1234.5万元`],
    ],
    [
      "a heading behind a full line",
      [[at(full, 50, 700), at("（一）甲", 50, 680)]],
      [`第1页: ${full}`, "第1页: （一）甲"],
    ],
    [
      "a paragraph over two pages",
      [[at(full, 50, 100)], [at(full.slice(0, 39), 50, 700), at("丙", 50, 600)]],
      [`第1页: ${full}${full.slice(0, 39)}`, "第2页: 丙"],
    ],
    ["no page numbers", [[at("甲", 50, 700), at("— 1 —", 280, 40)]], ["第1页: 甲"]],
  ])("%s", async (_, pages, expected) => {
    const file = pdfFile(pages.map((texts) => ({ texts })));
    expect(said(await content(file))).toEqual(expected);
  });

  test("text that a blank leaves room for stands in that room", async () => {
    const texts = [at("值班餐 列入", 50, 700), { text: "”", x: 80, y: 700, size: 10 }];
    expect(said(await content(pdfFile([{ texts }])))).toEqual(["第1页: 值班餐”列入"]);
  });

  test("a page that lies on its side", async () => {
    const texts = [at("甲", 50, 700), at("乙", 200, 700)];
    const turned = await content(pdfFile([{ texts, more: "/Rotate 90" }]));
    expect(said(turned)).toEqual(["第1页: 甲", "第1页: 乙"]);
  });

  test("tables and paragraphs stand in their order, with their places", async () => {
    const table: WrittenTable = {
      rows: 1,
      columns: 2,
      cells: [
        { text: "三公", row: 0, column: 0, rowSpan: 1, columnSpan: 1 },
        { text: "104.99", row: 0, column: 1, rowSpan: 1, columnSpan: 1 },
      ],
    };
    const { drawing, texts } = drawn(table, false);
    const file = pdfFile([{ drawing, texts: [...texts, at("附件1", 50, 750), at("注", 50, 400)] }]);
    const { blocks } = await content(file);
    expect(blocks.map((block) => (block.type === "table" ? block.name : block.text))).toEqual([
      "附件1",
      "第1页 表1",
      "注",
    ]);
    expect(tablesOf({ kind: "pdf", blocks, remarks: [] })[0]!.cells[1]!.place).toBe(
      "第1页 表1 第1行“三公”第2列",
    );
  });
});

describe("what a PDF does not say", () => {
  test("pages without text are a scan; some of them are remarked", async () => {
    const box = { drawing: borders([{ left: 0, right: 600, top: 800, bottom: 0 }]) };
    expect(await refusal(pdfFile([box, box]))).toBe("scan");
    const { remarks } = await content(pdfFile([{ texts: [{ text: "甲", x: 50, y: 700 }] }, box]));
    expect(remarks).toEqual([{ code: "picturePages", detail: "2" }]);
  });

  test("a file that leaves out its Chinese fonts is refused, not misread", async () => {
    const file = pdfFile([{ texts: [{ text: "预算", x: 50, y: 700 }] }], "UniGB-UCS2-H");
    expect(await refusal(file)).toBe("foreignFonts");
    setCharacterTables((name) =>
      readFile(inProject(`node_modules/pdfjs-dist/cmaps/${name}.bcmap`)),
    );
    expect(said(await content(file))).toEqual(["第1页: 预算"]);
    setCharacterTables(null);
  });

  test.each<[string, (whole: Uint8Array) => Uint8Array]>([
    ["its head alone", (whole) => whole.slice(0, 60)],
    ["nothing behind its head", () => Uint8Array.from("%PDF-1.7\n", (char) => char.charCodeAt(0))],
  ])("a damaged one is refused: %s", async (_, cut) => {
    const whole = pdfFile([{ texts: [{ text: "甲", x: 50, y: 700 }] }]);
    expect((await content(whole)).kind).toBe("pdf");
    expect(await refusal(cut(whole))).toBe("damaged");
  });
});
