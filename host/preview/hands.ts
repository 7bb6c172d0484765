import { cellA1, LAST_COLUMN, toA1 } from "../../xlsx/model/address";
import type { Workbook } from "../../xlsx/model/workbook";
import type { GridUser } from "../univer/grid/actions";
import { Refusal, type User } from "../user";

/** What a person does in the grid, as the embedded Excel's user does it. */
export const handsOf = (user: User, workbook: Workbook): GridUser => ({
  enter: (sheet, entries) => {
    // Enter without a change leaves a formula alone.
    const changed = entries.filter(
      ({ row, column, text }) => sheet.cell(row, column).formula !== text,
    );
    const typed = changed.map(({ row, column, text }) => ({ address: cellA1(row, column), text }));
    if (typed.length > 0) user.enter(sheet.name, typed);
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
  paste: (sheet, rect, copied) => {
    user.paste(sheet.name, toA1(rect), copied);
  },
  pasteText: (sheet, rect, text) => {
    user.pasteText(sheet.name, toA1(rect), text);
  },
  fill: (sheet, from, to) => {
    user.fill(sheet.name, toA1(from), toA1(to));
  },
  undo: () => {
    user.undo();
  },
  redo: () => {
    user.redo();
  },
  resize: (sheet, axis, first, last, points) => {
    user.resize(sheet.name, axis, first, last, points);
  },
  hide: (sheet, axis, first, last, hidden) => {
    user.hide(sheet.name, axis, first, last, hidden);
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
