import type { Budget } from "../bounds";
import type { FileContent } from "../document";
import { UnreadableDocument } from "../faults";
import { blocksOf, type Piece, type PieceCell, type TablePiece } from "../pieces";
import { sheetTable } from "../spreadsheet/sheet-table";
import { separated } from "./separated";

/** As many of a file's lines have the same number of fields, or it is no table. */
const ALIKE = 0.9;

/** A plain text, a table parted by commas, or texts and tables parted by tabs. */
export function readText(text: string, budget: Budget): FileContent {
  const table = commaTable(text);
  if (table) {
    const cells = table.flatMap((row, r) =>
      row.map((field, c) => ({ row: r, column: c, text: field, number: null })),
    );
    return { kind: "delimited", blocks: [sheetTable("", cells, [], budget)], remarks: [] };
  }
  const pieces = text.includes("\t") ? runsOf(text) : linesOf(text);
  const blocks = blocksOf(pieces, budget);
  if (blocks.length === 0) throw new UnreadableDocument("empty");
  const kind = blocks.some(({ type }) => type === "table") ? "delimited" : "text";
  return { kind, blocks, remarks: [] };
}

/** The rows of a file parted by commas; null where it is none. */
function commaTable(text: string): string[][] | null {
  if (!text.includes(",") || text.includes("\t")) return null;
  const rows = separated(text, ",")?.filter((row) => row.some((field) => field.trim() !== ""));
  if (!rows || rows.length < 2) return null;
  const widths = new Map<number, number>();
  for (const { length } of rows) widths.set(length, (widths.get(length) ?? 0) + 1);
  const [width, times] = [...widths].reduce((most, each) => (each[1] > most[1] ? each : most));
  return width > 1 && times >= rows.length * ALIKE ? separated(text, ",") : null;
}

const linesOf = (text: string): Piece[] =>
  text.split(/\r\n|\r|\n/).map((line) => ({ type: "text", text: line }));

/** Lines that hold tabs one after the other are a table; others are paragraphs. */
function runsOf(text: string): Piece[] {
  // Quotes may hold tabs and line breaks; where they do not close they are typed signs.
  const rows = separated(text, "\t") ?? text.split(/\r\n|\r|\n/).map((line) => line.split("\t"));
  const pieces: Piece[] = [];
  let run: string[][] = [];
  const end = (): void => {
    if (run.length > 0) pieces.push(...runPieces(run));
    run = [];
  };
  for (const row of rows) {
    if (row.length > 1) run.push(row);
    else {
      end();
      pieces.push({ type: "text", text: row[0] ?? "" });
    }
  }
  end();
  return pieces;
}

/** A tab in front of a line sets it in; it makes no table. */
function runPieces(run: readonly string[][]): Piece[] {
  const isTable = run.some((row) => {
    const first = row.findIndex((field) => field.trim() !== "");
    return first !== -1 && first < row.length - 1;
  });
  return isTable ? [tableOf(run)] : run.map((row): Piece => ({ type: "text", text: row.join("") }));
}

const tableOf = (rows: readonly string[][]): TablePiece => ({
  type: "table",
  rows: rows.map((row) =>
    row.map((text, column): PieceCell => ({
      pieces: [{ type: "text", text }],
      column,
      columnSpan: 1,
      rowSpan: 1,
    })),
  ),
});
