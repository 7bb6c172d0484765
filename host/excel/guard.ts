import { isEntireColumns, isEntireRows, type Rect } from "../../xlsx/model/address";
import type { ShiftDirection } from "../../xlsx/model/sheet-change";
import { allCells } from "../../xlsx/model/area";
import type { Sheet } from "../../xlsx/model/sheet";
import type { ProtectionOptions } from "../../xlsx/model/sheet-parts";
import type { Workbook } from "../../xlsx/model/workbook";
import { refuse } from "../rich-api/errors";

// What a protected sheet allows: "Protect a worksheet" (support.microsoft.com) and
// Excel.WorksheetProtectionOptions. The API obeys the same rules as a person does.

type Permission = keyof {
  [K in keyof ProtectionOptions as ProtectionOptions[K] extends boolean ? K : never]: true;
};

const denied = (): never =>
  refuse(
    "AccessDenied",
    "The cell or chart you're trying to change is on a protected sheet. To make a change, unprotect the sheet.",
  );

function hasLockedCell(sheet: Sheet, rect: Rect): boolean {
  return allCells(sheet, rect).some((cell) => cell.style.locked);
}

/** Refuses unless the sheet is unprotected, or all cells of the rectangle are unlocked. */
export function requireUnlocked(sheet: Sheet, rect: Rect): void {
  if (sheet.protection.protected && hasLockedCell(sheet, rect)) denied();
}

/** Refuses unless the sheet is unprotected, or its protection allows this. */
export function requireAllowed(sheet: Sheet, permission: Permission): void {
  if (sheet.protection.protected && !sheet.protection.options[permission]) denied();
}

export function requireUnprotected(sheet: Sheet): void {
  if (sheet.protection.protected) denied();
}

/** Refuses while the structure of the workbook is protected; the code is a guess, none is documented. */
export function requireOpenStructure(book: Workbook): void {
  if (book.structure.protected)
    refuse("AccessDenied", "Workbook is protected and cannot be changed.");
}

/**
 * Inserting and deleting on a protected sheet: only entire rows or columns, where allowed; and
 * "Delete rows" reaches only rows in which every cell is unlocked.
 */
export function requireShiftAllowed(sheet: Sheet, rect: Rect, direction: ShiftDirection): void {
  if (!sheet.protection.protected) return;
  const inserting = direction === "Down" || direction === "Right";
  const vertical = direction === "Down" || direction === "Up";
  if (vertical ? !isEntireRows(rect) : !isEntireColumns(rect)) denied();
  if (vertical) requireAllowed(sheet, inserting ? "allowInsertRows" : "allowDeleteRows");
  else requireAllowed(sheet, inserting ? "allowInsertColumns" : "allowDeleteColumns");
  if (!inserting && hasLockedCell(sheet, rect)) denied();
}
