import {
  copyCells,
  fillObstacle,
  pasteArea,
  pasteCells,
  pasteObstacle,
  type CopiedCells,
  type PasteObstacle,
} from "./clipboard";
import { readClipboardText } from "./clipboard-text";
import { stoppedBy } from "./data-entry-check";
import { History } from "./history";
import {
  boundingRect,
  cellRect,
  intersection,
  isOnSheet,
  isSingleCell,
  LAST_COLUMN,
  parseA1,
  parseAddress,
  subtract,
  WHOLE_SHEET,
  type Rect,
} from "../xlsx/model/address";
import type { Axis } from "../xlsx/model/axis";
import type { CellContent } from "../xlsx/model/cell";
import { deleteCells, insertCells, shiftObstacle } from "../xlsx/model/insert-delete";
import type { Sheet } from "../xlsx/model/sheet";
import { isWellFormed, readEntry } from "../xlsx/model/text-entry";
import type { Workbook } from "../xlsx/model/workbook";
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
      | PasteObstacle
      | "invalid entry"
      | "invalid formula"
      | "cut merged cells"
      | "changed since"
      | "no such place",
    message: string,
  ) {
    super(message);
    this.name = "Refusal";
  }
}

/** A text typed into a cell. */
export interface TypedEntry {
  readonly address: string;
  readonly text: string;
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
  readonly history: History;

  constructor(
    private readonly workbook: Workbook,
    private readonly today: () => Date,
  ) {
    this.history = new History(workbook);
  }

  /** Types an entry into a cell, as text and with Enter: "12.5%", "=A1*2", "2023-12-31". */
  edit(sheetName: string, address: string, text: string): void {
    this.enter(sheetName, [{ address, text }]);
  }

  /** Types several entries in one step, all or none. */
  enter(sheetName: string, entries: readonly TypedEntry[]): void {
    const sheet = this.sheet(sheetName);
    this.history.record(() => {
      for (const { address, text } of entries) {
        const { top, left } = this.rect(address);
        this.write(sheet, top, left, text, "typed");
      }
    });
  }

  /** Presses Delete on a selection. */
  clear(sheetName: string, address: string): void {
    const sheet = this.sheet(sheetName);
    const rect = this.rect(address);
    whileProtected(() => {
      requireUnlocked(sheet, rect);
    });
    this.history.record(() => {
      sheet.clearContent(rect);
    });
  }

  /** Pastes cells that were copied in this workbook onto a selection. */
  paste(sheetName: string, address: string, copied: CopiedCells): void {
    const sheet = this.sheet(sheetName);
    const area = pasteArea(copied, this.rect(address));
    whileProtected(() => {
      requireUnlocked(sheet, intersection(area, WHOLE_SHEET) ?? area);
    });
    const obstacle = pasteObstacle(sheet, area, copied);
    if (obstacle) throw new Refusal(obstacle, `The cells cannot be pasted: ${obstacle}.`);
    this.history.record(() => {
      pasteCells(sheet, area, copied);
    });
    this.workbook.select(sheet, area);
  }

  /** Pastes rows of texts from elsewhere; as in Excel no input rule stops them. */
  pasteText(sheetName: string, address: string, text: string): void {
    const sheet = this.sheet(sheetName);
    const { top, left } = this.rect(address);
    const rows = readClipboardText(text);
    const width = Math.max(...rows.map(({ length }) => length));
    const area = { top, left, bottom: top + rows.length - 1, right: left + width - 1 };
    if (!isOnSheet(area)) throw new Refusal("does not fit", "The text is larger than the sheet.");
    whileProtected(() => {
      requireUnlocked(sheet, area);
    });
    if (!isSingleCell(area) && sheet.merges.meeting(area).length > 0) {
      throw new Refusal("merged cells", "Several cells cannot be pasted over merged ones.");
    }
    this.history.record(() => {
      for (let row = top; row <= area.bottom; row++) {
        for (let column = left; column <= area.right; column++) {
          this.write(sheet, row, column, rows[row - top]?.[column - left] ?? "", "pasted");
        }
      }
    });
    this.workbook.select(sheet, area);
  }

