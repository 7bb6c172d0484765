import type { Table, TableCell, TableColumn } from "../consolidation";
import { groupsOf, headingRow, leadColumns, widthOf, type Bounds } from "./table-bounds";
import { inRuns, lineHeight, linesHigh, maximumHeight, type RowHeight } from "./heights";
import { baseFont } from "./styles";
import { wrappedLines } from "./text";

/** In points, of the title. */
export const TITLE_SIZE = 14;

const heightOf = (row: number, points: number): RowHeight => ({ first: row, last: row, points });

/** Title and note wrap within the columns over which they stand. */
export function leadHeights(table: Table): RowHeight[] {
  const width = widthOf(leadColumns(table)) - 1;
  const titled = Math.floor((width * baseFont.size) / TITLE_SIZE);
  return [
    heightOf(0, wrappedLines(table.title, titled) * 20 + 8),
    heightOf(1, linesHigh(wrappedLines(table.note, width))),
  ];
}

/** The lowest heading, in lines. */
const LOWEST = 2;

/** High enough for the longest heading; an upper one has the width of its columns together. */
export function headingHeights(columns: readonly TableColumn[], levels: number): RowHeight[] {
  const lines = (texts: readonly { text: string; width: number }[]): number =>
    Math.max(LOWEST, ...texts.map(({ text, width }) => wrappedLines(text, width - 1)));
  const lower = columns
    .filter(({ group }) => levels === 1 || group !== "")
    .map(({ heading, width }) => ({ text: heading, width }));
  const upper = groupsOf(columns).map(({ left, right }) => ({
    text: columns[left]!.group,
    width: widthOf(columns.slice(left, right + 1)),
  }));
  return (levels === 1 ? [lower] : [upper, lower]).map((texts, level) =>
    heightOf(headingRow + level, lines(texts) * lineHeight + 2),
  );
}

/**
 * Words wrap within their column, and a row is high enough for the longest of them.
 * @param top the row 汇总, or the first row where there is none
 */
export function rowHeights(
  body: readonly (readonly TableCell[])[],
  columns: readonly TableColumn[],
  { top, first }: Pick<Bounds, "top" | "first">,
): RowHeight[] {
  const higher = body.flatMap((row, i): [number, number][] => {
    const lines = row.reduce<number>(
      (most, cell, at) =>
        typeof cell === "string"
          ? Math.max(most, wrappedLines(cell, columns[at]!.width - 1))
          : most,
      1,
    );
    return lines === 1 ? [] : [[first + i, Math.min(maximumHeight, linesHigh(lines))]];
  });
  return [{ first: top, last: first + body.length - 1, points: linesHigh(1) }, ...inRuns(higher)];
}
