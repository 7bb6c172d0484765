import type { Piece, PieceCell, TablePiece } from "../pieces";
import type { RowLooks } from "./paragraph";

export interface WrittenRow {
  readonly cells: readonly (readonly Piece[])[];
  readonly looks: RowLooks;
}

/** Borders nearer than this (half a millimetre) are one. */
const NEAR = 28;

interface Growing extends PieceCell {
  rowSpan: number;
}

/** A table whose columns are the borders of all its rows. */
export function tableFrom(rows: readonly WrittenRow[]): TablePiece {
  const columns = columnsOf(rows.flatMap(({ looks }) => looks.borders));
  let open = new Map<number, Growing>();
  return {
    type: "table",
    rows: rows.map(({ cells, looks }) => {
      const read: Growing[] = [];
      const goingOn = new Map<number, Growing>();
      let next = 0;
      let first = 0;
      cells.forEach((pieces, index) => {
        const { across = 0, down = "none" } = looks.cells[index] ?? {};
        const left = looks.borders[index];
        const right = looks.borders[index + 1];
        const column = Math.max(next, left === undefined ? next : columns.indexOf(left));
        const end = right === undefined ? column + 1 : columns.indexOf(right);
        const columnSpan = Math.max(1, end - column);
        next = column + columnSpan;
        const isEmpty = pieces.every((piece) => piece.type === "text" && piece.text.trim() === "");
        const before = read[read.length - 1];
        const goesOnAcross = across !== 0 && first !== 0 && across !== first;
        if (across === 0) first = 0;
        else if (first === 0) first = across;
        if (goesOnAcross && before && isEmpty) {
          read[read.length - 1] = { ...before, columnSpan: before.columnSpan + columnSpan };
          return;
        }
        const above = open.get(column);
        if (down === "behind" && isEmpty && above?.columnSpan === columnSpan) {
          above.rowSpan += 1;
          goingOn.set(column, above);
          return;
        }
        const cell: Growing = { pieces, column, columnSpan, rowSpan: 1 };
        read.push(cell);
        if (down !== "none") goingOn.set(column, cell);
      });
      open = goingOn;
      return read;
    }),
  };
}

/** Borders from the left, near ones as one. */
function columnsOf(borders: readonly number[]): { readonly indexOf: (border: number) => number } {
  const kept: number[] = [];
  for (const border of [...new Set(borders)].sort((a, b) => a - b))
    if (kept.length === 0 || border - kept[kept.length - 1]! > NEAR) kept.push(border);
  return {
    indexOf: (border) => {
      let index = 0;
      while (index + 1 < kept.length && kept[index + 1]! <= border) index++;
      return index;
    },
  };
}
