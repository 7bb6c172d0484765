import type { Budget } from "../bounds";
import type { Table, TableCell } from "../document";
import { addressOf } from "../place";
import { seen } from "../text-of";

/** A cell as a workbook holds it; row and column from 0. */
export interface SheetCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly number: number | null;
  readonly format?: string;
}

/** Cells that are merged, from the first to the last, from 0. */
export interface MergedArea {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** The table of a sheet: what its cells show, as far as they hold anything. `""` has no name. */
export function sheetTable(
  name: string,
  held: readonly SheetCell[],
  merges: readonly MergedArea[],
  budget: Budget,
): Table {
  const cells: TableCell[] = [];
  const areas = [...merges].sort(inOrder);
  let next = 0;
  let reaching: MergedArea[] = [];
  let row = -1;
  let rows = 0;
  let columns = 0;
  for (const cell of [...held].sort(inOrder)) {
    budget.cell();
    if (cell.row !== row) {
      row = cell.row;
      for (; next < areas.length && areas[next]!.row <= row; next++) reaching.push(areas[next]!);
      reaching = reaching.filter((area) => area.row + area.rowSpan > row);
    }
    const said = seen(cell.text);
    if (said === "" && cell.number === null) continue;
    const area = reaching.find(
      ({ column, columnSpan }) => column <= cell.column && cell.column < column + columnSpan,
    );
    // What a merge covers is not shown, whatever it holds.
    if (area && (area.row !== cell.row || area.column !== cell.column)) continue;
    budget.characters(said.length);
    const { rowSpan, columnSpan } = area ?? { rowSpan: 1, columnSpan: 1 };
    rows = Math.max(rows, row + rowSpan);
    columns = Math.max(columns, cell.column + columnSpan);
    const address = addressOf(row, cell.column);
    cells.push({
      text: said,
      number: cell.number,
      ...(cell.format !== undefined && { format: cell.format }),
      row,
      column: cell.column,
      rowSpan,
      columnSpan,
      place: name === "" ? address : `${name}!${address}`,
    });
  }
  return { type: "table", name, isSheet: true, rows, columns, cells };
}

interface Placed {
  readonly row: number;
  readonly column: number;
}

const inOrder = (first: Placed, second: Placed): number =>
  first.row - second.row || first.column - second.column;
