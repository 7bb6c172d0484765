import {
  DOCS_NORMAL_EDITOR_UNIT_ID_KEY,
  IUniverInstanceService,
  RANGE_TYPE,
  type DocumentDataModel,
  type ICommandInfo,
  type IRange,
} from "@univerjs/core";
import {
  HoverManagerService,
  IEditorBridgeService,
  PREDEFINED_HOOK_NAME_PASTE,
} from "@univerjs/preset-sheets-core";
import {
  boundingRect,
  cellRect,
  LAST_COLUMN,
  LAST_ROW,
  sameRect,
  type Rect,
} from "../../../xlsx/model/address";
import { allCells } from "../../../xlsx/model/area";
import type { Sheet } from "../../../xlsx/model/sheet";
import type { Workbook } from "../../../xlsx/model/workbook";
import { ACTIONS, NotOffered, type GridUser, type Params } from "./actions";
import { GridClipboard, type ClipboardContent } from "./clipboard";
import { entriesOf, plainText, type Entry } from "./entries";
import { toRect } from "./sheet-data";
import type { SheetsApp } from "./sheets-app";

// Rules the grid must look at again; no change of its document.
const OF_THE_GRID = /mark-dirty$/;
const MEASURED = "sheet.mutation.set-worksheet-row-auto-height";

/** As Excel does, the grid fits a row to its text only where text wraps. */
function wraps(sheet: Sheet, { rowsAutoHeightInfo = [] }: Params): boolean {
  return rowsAutoHeightInfo.some(({ row }) => {
    const rect = { top: row, bottom: row, left: 0, right: LAST_COLUMN };
    return [...sheet.cells.entries(rect)].some(({ cell }) => cell.style.wrapText);
  });
}

// All commands that change looks come down to the first one.
const NOT_OFFERED = new Set(["sheet.command.set-style", "sheet.command.cut"]);

/** Hands to `user` what a person does in the grid, instead of letting the grid do it. */
export class Input {
  private readonly clipboard;
  /** The person's commands that are no change of the grid's document, unless a cell is edited. */
  private readonly commands: Readonly<Record<string, (params: Params) => "proceed" | "cancel">> = {
    "univer.command.undo": () => {
      this.user.undo();
      return "cancel";
    },
    "univer.command.redo": () => {
      this.user.redo();
      return "cancel";
    },
    // The grid puts the texts on the clipboard.
    "univer.command.copy": () => {
      const sheet = this.workbook.activeSheet;
      this.clipboard.copy(sheet, this.workbook.selection(sheet));
      return "proceed";
    },
    "univer.command.paste": ({ value }) => {
      if (value !== undefined && value !== PREDEFINED_HOOK_NAME_PASTE.DEFAULT_PASTE) {
        throw new NotOffered();
      }
      void this.clipboard.read().then(
        (content) => this.paste(content),
        (error: unknown) => this.refused(error),
      );
      return "cancel";
    },
    "sheet.command.paste-by-short-key": (content) => {
      this.paste(content);
      return "cancel";
    },
    "sheet.command.auto-fill": ({ sourceRange, targetRange }) => {
      const sheet = this.workbook.activeSheet;
      if (!sourceRange || !targetRange) return "proceed";
      const source = toRect(sourceRange);
      // A series of constants is the grid's to continue; of formulas it knows nothing.
      if (!allCells(sheet, source).some(({ formula }) => formula !== null)) return "proceed";
      this.user.fill(sheet, source, toRect(targetRange));
      return "cancel";
    },
  };
  /** What stood in the editor when it was closed. */
  private typed: Entry | null = null;
  private isSelecting = false;

  constructor(
    private readonly app: SheetsApp,
    private readonly workbook: Workbook,
    private readonly user: GridUser,
    private readonly refused: (error: unknown) => void,
  ) {
    this.clipboard = new GridClipboard(app);
    app.guard((command) => this.guard(command));
    app.onExecuted((command) => {
      this.observe(command);
    });
    app.get(HoverManagerService).currentClickedCell$.subscribe(({ location }) => {
      this.click(location.row, location.col);
    });
  }

  private guard({ id, params }: Readonly<ICommandInfo>): "proceed" | "cancel" {
    const command = this.commands[id];
    if (command && !this.isEditing()) {
      const verdict: { value: "proceed" | "cancel" } = { value: "cancel" };
      this.attempt(() => {
        verdict.value = command(params ?? {});
      });
      return verdict.value;
    }
    if (id === "sheet.operation.set-cell-edit-visible" && (params as Params).visible) {
      return this.attempt(() => {
        const { sheet, row, column } = this.activeCell();
        this.user.beginEdit(sheet, row, column);
      })
        ? "proceed"
        : "cancel";
    }
    if (id === "sheet.operation.set-cell-edit-visible") this.keepTyped();
    if (NOT_OFFERED.has(id)) {
      this.refused(new NotOffered());
      return "cancel";
    }
    if (!/^(sheet|data-validation)\.mutation\./.test(id) || OF_THE_GRID.test(id)) return "proceed";
    const { subUnitId } = params as Params;
    const sheet = this.workbook.sheets.find((each) => each.id === subUnitId);
    if (id === MEASURED) return sheet && wraps(sheet, params as Params) ? "proceed" : "cancel";
    const action = ACTIONS[id];
    this.attempt(() => {
      if (!sheet) throw new NotOffered();
      if (id === "sheet.mutation.set-range-values") this.enter(sheet, params as Params);
      else if (action) action(sheet, params as Params, this.user);
      else throw new NotOffered();
    });
    return "cancel";
  }

