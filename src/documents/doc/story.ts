import type { Piece } from "../pieces";
import type { ParagraphLooks, RowLooks } from "./paragraph";
import { tableFrom, type WrittenRow } from "./table";

/** A table that is being read, at one depth. */
interface OpenTable {
  readonly rows: WrittenRow[];
  cells: (readonly Piece[])[];
  cell: Piece[];
}

const NO_LOOKS: RowLooks = { borders: [], cells: [] };

/** Puts paragraphs together: those of cells into tables, and tables into the cells they stand in. */
export class DocStory {
  readonly pieces: Piece[] = [];
  private readonly open: OpenTable[] = [];

  /** `mark` is the sign at the paragraph's end. */
  take(text: string, mark: string, looks: ParagraphLooks): void {
    while (this.open.length > looks.depth) this.closeTable();
    while (this.open.length < looks.depth) this.open.push({ rows: [], cells: [], cell: [] });
    const table = this.open[this.open.length - 1];
    if (!table) {
      this.pieces.push({ type: "text", text });
      return;
    }
    if (looks.endsRow) {
      // Word ends every cell before the row; what stands behind the last one is no cell.
      if (table.cell.length > 0) table.cells.push(table.cell);
      table.rows.push({ cells: table.cells, looks: looks.row ?? NO_LOOKS });
      table.cells = [];
      table.cell = [];
      return;
    }
    table.cell.push({ type: "text", text });
    if (looks.depth > 1 ? looks.endsInnerCell : mark === CELL_MARK) {
      table.cells.push(table.cell);
      table.cell = [];
    }
  }

  end(): void {
    while (this.open.length > 0) this.closeTable();
  }

  private closeTable(): void {
    const { rows, cells, cell } = this.open.pop()!;
    // A row without an end is damaged, but what it says is kept.
    const rest = cell.length > 0 ? [...cells, cell] : cells;
    const all = rest.length > 0 ? [...rows, { cells: rest, looks: NO_LOOKS }] : rows;
    if (all.length === 0) return;
    const parent = this.open[this.open.length - 1];
    (parent?.cell ?? this.pieces).push(tableFrom(all));
  }
}

export const CELL_MARK = "\u0007";
