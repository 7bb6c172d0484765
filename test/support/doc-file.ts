import { utils, write } from "cfb";
import type { WrittenCell, WrittenTable } from "./document-files";

/** A paragraph of an old Word file: its text, the sign at its end, and what its properties say. */
export interface DocParagraph {
  readonly text: string;
  readonly mark?: "\r" | "\u0007";
  readonly sprms?: readonly number[];
  /** Properties of some of its characters. */
  readonly runs?: readonly { from: number; to: number; sprms: readonly number[] }[];
}

const u16 = (value: number): number[] => [value & 255, (value >> 8) & 255];
const u32 = (value: number): number[] => [...u16(value & 0xffff), ...u16(value >>> 16)];

export const sprm = (code: number, ...operand: readonly number[]): number[] => [
  ...u16(code),
  ...operand,
];

export const IN_TABLE = sprm(0x2416, 1);
const ROW_END = sprm(0x2417, 1);
export const depth = (value: number): number[] => sprm(0x6649, ...u32(value));
export const INNER_CELL = sprm(0x244b, 1);
const INNER_ROW_END = sprm(0x244c, 1);

interface DocCell {
  readonly columnSpan: number;
  readonly down?: "first" | "behind";
  readonly across?: 1 | 2;
}

/** What a row's end says of its cells: borders, merges ([MS-DOC] 2.9.325). */
function definition(cells: readonly DocCell[], first = 0): number[] {
  let column = first;
  const borders = [column, ...cells.map(({ columnSpan }) => (column += columnSpan))];
  const body = [
    cells.length,
    ...borders.flatMap((border) => u16(border * 1000)),
    ...cells.flatMap(({ down, across = 0 }) => [
      ...u16(across | (down === "first" ? 0x60 : down === "behind" ? 0x20 : 0)),
      ...Array.from({ length: 18 }, () => 0),
    ]),
  ];
  return [...u16(0xd608), ...u16(body.length + 1), ...body];
}

export const rowEnd = (cells: readonly DocCell[], first = 0): DocParagraph => ({
  text: "",
  mark: "\u0007",
  sprms: [...IN_TABLE, ...ROW_END, ...definition(cells, first)],
});

export const innerRowEnd = (cells: readonly DocCell[]): DocParagraph => ({
  text: "",
  sprms: [...IN_TABLE, ...depth(2), ...INNER_ROW_END, ...definition(cells)],
});

export const cell = (text: string): DocParagraph => ({ text, mark: "\u0007", sprms: IN_TABLE });

/** A table row by row, as Word 97 writes it. */
export function asDoc(table: WrittenTable): DocParagraph[] {
  const at = (row: number, column: number): WrittenCell =>
    table.cells.find(
      (each) =>
        each.row <= row &&
        row < each.row + each.rowSpan &&
        each.column <= column &&
        column < each.column + each.columnSpan,
    )!;
  return Array.from({ length: table.rows }, (_, row) => {
    const columns = Array.from({ length: table.columns }, (__, column) => at(row, column));
    const cells = columns.filter((each, index) => each !== columns[index - 1]);
    const texts = cells.flatMap((each): DocParagraph[] => {
      if (each.row !== row) return [cell("")];
      const lines = each.text.split("\n");
      return lines.map((text, n) =>
        n < lines.length - 1 ? { text, sprms: IN_TABLE } : cell(text),
      );
    });
    const looks = cells.map(({ columnSpan, rowSpan, row: begins }): DocCell => {
      if (rowSpan === 1) return { columnSpan };
      return { columnSpan, down: begins === row ? "first" : "behind" };
    });
    return [...texts, rowEnd(looks)];
  }).flat();
}

export interface DocOptions {
  /** Bits of the file's head: 0x0100 is a password. */
  readonly flags?: number;
  readonly version?: number;
  /** Characters of footnotes, which stand behind the text. */
  readonly footnotes?: number;
  /** Properties of paragraphs stand in the stream Data, as large ones do. */
  readonly huge?: boolean;
}