  private isEditing(): boolean {
    return this.app.get(IEditorBridgeService).isVisible().visible;
  }

  private paste(content: ClipboardContent): void {
    this.attempt(() => {
      const sheet = this.workbook.activeSheet;
      this.clipboard.paste(content, sheet, this.workbook.selection(sheet), this.user);
    });
  }

  private enter(sheet: Sheet, { cellValue = {} }: Params): void {
    const entries = entriesOf(
      cellValue,
      (row, column) => sheet.cell(row, column).numberFormat === "@",
    );
    const [first] = entries;
    if (!first) return;
    if (entries.every(({ text }) => text === "")) {
      const rects = entries.map(({ row, column }) => cellRect(row, column));
      this.user.clear(sheet, rects.reduce(boundingRect));
      return;
    }
    const { typed } = this;
    this.typed = null;
    const isTyped = typed?.row === first.row && typed.column === first.column;
    // The grid has made numbers of what was typed; the host reads the text itself.
    this.user.enter(sheet, entries.length === 1 && isTyped ? [typed] : entries);
  }

  /** The grid enters the text in this turn of the event loop, or not at all. */
  private keepTyped(): void {
    const typed = this.editorText();
    this.typed = typed;
    setTimeout(() => {
      if (this.typed === typed) this.typed = null;
    }, 0);
  }

  private editorText(): Entry | null {
    const editor = this.app.get(IUniverInstanceService).getUnit(DOCS_NORMAL_EDITOR_UNIT_ID_KEY);
    const stream = (editor as DocumentDataModel | null)?.getBody()?.dataStream;
    const cell = this.app.get(IEditorBridgeService).getEditCellState();
    if (!cell) return null;
    const { row, column } = cell;
    return stream === undefined ? null : { row, column, text: plainText(stream) };
  }

  private observe({ id, params }: Readonly<ICommandInfo>): void {
    const { subUnitId, selections } = (params ?? {}) as Params;
    if (id !== "sheet.operation.set-selections" || !selections) return;
    const sheet = this.workbook.sheets.find((each) => each.id === subUnitId);
    const last = selections.at(-1);
    // What moves with the rows of a sheet in the background is no choice of the person's.
    if (!sheet || !last || sheet !== this.workbook.activeSheet) return;
    const rect = this.whole(toRect(last.range), last.range);
    if (sameRect(rect, this.workbook.selection(sheet))) return;
    this.isSelecting = true;
    try {
      this.user.select(sheet, rect);
    } finally {
      this.isSelecting = false;
    }
  }

  /** Whether the selection being told is the person's own, made in the grid. */
  get selecting(): boolean {
    return this.isSelecting;
  }

  /** Follows a cell's link. Who drags to the cell has selected more than it and follows nothing. */
  private click(row: number, column: number): void {
    const sheet = this.workbook.activeSheet;
    const rect = sheet.merges.at(row, column) ?? cellRect(row, column);
    const linked = sheet.hyperlinks.some(
      (link) => link.row === rect.top && link.column === rect.left,
    );
    if (!linked || !sameRect(rect, this.workbook.selection(sheet))) return;
    this.attempt(() => {
      this.user.followLink(sheet, rect.top, rect.left);
    });
  }

  /** The grid's last row is not Excel's. */
  private whole(rect: Rect, { rangeType }: IRange): Rect {
    const all = rangeType === RANGE_TYPE.ALL;
    return {
      ...rect,
      ...(all || rangeType === RANGE_TYPE.ROW ? { left: 0, right: LAST_COLUMN } : {}),
      ...(all || rangeType === RANGE_TYPE.COLUMN ? { top: 0, bottom: LAST_ROW } : {}),
    };
  }

  private activeCell(): { sheet: Sheet; row: number; column: number } {
    const sheet = this.workbook.activeSheet;
    const { top, left } = this.workbook.selection(sheet);
    const merged = sheet.merges.at(top, left);
    return { sheet, row: merged?.top ?? top, column: merged?.left ?? left };
  }

  private attempt(action: () => void): boolean {
    try {
      action();
      return true;
    } catch (error) {
      this.refused(error);
      return false;
    }
  }
}
