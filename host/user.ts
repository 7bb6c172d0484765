import { stoppedBy } from "./data-entry-check";
import { LAST_COLUMN, parseA1, parseAddress, type Rect } from "./model/address";
import { deleteCells, insertCells, shiftObstacle } from "./model/insert-delete";
import type { Sheet } from "./model/sheet";
import { isWellFormed, readEntry } from "./model/text-entry";
import type { Workbook } from "./model/workbook";
import { ApiError } from "./rich-api/errors";
import {
  requireAllowed,
  requireOpenStructure,
  requireShiftAllowed,
  requireUnlocked,
} from "./excel/guard";

/** Excel's refusal of something a person did: a message box in Excel. */
export class Refusal extends Error {
  constructor(
    readonly reason:
      "protected" | "invalid entry" | "invalid formula" | "merged cells" | "no such place",
    message: string,
  ) {
    super(message);
    this.name = "Refusal";
  }
}

function whileProtected(check: () => void): void {
  try {
    check();
  } catch (error) {
    if (error instanceof ApiError) throw new Refusal("protected", error.message);
    throw error;
  }
}

/** What a person does in the grid. Each method throws a `Refusal` where Excel shows a message. */
export class User {
  constructor(
    private readonly workbook: Workbook,
    private readonly today: () => Date,
  ) {}

  /** Types an entry into a cell, as text and with Enter: "12.5%", "=A1*2", "2023-12-31". */
  edit(sheetName: string, address: string, text: string): void {
    const sheet = this.sheet(sheetName);
    const { top: row, left: column } = this.rect(address);
    const merge = sheet.merges.at(row, column);
    const place = merge ? { row: merge.top, column: merge.left } : { row, column };
    const rect = { top: place.row, bottom: place.row, left: place.column, right: place.column };
    whileProtected(() => {
      requireUnlocked(sheet, rect);
    });
    const entry = readEntry(text, sheet.cell(place.row, place.column), this.today());
    const { formula } = entry.content;
    if (formula !== null && !isWellFormed(formula)) {
      throw new Refusal("invalid formula", `Excel does not take the formula ${formula}`);
    }
    const stopped = stoppedBy(this.workbook, sheet, place.row, place.column, entry.content);
    if (stopped) throw new Refusal("invalid entry", stopped.errorAlert.message);
    const { content, numberFormat } = entry;
    sheet.write(rect, () => (numberFormat === undefined ? content : { ...content, numberFormat }));
  }

  /** Presses Delete on a selection. */
  clear(sheetName: string, address: string): void {
    const sheet = this.sheet(sheetName);
    const rect = this.rect(address);
    whileProtected(() => {
      requireUnlocked(sheet, rect);
    });
    sheet.clearContent(rect);
  }

  select(sheetName: string, address: string): void {
    this.workbook.select(this.sheet(sheetName), this.rect(address));
  }

  /** Clicks a cell's link, which leads to a place in the workbook. */
  followLink(sheetName: string, address: string): void {
    const { top, left } = this.rect(address);
    const link = this.sheet(sheetName).hyperlinks.find(
      ({ row, column }) => row === top && column === left,
    );
    const place = parseAddress(link?.documentReference ?? "");
    if (place?.sheet == null) throw new Refusal("no such place", "Reference isn't valid.");
    this.workbook.select(this.sheet(place.sheet), place.rect);
  }

  activate(sheetName: string): void {
    this.workbook.activate(this.sheet(sheetName));
  }

  /** Inserts rows above row `row` (1-based, as the grid shows it). */
  insertRows(sheetName: string, row: number, count = 1): void {
    const sheet = this.sheet(sheetName);
    const rect = rows(row, count);
    this.requireShift(sheet, rect, "Down");
    insertCells(this.workbook, sheet, rect, "Down");
  }

  /** Deletes rows from row `row` (1-based) on. */
  deleteRows(sheetName: string, row: number, count = 1): void {
    const sheet = this.sheet(sheetName);
    const rect = rows(row, count);
    this.requireShift(sheet, rect, "Up");
    deleteCells(this.workbook, sheet, rect, "Up");
  }

  renameSheet(sheetName: string, name: string): void {
    this.requireOpenStructure();
    this.workbook.renameSheet(this.sheet(sheetName), name);
  }

  deleteSheet(sheetName: string): void {
    this.requireOpenStructure();
    this.workbook.removeSheet(this.sheet(sheetName));
  }

  /** Drags the border of a column's heading; `width` in points. */
  setColumnWidth(sheetName: string, column: string, width: number): void {
    const sheet = this.sheet(sheetName);
    const { left, right } = this.rect(`${column}:${column}`);
    whileProtected(() => {
      requireAllowed(sheet, "allowFormatColumns");
    });
    sheet.columns.setSize(left, right, width);
  }

  private requireOpenStructure(): void {
    whileProtected(() => {
      requireOpenStructure(this.workbook);
    });
  }

  private requireShift(sheet: Sheet, rect: Rect, direction: "Down" | "Up"): void {
    whileProtected(() => {
      requireShiftAllowed(sheet, rect, direction);
    });
    const obstacle = shiftObstacle(sheet, rect, direction);
    if (obstacle) throw new Refusal("merged cells", `The operation ${obstacle}.`);
  }

  private sheet(name: string): Sheet {
    const sheet = this.workbook.sheet(name);
    if (!sheet) throw new Refusal("no such place", `There is no sheet named ${name}.`);
    return sheet;
  }

  private rect(address: string): Rect {
    const rect = parseA1(address);
    if (!rect) throw new Refusal("no such place", `${address} is no address.`);
    return rect;
  }
}

const rows = (row: number, count: number): Rect => ({
  top: row - 1,
  bottom: row + count - 2,
  left: 0,
  right: LAST_COLUMN,
});
