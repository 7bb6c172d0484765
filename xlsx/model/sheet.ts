import {
  BLANK,
  formatOf,
  resultKind,
  type Cell,
  type CellContent,
  type CellFormat,
  type CellValue,
} from "./cell";
import { LAST_COLUMN, LAST_ROW, boundingRect, cellRect, isSingleCell, type Rect } from "./address";
import { Axis, STANDARD_COLUMN_WIDTH, STANDARD_ROW_HEIGHT } from "./axis";
import { Cells } from "./cells";
import type { SheetChange } from "./sheet-change";
import type { ConditionalFormat } from "./conditional-format";
import type { DataValidation } from "./data-validation";
import { Merges, RectsByRow } from "./merges";
import {
  DEFAULT_PAGE_LAYOUT,
  DEFAULT_VIEW,
  UNPROTECTED,
  type Comment,
  type Hyperlink,
  type PageLayout,
  type Protection,
  type SheetView,
  type Visibility,
} from "./sheet-parts";
import { patchStyle, type Style, type StylePatch } from "./style";

/** A formula's result, as calculation hands it in. */
export interface Result {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly errorMessage?: string | null;
}

/**
 * One worksheet. Every change goes through a method that tells the workbook's listeners.
 * It knows no protection and no text entry: who calls it has asked (host/excel, host/gestures).
 */
export class Sheet {
  readonly cells = new Cells();
  readonly merges = new Merges();
  readonly rows: Axis;
  readonly columns: Axis;
  private parts = {
    visibility: "Visible" as Visibility,
    protection: UNPROTECTED,
    pageLayout: DEFAULT_PAGE_LAYOUT,
    view: DEFAULT_VIEW,
    validations: [] as readonly DataValidation[],
    conditionalFormats: [] as readonly ConditionalFormat[],
    comments: [] as readonly Comment[],
    hyperlinks: [] as readonly Hyperlink[],
  };

  /** Made by `Workbook.addSheet` only. */
  constructor(
    readonly id: string,
    private sheetName: string,
    readonly emit: (change: SheetChange) => void,
  ) {
    this.rows = new Axis(STANDARD_ROW_HEIGHT, LAST_ROW, (first, last) => {
      emit({ type: "dimensions", axis: "row", first, last });
    });
    this.columns = new Axis(STANDARD_COLUMN_WIDTH, LAST_COLUMN, (first, last) => {
      emit({ type: "dimensions", axis: "column", first, last });
    });
  }

  get name(): string {
    return this.sheetName;
  }

  /** `Workbook.renameSheet` is the way in: it rewrites the references. */
  setName(name: string): void {
    const before = this.sheetName;
    this.sheetName = name;
    this.emit({ type: "renamed", before });
  }

  cell(row: number, column: number): Cell {
    return this.cells.get(row, column);
  }

  used(valuesOnly = false): Rect | null {
    return this.cells.used(valuesOnly);
  }

  /** Puts a constant or a formula into one cell. */
  setContent(row: number, column: number, content: CellContent): void {
    this.write(cellRect(row, column), () => content);
  }

  /** Changes the cells of a block; `undefined` leaves a cell as it is. One change for listeners. */
  write(
    rect: Rect,
    change: (row: number, column: number, cell: Cell) => Partial<Cell> | undefined,
  ): void {
    const before = isSingleCell(rect) ? this.cell(rect.top, rect.left) : null;
    for (let row = rect.top; row <= rect.bottom; row++) {
      for (let column = rect.left; column <= rect.right; column++) {
        const cell = this.cell(row, column);
        const changes = change(row, column, cell);
        if (changes) this.cells.set(row, column, { ...cell, ...changes });
      }
    }
    this.emit({ type: "content", rect, before });
  }

  /** Hands in results; cells that hold no formula any more are left alone. */
  setResults(results: readonly Result[]): void {
    for (const { row, column, value, errorMessage = null } of results) {
      const cell = this.cell(row, column);
      if (cell.formula === null) continue;
      const kind = resultKind(value);
      this.cells.set(row, column, { ...cell, value, kind, errorMessage });
      this.emit({ type: "results", rect: cellRect(row, column) });
    }
  }