const PAGE = 512;
const TEXT = 2048;

/** An old Word file of these paragraphs ([MS-DOC]), in pages of one paragraph each. */
export function docFile(
  paragraphs: readonly DocParagraph[],
  { flags = 0, version = 0xc1, footnotes = 0, huge = false }: DocOptions = {},
): Uint8Array {
  const text = paragraphs.map(({ text: said, mark = "\r" }) => said + mark).join("");
  const firstPage = Math.ceil((TEXT + text.length * 2) / PAGE);
  const main = new Uint8Array((firstPage + 2 * paragraphs.length) * PAGE);
  const set = (at: number, bytes: readonly number[]): void => main.set(bytes, at);
  for (let index = 0; index < text.length; index++)
    set(TEXT + 2 * index, u16(text.charCodeAt(index)));
  const data: number[] = [];
  const offsets: number[] = [TEXT];
  paragraphs.forEach(({ text: said, sprms = [], runs = [] }, index) => {
    const from = offsets[index]!;
    const to = from + 2 * (said.length + 1);
    offsets.push(to);
    let group = [0, 0, ...sprms];
    if (huge && sprms.length > 0) {
      group = [0, 0, ...sprm(0x6646, ...u32(data.length))];
      data.push(...u16(sprms.length), ...sprms);
    }
    if (group.length % 2 === 1) group.push(0);
    const page = (firstPage + index) * PAGE;
    set(page, [...u32(from), ...u32(to), 32]);
    set(page + 64, [0, group.length / 2, ...group]);
    main[page + PAGE - 1] = 1;
    const borders = [0, ...runs.flatMap((run) => [run.from, run.to]), said.length + 1];
    const stretches = borders.slice(1).map((end, n) => ({
      from: borders[n]!,
      end,
      sprms: n % 2 === 1 ? runs[(n - 1) / 2]!.sprms : [],
    }));
    const runPage = (firstPage + paragraphs.length + index) * PAGE;
    set(
      runPage,
      [from, ...stretches.map(({ end }) => from + 2 * end)].flatMap((at, n) =>
        u32(n === 0 ? from : at),
      ),
    );
    stretches.forEach(({ sprms: looks }, n) => {
      if (looks.length === 0) return;
      main[runPage + 4 * (stretches.length + 1) + n] = 100 + 16 * n;
      set(runPage + 2 * (100 + 16 * n), [looks.length, ...looks]);
    });
    main[runPage + PAGE - 1] = stretches.length;
  });
  const pages = (first: number): number[] => [
    ...offsets.flatMap(u32),
    ...paragraphs.flatMap((_, index) => u32(first + index)),
  ];
  const table = [
    ...[2, ...u32(16), ...u32(0), ...u32(text.length), ...u16(0), ...u32(TEXT), ...u16(0)],
  ];
  const pieces = [0, table.length];
  const paragraphPlace = [table.length, pages(firstPage).length];
  table.push(...pages(firstPage));
  const runPlace = [table.length, pages(firstPage + paragraphs.length).length];
  table.push(...pages(firstPage + paragraphs.length));
  set(0, [...u16(0xa5ec), ...u16(version)]);
  set(0x0a, u16(0x0200 | flags));
  set(0x4c, [...u32(text.length - footnotes), ...u32(footnotes)]);
  set(0x9a + 8 * 12, runPlace.flatMap(u32));
  set(0x9a + 8 * 13, paragraphPlace.flatMap(u32));
  set(0x9a + 8 * 33, pieces.flatMap(u32));
  const file = utils.cfb_new();
  utils.cfb_add(file, "WordDocument", main);
  utils.cfb_add(file, "1Table", Uint8Array.from(table));
  utils.cfb_add(file, "Data", Uint8Array.from([...data, 0, 0]));
  return Uint8Array.from(write(file, { type: "array" }) as number[]);
}
