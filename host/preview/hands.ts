import { requireAllowed } from "../excel/guard";
import { cellA1, LAST_COLUMN, toA1 } from "../model/address";
import { ApiError } from "../rich-api/errors";
import type { GridUser } from "../univer/grid/actions";
import type { Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import { Refusal, type User } from "../user";

type Permission = "allowFormatRows" | "allowFormatColumns";

function mayFormat(sheet: Sheet, axis: "row" | "column"): void {
  const permission: Permission = axis === "row" ? "allowFormatRows" : "allowFormatColumns";
  try {
    requireAllowed(sheet, permission);
  } catch (error) {
    if (error instanceof ApiError) throw new Refusal("protected", error.message);
    throw error;
  }
}

/** What a person does in the grid, as the embedded Excel's user does it. */
export const handsOf = (user: User, workbook: Workbook): GridUser => ({
  enter: (sheet, entries) => {
    for (const { row, column, text } of entries) {
      // Enter without a change leaves a formula alone.
      if (sheet.cell(row, column).formula === text) continue;
      user.edit(sheet.name, cellA1(row, column), text);
    }
  },
  clear: (sheet, rect) => {
    user.clear(sheet.name, toA1(rect));
  },
  insertRows: (sheet, first, count) => {
    user.insertRows(sheet.name, first + 1, count);
    // Excel leaves the new rows selected.
    workbook.select(sheet, { top: first, bottom: first + count - 1, left: 0, right: LAST_COLUMN });
  },
  deleteRows: (sheet, first, count) => {
    user.deleteRows(sheet.name, first + 1, count);
  },
  resize: (sheet, axis, first, last, points) => {
    mayFormat(sheet, axis);
    (axis === "row" ? sheet.rows : sheet.columns).setSize(first, last, points);
  },
  hide: (sheet, axis, first, last, hidden) => {
    mayFormat(sheet, axis);
    (axis === "row" ? sheet.rows : sheet.columns).setHidden(first, last, hidden);
  },
  select: (sheet, rect) => {
    workbook.select(sheet, rect);
  },
  followLink: (sheet, row, column) => {
    user.followLink(sheet.name, cellA1(row, column));
  },
  beginEdit: (sheet, row, column) => {
    const locked = sheet.protection.protected && sheet.cell(row, column).style.locked;
    if (locked) throw new Refusal("protected", "The cell is locked.");
  },
});
