import type { Budget } from "./bounds";
import type { Block, TableCell } from "./document";
import { cellPlace, labelOf } from "./place";
import { seen } from "./text-of";

/** What a text document is made of before its tables are counted and its places are named. */
export type Piece = TextPiece | TablePiece;

export interface TextPiece {
  readonly type: "text";
  readonly text: string;
  /** The number in front that a program counts. */
  readonly numbering?: string;
  /** Where it stands, when it is no paragraph of the text itself: `脚注`, `第4页`. */
  readonly place?: string;
}

export interface TablePiece {
  readonly type: "table";
  readonly rows: readonly (readonly PieceCell[])[];
  /** What is said before the table's name: `第4页`. */
  readonly place?: string;
}

/** A cell that begins in a row; its column is that of the grid, from 0. */
export interface PieceCell {
  readonly pieces: readonly Piece[];
  readonly column: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
}

/**
 * What stands beside the text, in notes, headers and footers: each paragraph once, as headers repeat
 * from section to section, and those that say nothing, as page numbers do, not at all.
 */
export class Beside {
  private readonly said = new Set<string>();

  piecesAt(place: string, pieces: readonly Piece[]): Piece[] {
    return pieces.flatMap((piece): Piece[] => {
      if (piece.type === "table") return [{ ...piece, place }];
      if (!/\p{L}/u.test(piece.text) || this.said.has(piece.text)) return [];
      this.said.add(piece.text);
      return [{ ...piece, place }];
    });
  }
}

const textOf = (cell: PieceCell): string =>
  seen(cell.pieces.map((piece) => (piece.type === "text" ? `${numbered(piece)}` : "")).join("\n"));

/** A number that ends with a digit or letter stands off its text: `1 总则`, but `一、总则`. */
const numbered = ({ numbering = "", text }: TextPiece): string =>
  numbering + (/[\dA-Za-z]$/.test(numbering) && text !== "" ? " " : "") + text;

const tablesIn = (cell: PieceCell): TablePiece[] =>
  cell.pieces.filter((piece) => piece.type === "table");

/** A frame around other tables: it shows nothing of its own but their order. */
const isFrame = (table: TablePiece): boolean =>
  table.rows.every((row) => row.length <= 1) &&
  table.rows.some((row) => row.some((cell) => tablesIn(cell).length > 0));

/** The blocks of a text document: tables and paragraphs counted, cells with their places. */
export function blocksOf(pieces: readonly Piece[], budget: Budget): Block[] {
  const blocks: Block[] = [];
  let paragraphs = 0;
  let tables = 0;

  const add = (piece: Piece): void => {
    if (piece.type === "table") {
      if (isFrame(piece)) piece.rows.flat().forEach((cell) => cell.pieces.forEach(add));
      else {
        const before = piece.place === undefined ? "" : `${piece.place} `;
        addTable(piece, `${before}表${++tables}`);
      }
      return;
    }
    const text = seen(numbered(piece));
    if (text === "") return;
    budget.cell();
    budget.characters(text.length);
    blocks.push({
      type: "paragraph",
      text,
      ...(piece.numbering && { numbering: piece.numbering }),
      place: piece.place ?? `第${++paragraphs}段`,
    });
  };

  /** A table, and behind it those that stand in its cells. */
  const addTable = (table: TablePiece, name: string): void => {
    const inner: [TablePiece, string][] = [];
    const cells: TableCell[] = [];
    let columns = 0;
    let reaching: readonly Reaching[] = [];
    table.rows.forEach((row, r) => {
      budget.step();
      reaching = reaching.filter(({ until }) => until > r);
      const above = reaching;
      const texts = row.map(textOf);
      const label = labelOf(texts) || labelOf(above.map(({ text }) => text));
      const begun: Reaching[] = [];
      let left = 0;
      row.forEach((cell, index) => {
        budget.cell();
        const text = texts[index]!;
        budget.characters(text.length);
        const { column, columnSpan } = cell;
        while (left < above.length && above[left]!.column < column) left++;
        const rowSpan = Math.min(cell.rowSpan, table.rows.length - r);
        columns = Math.max(columns, column + columnSpan);
        if (rowSpan > 1) begun.push({ column, text, until: r + rowSpan });
        const place = cellPlace(name, r + 1, label, left + index + 1);
        cells.push({ text, number: null, row: r, column, rowSpan, columnSpan, place });
        tablesIn(cell).forEach((each, n) =>
          inner.push([each, `${place}中的表${n === 0 ? "" : n + 1}`]),
        );
      });
      if (begun.length > 0) reaching = [...above, ...begun].sort((a, b) => a.column - b.column);
    });
    blocks.push({
      type: "table",
      name,
      isSheet: false,
      rows: table.rows.length,
      columns,
      cells,
    });
    for (const [each, innerName] of inner) addTable(each, innerName);
  };

  pieces.forEach(add);
  return blocks;
}

/** A cell that reaches down to the rows below. */
interface Reaching {
  readonly column: number;
  readonly text: string;
  readonly until: number;
}