  /** Drags the fill handle of cells over those beside them: their formulas move along. */
  fill(sheetName: string, from: string, to: string): void {
    const sheet = this.sheet(sheetName);
    const source = this.rect(from);
    const [area] = subtract(boundingRect(source, this.rect(to)), source);
    if (!area) return;
    whileProtected(() => {
      requireUnlocked(sheet, area);
    });
    const obstacle = fillObstacle(sheet, area, source);
    if (obstacle) throw new Refusal(obstacle, `The cells cannot be filled: ${obstacle}.`);
    this.history.record(() => {
      pasteCells(sheet, area, copyCells(sheet, source), source);
    });
    this.workbook.select(sheet, boundingRect(source, area));
  }

  undo(): void {
    if (this.history.canUndo && !this.history.undo()) throw changedSince();
  }

  redo(): void {
    if (this.history.canRedo && !this.history.redo()) throw changedSince();
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
    this.history.record(
      () => {
        insertCells(this.workbook, sheet, rect, "Down");
      },
      { sheet, rect, direction: "Down" },
    );
  }

  /** Deletes rows from row `row` (1-based) on. */
  deleteRows(sheetName: string, row: number, count = 1): void {
    const sheet = this.sheet(sheetName);
    const rect = rows(row, count);
    this.requireShift(sheet, rect, "Up");
    this.history.record(
      () => {
        deleteCells(this.workbook, sheet, rect, "Up");
      },
      { sheet, rect, direction: "Up" },
    );
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
    const { left, right } = this.rect(`${column}:${column}`);
    this.resize(sheetName, "column", left, right, width);
  }

  /** Rows and columns are 0-based here, `points` their new size. */
  resize(
    sheetName: string,
    axis: "row" | "column",
    first: number,
    last: number,
    points: number,
  ): void {
    this.format(sheetName, axis, (each) => {
      each.setSize(first, last, points);
    });
  }

  hide(
    sheetName: string,
    axis: "row" | "column",
    first: number,
    last: number,
    hidden: boolean,
  ): void {
    this.format(sheetName, axis, (each) => {
      each.setHidden(first, last, hidden);
    });
  }

  private format(sheetName: string, axis: "row" | "column", change: (axis: Axis) => void): void {
    const sheet = this.sheet(sheetName);
    whileProtected(() => {
      requireAllowed(sheet, axis === "row" ? "allowFormatRows" : "allowFormatColumns");
    });
    this.history.record(() => {
      change(axis === "row" ? sheet.rows : sheet.columns);
    });
  }

  private write(
    sheet: Sheet,
    row: number,
    column: number,
    text: string,
    how: "typed" | "pasted",
  ): void {
    const merge = sheet.merges.at(row, column);
    const place = merge ? { row: merge.top, column: merge.left } : { row, column };
    const rect = cellRect(place.row, place.column);
    whileProtected(() => {
      requireUnlocked(sheet, rect);
    });
    const entry = readEntry(text, sheet.cell(place.row, place.column), this.today());
    const { formula } = entry.content;
    if (formula !== null && !isWellFormed(formula)) {
      throw new Refusal("invalid formula", `Excel does not take the formula ${formula}`);
    }
    if (how === "typed") this.requireValid(sheet, place, entry.content);
    const { numberFormat } = entry;
    const content = this.workbook.entered(entry.content);
    sheet.write(rect, () => (numberFormat === undefined ? content : { ...content, numberFormat }));
  }

  private requireValid(
    sheet: Sheet,
    { row, column }: { readonly row: number; readonly column: number },
    content: CellContent,
  ): void {
    const stopped = stoppedBy(this.workbook, sheet, row, column, content);
    if (stopped) throw new Refusal("invalid entry", stopped.errorAlert.message);
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
    if (obstacle) throw new Refusal("cut merged cells", `The operation ${obstacle}.`);
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

const changedSince = (): Refusal =>
  new Refusal("changed since", "Somebody else has changed these cells since.");

const rows = (row: number, count: number): Rect => ({
  top: row - 1,
  bottom: row + count - 2,
  left: 0,
  right: LAST_COLUMN,
});
