import type { Contents } from "../../xlsx/contents";
import type { FileCell } from "../../xlsx/sheet-cells";
import type { Pack } from "../forms";
import type { FileSheet, Grid, LastYearFile } from "../forms/last-year";
import { whyBroken } from "../reading/broken";
import { WorkbookFault } from "../reading/fault";
import { lacksResult } from "./block";
import { fromFile } from "./open-file";
import { readReports } from "./read-reports";

/** Far beyond any form of ours. */
const LAST_ROW = 2000;
const LAST_COLUMN = 50;

/**
 * Reads an .xlsx file as last year's: nothing is uploaded, nothing is run.
 * @param packs for forms of packs that neither ship nor are kept in the file
 * @throws WorkbookFault when the bytes are no workbook, or its formulas hold no results
 */
export const readLastYear = (bytes: Uint8Array, packs: readonly Pack[] = []): LastYearFile =>
  fromFile(bytes, (contents) => {
    const { forms, broken, outdated } = readReports(contents, packs);
    const unread = whyBroken(broken).map(({ fault }) => fault.sentence);
    return { sheets: sheetsOf(contents), forms, outdated, unread };
  });

/** What the cells of a file's sheets show, formulas by the results saved with them. */
const sheetsOf = (contents: Contents): FileSheet[] =>
  contents.sheets.map(({ name }, place) => ({ name, grid: gridOf(contents.cells(place)) }));

function gridOf(cells: readonly FileCell[]): Grid {
  const grid: (string | number | null)[][] = [];
  for (const cell of cells) {
    const { row, column } = cell;
    if (row >= LAST_ROW || column >= LAST_COLUMN) continue;
    if (lacksResult(cell)) throw new WorkbookFault("withoutResults");
    while (grid.length <= row) grid.push([]);
    const held = grid[row]!;
    while (held.length <= column) held.push(null);
    held[column] = shown(cell);
  }
  return grid;
}

const shown = ({ kind, value }: FileCell): string | number | null =>
  kind === "number" || kind === "text" ? (value as string | number) : null;
