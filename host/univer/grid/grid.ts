import "@univerjs/preset-sheets-conditional-formatting/lib/index.css";
import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-data-validation/lib/index.css";
import type { IRange } from "@univerjs/core";
import {
  BEFORE_CELL_EDIT,
  getPrimaryForRange,
  IEditorBridgeService,
  SheetInterceptorService,
} from "@univerjs/preset-sheets-core";
import { boundingRect, type Rect } from "../../../xlsx/model/address";
import type { Change } from "../../../xlsx/model/change";
import type { Sheet } from "../../../xlsx/model/sheet";
import type { Workbook } from "../../../xlsx/model/workbook";
import type { GridUser } from "./actions";
import { Input } from "./input";
import { Keyboard } from "./keyboard";
import { Mirror } from "./mirror";
import { toPixels, toRange } from "./sheet-data";
import { SheetsApp } from "./sheets-app";

export interface GridOptions {
  readonly container: HTMLElement;
  readonly workbook: Workbook;
  readonly user: GridUser;
  /** The person tried something that is not allowed. */
  readonly refused: (error: unknown) => void;
  readonly scrolled: () => void;
}

const SELECTS: ReadonlySet<Change["type"]> = new Set<Change["type"]>([
  "selected",
  "activated",
  "inserted",
  "deleted",
]);

/** In pixels. */
const COLUMN_HEADINGS = 20;

const heightAbove = ({ rows }: Sheet, row: number): number =>
  Array.from({ length: row }, (_, index) =>
    rows.get(index).hidden ? 0 : toPixels(rows.size(index)),
  ).reduce((all, height) => all + height, 0);

/** The visible sheet: shows the model, and hands to `user` what a person does. */
export class Grid {
  private readonly app: SheetsApp;
  private readonly container: HTMLElement;
  private readonly keyboard: Keyboard;
  private readonly unsubscribe: () => void;

  constructor({ container, workbook, user, refused, scrolled }: GridOptions) {
    this.container = container;
    this.app = new SheetsApp(container, Mirror.snapshot(workbook));
    this.keyboard = new Keyboard(this.app);
    const mirror = new Mirror(this.app, workbook);
    this.showFormulasInEditor(workbook);
    const input = new Input(this.app, workbook, user, refused);
    this.app.onExecuted(({ id }) => {
      if (id === "sheet.operation.set-scroll") scrolled();
    });
    mirror.flush();
    this.app.apply("sheet.operation.set-worksheet-active", { subUnitId: workbook.activeSheet.id });
    this.select(workbook.activeSheet, workbook.selection());
    this.unsubscribe = workbook.onChange((change) => {
      try {
        mirror.follow(change);
        // Inserting and deleting moves the selection too.
        if (SELECTS.has(change.type)) {
          const reveal = change.type === "selected" && !input.selecting;
          this.select(workbook.activeSheet, workbook.selection(), reveal);
        }
      } catch (error) {
        // A fault of the grid must not stop who changed the workbook.
        reportError(error);
      }
    });
  }

  /** Where the selected cell stands on the page; null while the grid does not show it. */
  selectedBox(): DOMRect | null {
    const place = this.app.get(IEditorBridgeService).getLatestEditCellState();
    if (!place) return null;
    const { startX, startY, endX, endY } = place.position;
    const { left, top } = place.canvasOffset;
    return new DOMRect(left + startX, top + startY, endX - startX, endY - startY);
  }

  /** The name of the sheet that the grid shows. */
  shownSheet(): string {
    return this.app.book.getActiveSheet().getName();
  }

  /** Gives the keyboard to the grid. */
  focus(): void {
    this.keyboard.give();
  }

  dispose(): void {
    this.unsubscribe();
    this.keyboard.dispose();
    this.app.dispose();
  }

  /** `reveal`: scrolls to the selection, as Excel does unless the person made it in the grid. */
  private select(sheet: Sheet, rect: Rect, reveal = false): void {
    const merged = sheet.merges.at(rect.top, rect.left);
    const range = toRange(merged ? boundingRect(rect, merged) : rect);
    const worksheet = this.app.book.getSheetBySheetId(sheet.id);
    if (!worksheet) throw new Error(`The grid does not show ${sheet.name}.`);
    const primary = getPrimaryForRange(range, worksheet);
    this.app.apply("sheet.operation.set-selections", {
      subUnitId: sheet.id,
      selections: [{ range, primary, style: null }],
      reveal,
    });
    if (reveal) this.revealBelow(sheet, range);
  }

  /** With frozen rows above, the grid itself stops scrolling down too early; rows are of any height, or hidden. */
  private revealBelow(sheet: Sheet, { startRow }: IRange): void {
    const { top, bottom } = this.container.getBoundingClientRect();
    const box = this.selectedBox();
    if (!box || box.bottom <= bottom) return;
    const below = top + COLUMN_HEADINGS + heightAbove(sheet, sheet.view.frozenRows);
    let first = Math.max(0, startRow - sheet.view.frozenRows);
    do {
      this.app.apply("sheet.command.scroll-view", { sheetViewStartRow: first, offsetY: 0 });
    } while ((this.selectedBox()?.top ?? below) < below - 1 && first-- > 0);
  }

  /** The grid holds values only; who edits a cell sees its formula. */
  private showFormulasInEditor(workbook: Workbook): void {
    this.app.get(SheetInterceptorService).writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
      priority: 1000,
      handler: (data, { subUnitId, row, col }, next) => {
        const formula = workbook.sheet(subUnitId)?.cell(row, col).formula ?? null;
        return next(formula === null ? data : { ...data, f: formula });
      },
    });
  }
}
