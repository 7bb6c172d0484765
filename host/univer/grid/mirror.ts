import type { IRange } from "@univerjs/core";
import { boundingRect, WHOLE_SHEET, type Rect } from "../../../xlsx/model/address";
import type { Change } from "../../../xlsx/model/change";
import type { Sheet } from "../../../xlsx/model/sheet";
import type { Workbook } from "../../../xlsx/model/workbook";
import {
  cellsData,
  columnsData,
  freezeOf,
  rowsData,
  sizeOf,
  toRange,
  worksheetData,
} from "./sheet-data";
import { BOOK, type SheetsApp } from "./sheets-app";
import { Shown, type Apply } from "./shown";

type Part = "cells" | "merges" | "rows" | "columns" | "view" | "validations" | "conditionalFormats";
const ALL: readonly Part[] = [
  "cells",
  "merges",
  "rows",
  "columns",
  "view",
  "validations",
  "conditionalFormats",
];

interface Stale {
  readonly parts: Set<Part>;
  readonly rects: Rect[];
}

/** Keeps the grid showing what the model holds. The model never learns from here. */
export class Mirror {
  private readonly stale = new Map<Sheet, Stale>();
  private readonly shown = new Map<Sheet, Shown>();
  private scheduled = false;

  constructor(
    private readonly app: SheetsApp,
    private readonly workbook: Workbook,
  ) {
    for (const sheet of workbook.sheets) this.shown.set(sheet, new Shown());
    for (const sheet of workbook.sheets) this.mark(sheet, ["validations", "conditionalFormats"]);
  }

  /** What the grid shows before the first change. */
  static snapshot(workbook: Workbook) {
    return {
      id: BOOK,
      sheetOrder: workbook.sheets.map(({ id }) => id),
      sheets: Object.fromEntries(workbook.sheets.map((sheet) => [sheet.id, worksheetData(sheet)])),
    };
  }

  follow(change: Change): void {
    if (change.type === "replaced") throw new Error("A replaced workbook needs a new grid.");
    if (!("sheet" in change)) return;
    const { sheet } = change;
    switch (change.type) {
      case "added":
        this.add(sheet);
        break;
      case "removed":
        this.stale.delete(sheet);
        this.shown.delete(sheet);
        this.app.apply("sheet.mutation.remove-sheet", { subUnitId: sheet.id });
        break;
      case "renamed":
        this.app.apply("sheet.mutation.set-worksheet-name", {
          subUnitId: sheet.id,
          name: sheet.name,
        });
        break;
      case "activated":
        this.flush();
        this.app.apply("sheet.operation.set-worksheet-active", { subUnitId: sheet.id });
        break;
      case "content":
      case "results":
      case "format":
        this.mark(sheet, ["cells"], change.rect);
        break;
      case "merges":
        this.mark(sheet, ["cells", "merges"], change.rect);
        break;
      case "dimensions":
        this.mark(sheet, [change.axis === "row" ? "rows" : "columns"]);
        break;
      case "inserted":
      case "deleted":
        this.mark(sheet, ALL, WHOLE_SHEET);
        break;
      case "view":
      case "visibility":
        this.mark(sheet, ["view"]);
        break;
      case "validations":
      case "conditionalFormats":
        this.mark(sheet, [change.type]);
        break;
    }
  }

  /** Shows everything at once that waits to be shown. */
  flush(): void {
    this.scheduled = false;
    const stale = [...this.stale];
    this.stale.clear();
    for (const [sheet, { parts, rects }] of stale) this.update(sheet, parts, rects);
  }

  private add(sheet: Sheet): void {
    this.shown.set(sheet, new Shown());
    this.app.apply("sheet.mutation.insert-sheet", {
      index: this.workbook.sheets.indexOf(sheet),
      sheet: worksheetData(sheet),
    });
    this.mark(sheet, ["validations", "conditionalFormats"]);
  }

  private mark(sheet: Sheet, parts: readonly Part[], rect?: Rect): void {
    const stale = this.stale.get(sheet) ?? { parts: new Set(), rects: [] };
    this.stale.set(sheet, stale);
    for (const part of parts) stale.parts.add(part);
    if (rect) stale.rects.push(rect);
    if (this.scheduled) return;
    this.scheduled = true;
    queueMicrotask(() => {
      if (this.scheduled) this.flush();
    });
  }

  private update(sheet: Sheet, parts: ReadonlySet<Part>, rects: readonly Rect[]): void {
    if (!this.app.book.getSheetBySheetId(sheet.id)) return;
    const apply = (id: string, params: object): void => {
      this.app.apply(id, { subUnitId: sheet.id, ...params });
    };
    const shown = this.shown.get(sheet) ?? new Shown();
    if (parts.has("cells")) this.updateCells(sheet, rects, apply);
    if (parts.has("merges")) this.updateMerges(sheet, apply);
    if (parts.has("rows")) {
      apply("sheet.mutation.set-row-data", { rowData: shown.rows.change(rowsData(sheet)) });
    }
    if (parts.has("columns")) {
      const columnData = shown.columns.change(columnsData(sheet));
      apply("sheet.mutation.set-col-data", { columnData });
    }
    if (parts.has("view")) this.updateView(sheet, apply);
    if (parts.has("validations")) shown.updateValidations(sheet, apply);
    if (parts.has("conditionalFormats")) shown.updateConditionalFormats(sheet, apply);
  }

  private updateCells(sheet: Sheet, rects: readonly Rect[], apply: Apply): void {
    const { rowCount, columnCount } = sizeOf(sheet);
    const { rowCount: rows, columnCount: columns } = this.worksheet(sheet).getConfig();
    if (rowCount > rows) apply("sheet.mutation.set-worksheet-row-count", { rowCount });
    if (columnCount > columns) {
      apply("sheet.mutation.set-worksheet-column-count", { columnCount });
    }
    for (const rect of together(rects)) {
      apply("sheet.mutation.set-range-values", { cellValue: cellsData(sheet, rect, true) });
    }
  }

  private updateMerges(sheet: Sheet, apply: Apply): void {
    const old: IRange[] = [...this.worksheet(sheet).getConfig().mergeData];
    if (old.length > 0) apply("sheet.mutation.remove-worksheet-merge", { ranges: old });
    const ranges = sheet.merges.all().map(toRange);
    if (ranges.length > 0) apply("sheet.mutation.add-worksheet-merge", { ranges });
  }

  private updateView(sheet: Sheet, apply: Apply): void {
    apply("sheet.mutation.set-frozen", freezeOf(sheet));
    apply("sheet.mutation.set-tab-color", { color: sheet.view.tabColor });
    apply("sheet.mutation.toggle-gridlines", { showGridlines: Number(sheet.view.showGridlines) });
    apply("sheet.mutation.set-worksheet-hidden", {
      hidden: Number(sheet.visibility !== "Visible"),
    });
  }

  private worksheet(sheet: Sheet) {
    const worksheet = this.app.book.getSheetBySheetId(sheet.id);
    if (!worksheet) throw new Error(`The grid does not show ${sheet.name}.`);
    return worksheet;
  }
}

/** Many small changes are one when they lie close together. */
function together(rects: readonly Rect[]): readonly Rect[] {
  const [first, ...others] = rects;
  return first ? [others.reduce(boundingRect, first)] : [];
}
