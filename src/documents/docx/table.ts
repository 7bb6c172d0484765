import type { Piece, PieceCell, TablePiece } from "../pieces";
import type { Telling } from "./telling";
import { childOf, valueOf, type WordElement } from "./xml";

/** Wrappers that rows and cells may stand in. */
const WRAPPERS = new Set(["sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag"]);

function* inside(element: WordElement, name: string): Generator<WordElement> {
  for (const child of element.children) {
    if (child.name === name) yield child;
    else if (WRAPPERS.has(child.name)) yield* inside(child, name);
  }
}

interface GrowingCell extends PieceCell {
  rowSpan: number;
  columnSpan: number;
}

const count = (text: string | undefined, otherwise: number): number => {
  const value = Number(text);
  return text !== undefined && Number.isInteger(value) && value >= 0 && value <= 1000
    ? value
    : otherwise;
};

/**
 * A table's real grid: columns left out before a row, cells over several columns or rows, the old
 * horizontal merge (ECMA-376 Part 1, 17.4). Deleted rows and cells are not there.
 */
export function readTable(
  table: WordElement,
  telling: Telling,
  readCell: (cell: WordElement) => Piece[],
): TablePiece {
  const rows: GrowingCell[][] = [];
  /** Cells that go on below, by their first column. */
  let open = new Map<number, GrowingCell>();
  for (const row of inside(table, "tr")) {
    telling.budget.step();
    const properties = childOf(row, "trPr");
    if (changed(properties, telling)) continue;
    const cells: GrowingCell[] = [];
    const goingOn = new Map<number, GrowingCell>();
    let column = count(valueOf(properties, "gridBefore"), 0);
    let last: GrowingCell | null = null;
    for (const cell of inside(row, "tc")) {
      const looks = childOf(cell, "tcPr");
      const columnSpan = Math.max(1, count(valueOf(looks, "gridSpan"), 1));
      const down = mergeOf(looks, "vMerge");
      const above = open.get(column);
      const pieces = readCell(cell);
      if (removed(looks, telling)) {
        // Its place in the grid stays: the columns of the rest are counted with it.
        column += columnSpan;
        last = null;
        continue;
      }
      if (mergeOf(looks, "hMerge") === "continue" && last !== null && !holdsAny(pieces)) {
        last.columnSpan += columnSpan;
        column += columnSpan;
        continue;
      }
      if (down === "continue" && above?.columnSpan === columnSpan && !holdsAny(pieces)) {
        above.rowSpan += 1;
        goingOn.set(column, above);
        last = null;
      } else {
        last = { pieces, column, columnSpan, rowSpan: 1 };
        cells.push(last);
        if (down !== null) goingOn.set(column, last);
      }
      column += columnSpan;
    }
    rows.push(cells);
    open = goingOn;
  }
  return { type: "table", rows };
}

/** Null where a cell is not merged; a merge that says nothing goes on (17.4.84). */
function mergeOf(looks: WordElement | undefined, name: string): "restart" | "continue" | null {
  const merge = childOf(looks, name);
  if (!merge) return null;
  return merge.attributes["val"] === "restart" ? "restart" : "continue";
}

/** A cell that others hide by their merge should be empty; one that is not stays a cell. */
const holdsAny = (pieces: readonly Piece[]): boolean =>
  pieces.some((piece) => piece.type === "table" || piece.text.trim() !== "");

/** Whether a row was deleted with its changes tracked. */
function changed(row: WordElement | undefined, telling: Telling): boolean {
  if (!childOf(row, "del") && !childOf(row, "ins")) return false;
  telling.seen.trackedChanges = true;
  return childOf(row, "del") !== undefined;
}

function removed(looks: WordElement | undefined, telling: Telling): boolean {
  if (!childOf(looks, "cellDel") && !childOf(looks, "cellIns")) return false;
  telling.seen.trackedChanges = true;
  return childOf(looks, "cellDel") !== undefined;
}
