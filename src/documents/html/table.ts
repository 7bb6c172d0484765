import type { Budget } from "../bounds";
import type { Piece, PieceCell, TablePiece } from "../pieces";
import { attribute, isElement, type HtmlElement } from "./tree";

/** As browsers bound them (HTML, 4.9.12). */
const MOST_ACROSS = 1000;
const MOST_DOWN = 65534;

const elements = (parent: HtmlElement): HtmlElement[] => parent.childNodes.filter(isElement);

const span = (cell: HtmlElement, name: string, most: number): number => {
  const value = Number.parseInt(attribute(cell, name) ?? "1", 10);
  return Number.isFinite(value) && value >= 0 ? Math.min(value, most) : 1;
};

/** A place that a cell from above still takes. */
interface Taken {
  readonly column: number;
  readonly columnSpan: number;
  readonly until: number;
}

/** A table's cells in the grid that a browser forms (HTML, 4.9.12): spans end with their rows' group. */
export function readHtmlTable(
  table: HtmlElement,
  budget: Budget,
  isShown: (element: HtmlElement) => boolean,
  readCell: (cell: HtmlElement) => Piece[],
): TablePiece {
  const rows: PieceCell[][] = [];
  for (const group of groupsOf(table)) {
    const lines = group.filter(isShown);
    const end = rows.length + lines.length;
    let taken: readonly Taken[] = [];
    for (const line of lines) {
      budget.step();
      const r = rows.length;
      taken = taken.filter(({ until }) => until > r);
      const cells: PieceCell[] = [];
      const begun: Taken[] = [];
      let column = 0;
      let at = 0;
      for (const cell of elements(line)) {
        if (!/^t[dh]$/.test(cell.tagName) || !isShown(cell)) continue;
        for (; at < taken.length && taken[at]!.column <= column; at++)
          column = Math.max(column, taken[at]!.column + taken[at]!.columnSpan);
        const columnSpan = span(cell, "colspan", MOST_ACROSS) || 1;
        // 0 reaches down to the end of the group.
        const down = span(cell, "rowspan", MOST_DOWN) || end - r;
        const rowSpan = Math.min(down, end - r);
        cells.push({ pieces: readCell(cell), column, columnSpan, rowSpan });
        if (rowSpan > 1) begun.push({ column, columnSpan, until: r + rowSpan });
        column += columnSpan;
      }
      rows.push(cells);
      if (begun.length > 0)
        taken = [...taken, ...begun].sort((first, second) => first.column - second.column);
    }
  }
  return { type: "table", rows };
}

/** Rows by their groups, heads first and feet last, as they are shown. */
function groupsOf(table: HtmlElement): HtmlElement[][] {
  const order = ["thead", "tbody", "tfoot"];
  return order.flatMap((name) =>
    elements(table)
      .filter(({ tagName }) => tagName === name)
      .map((group) => elements(group).filter(({ tagName }) => tagName === "tr")),
  );
}