  clearContent(rect: Rect): void {
    for (const { row, column } of [...this.cells.entries(rect)]) {
      this.cells.setContent(row, column, BLANK);
    }
    this.emit({ type: "content", rect, before: null });
  }

  formatCells(rect: Rect, patch: StylePatch): void {
    const patched = new Map<Style, Style>();
    const styleOf = (style: Style): Style => {
      const known = patched.get(style) ?? patchStyle(style, patch);
      patched.set(style, known);
      return known;
    };
    this.cells.format(rect, ({ numberFormat, style }) => ({
      numberFormat,
      style: styleOf(style),
    }));
    this.emit({ type: "format", rect });
  }

  setNumberFormat(rect: Rect, numberFormat: string): void {
    this.cells.format(rect, ({ style }) => ({ style, numberFormat }));
    this.emit({ type: "format", rect });
  }

  /** Changes each cell's format in its own way. */
  formatEach(rect: Rect, change: (row: number, column: number) => Partial<CellFormat>): void {
    for (let row = rect.top; row <= rect.bottom; row++) {
      for (let column = rect.left; column <= rect.right; column++) {
        this.cells.set(row, column, { ...this.cell(row, column), ...change(row, column) });
      }
    }
    this.emit({ type: "format", rect });
  }

  /** Merges cells: the top left cell keeps its content, the others lose theirs. */
  merge(rect: Rect): void {
    this.merges.add(rect);
    for (const { row, column, cell } of [...this.cells.entries(rect)]) {
      if (row === rect.top && column === rect.left) continue;
      this.cells.set(row, column, { ...BLANK, ...formatOf(cell) });
    }
    this.emit({ type: "merges", rect });
  }

  /** The same for many rectangles, none of which may meet another one. */
  mergeAll(rects: readonly Rect[]): void {
    if (rects.length === 0) return;
    this.merges.addAll(rects);
    const byRow = new RectsByRow(rects);
    for (const { row, column, cell } of [...this.cells.entries()]) {
      byRow.goTo(row);
      const rect = byRow.at(row, column);
      if (!rect || (row === rect.top && column === rect.left)) continue;
      this.cells.set(row, column, { ...BLANK, ...formatOf(cell) });
    }
    this.emit({ type: "merges", rect: rects.reduce(boundingRect) });
  }

  unmerge(rect: Rect): void {
    this.merges.remove(rect);
    this.emit({ type: "merges", rect });
  }

  get visibility(): Visibility {
    return this.parts.visibility;
  }

  setVisibility(visibility: Visibility): void {
    this.parts.visibility = visibility;
    this.emit({ type: "visibility" });
  }

  get protection(): Protection {
    return this.parts.protection;
  }

  setProtection(protection: Protection): void {
    this.parts.protection = protection;
    this.emit({ type: "protection" });
  }

  get pageLayout(): PageLayout {
    return this.parts.pageLayout;
  }

  setPageLayout(change: Partial<PageLayout>): void {
    this.parts.pageLayout = { ...this.pageLayout, ...change };
    this.emit({ type: "pageLayout" });
  }

  get view(): SheetView {
    return this.parts.view;
  }

  setView(change: Partial<SheetView>): void {
    this.parts.view = { ...this.view, ...change };
    this.emit({ type: "view" });
  }

  get validations(): readonly DataValidation[] {
    return this.parts.validations;
  }

  setValidations(validations: readonly DataValidation[]): void {
    this.parts.validations = validations;
    this.emit({ type: "validations" });
  }

  get conditionalFormats(): readonly ConditionalFormat[] {
    return this.parts.conditionalFormats;
  }

  setConditionalFormats(formats: readonly ConditionalFormat[]): void {
    this.parts.conditionalFormats = formats;
    this.emit({ type: "conditionalFormats" });
  }

  get comments(): readonly Comment[] {
    return this.parts.comments;
  }

  setComments(comments: readonly Comment[]): void {
    this.parts.comments = comments;
    this.emit({ type: "comments" });
  }

  get hyperlinks(): readonly Hyperlink[] {
    return this.parts.hyperlinks;
  }

  setHyperlinks(hyperlinks: readonly Hyperlink[]): void {
    this.parts.hyperlinks = hyperlinks;
    this.emit({ type: "hyperlinks" });
  }
}
