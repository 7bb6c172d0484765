import { cellAddress, rectAddress } from "../layout/address";
import { WorkbookFault } from "../reading/fault";
import { dressRows } from "./dress";
import type { ChangedRow, SheetRows } from "./row-change";
import { loadForms } from "./row-places";
import { rowsRange } from "./sheet-ranges";
import { isDenied, withoutProtection } from "./unprotected";

export type Shift = "inserted" | "deleted";

/**
 * Inserts rows into forms with all that their sections give them and what stood in them, or takes them
 * away: all or none. Three syncs a sheet, and those of dressing.
 * @throws what Excel throws, or a WorkbookFault; the workbook is then as it was, or the fault says what to look at
 */
export async function shiftRows(
  context: Excel.RequestContext,
  what: Shift,
  sheets: readonly SheetRows[],
): Promise<void> {
  let current = sheets[0]!;
  try {
    for (const each of sheets) {
      current = each;
      await shift(context, what, each);
    }
    if (what === "inserted") await dressRows(context, { runs: "bare" });
  } catch (error) {
    try {
      await undo(context, what, sheets);
    } catch {
      throw new WorkbookFault("halfChangedRows", current.sheetName, error);
    }
    throw isDenied(error)
      ? new WorkbookFault("lockedSheet", `“${current.sheetName}”`, error)
      : error;
  }
}

/** Rows that came, to be deleted, or that went, to be inserted: how many the form then has afterwards. */
export const reversedTo = (what: Shift, sheets: readonly SheetRows[]): SheetRows[] =>
  sheets.map((each) => ({
    ...each,
    rowCount: each.rowCount + (what === "inserted" ? each.rows.length : -each.rows.length),
  }));

const shift = (
  context: Excel.RequestContext,
  what: Shift,
  { sheetName, rows }: SheetRows,
): Promise<void> => {
  const sheet = context.workbook.worksheets.getItem(sheetName);
  return withoutProtection(context, { sheet, sheetName }, () =>
    what === "inserted" ? queueRows(sheet, rows) : queueGone(sheet, rows),
  );
};

/** Rows go from the bottom up and come from the top down: what has been done is known by their number. */
async function undo(
  context: Excel.RequestContext,
  what: Shift,
  sheets: readonly SheetRows[],
): Promise<void> {
  const loaded = await loadForms(context);
  for (const { sheetName, rowCount, rows } of sheets) {
    const now = loaded.find(({ form }) => form.sheetName === sheetName)!.form.placement.rowCount;
    const missing = Math.abs(rowCount - now);
    const done = rows.length - missing;
    if (done === 0) continue;
    const undone = what === "inserted" ? rows.slice(0, done) : rows.slice(-done);
    const reverse = what === "inserted" ? "deleted" : "inserted";
    await shift(context, reverse, { sheetName, rowCount, rows: undone });
  }
  if (what === "deleted") await dressRows(context, { runs: "bare" });
}

function queueRows(sheet: Excel.Worksheet, rows: readonly ChangedRow[]): void {
  for (const { row, cells, shared } of rows) {
    rowsRange(sheet, row, row).insert("Down");
    for (const { column, content, format } of cells) {
      const cell = sheet.getRange(cellAddress(row, column));
      cell.numberFormat = [[format]];
      cell.formulas = [[content]];
    }
    for (const { column, bottom } of shared) {
      sheet.getRange(cellAddress(row + 1, column)).values = [[""]];
      sheet.getRange(rectAddress({ top: row, bottom, left: column, right: column })).merge(false);
    }
  }
}

function queueGone(sheet: Excel.Worksheet, rows: readonly ChangedRow[]): void {
  for (const { row, shared } of [...rows].reverse()) {
    rowsRange(sheet, row, row).delete("Up");
    for (const { column, content } of shared)
      sheet.getRange(cellAddress(row, column)).values = [[content]];
  }
}
