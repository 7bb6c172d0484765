import type { ICellData, IObjectMatrixPrimitiveType, IRange, Nullable } from "@univerjs/core";
import type { CopiedCells } from "../../clipboard";
import type { Rect } from "../../../xlsx/model/address";
import type { Sheet } from "../../../xlsx/model/sheet";
import type { Entry } from "./entries";
import { toPoints } from "./sheet-data";

/** What a person does in the grid; each may throw an error whose message the person sees. */
export interface GridUser {
  enter(sheet: Sheet, entries: readonly Entry[]): void;
  clear(sheet: Sheet, rect: Rect): void;
  /** Pastes cells that were copied in this workbook. */
  paste(sheet: Sheet, rect: Rect, copied: CopiedCells): void;
  /** Pastes what was copied elsewhere. */
  pasteText(sheet: Sheet, rect: Rect, text: string): void;
  /** Drags the fill handle from some cells over others. */
  fill(sheet: Sheet, from: Rect, to: Rect): void;
  undo(): void;
  redo(): void;
  insertRows(sheet: Sheet, first: number, count: number): void;
  deleteRows(sheet: Sheet, first: number, count: number): void;
  resize(sheet: Sheet, axis: "row" | "column", first: number, last: number, points: number): void;
  hide(sheet: Sheet, axis: "row" | "column", first: number, last: number, hidden: boolean): void;
  select(sheet: Sheet, rect: Rect): void;
  /** Clicks the link of a cell. */
  followLink(sheet: Sheet, row: number, column: number): void;
  /** Before the person edits a cell; throws when it is locked. */
  beginEdit(sheet: Sheet, row: number, column: number): void;
}

/** Of the grid's commands, as far as they are read here. */
export interface Params {
  readonly subUnitId?: string;
  readonly range?: IRange;
  readonly ranges?: readonly IRange[];
  readonly cellValue?: IObjectMatrixPrimitiveType<Nullable<ICellData>>;
  readonly rowHeight?: number | Readonly<Record<number, number>>;
  readonly colWidth?: number | Readonly<Record<number, number>>;
  readonly selections?: readonly { readonly range: IRange }[];
  readonly rowsAutoHeightInfo?: readonly { readonly row: number }[];
  readonly visible?: boolean;
  readonly htmlContent?: string;
  readonly textContent?: string;
  readonly value?: string;
  readonly sourceRange?: IRange;
  readonly targetRange?: IRange;
}

/** The embedded Excel has no such thing; a person is told so. */
export class NotOffered extends Error {
  override readonly name = "NotOffered";

  constructor() {
    super("预览版不支持此操作，请在 Excel 中进行。");
  }
}

type Action = (sheet: Sheet, params: Params, user: GridUser) => void;

const range = ({ range }: Params): IRange => {
  if (!range) throw new Error("The grid names no range.");
  return range;
};
const size = (sizes: Params["rowHeight"], index: number): number =>
  toPoints(typeof sizes === "number" ? sizes : (sizes?.[index] ?? 0));

const hide =
  (axis: "row" | "column", hidden: boolean): Action =>
  (sheet, { ranges = [] }, user) => {
    for (const { startRow, endRow, startColumn, endColumn } of ranges) {
      const [first, last] = axis === "row" ? [startRow, endRow] : [startColumn, endColumn];
      user.hide(sheet, axis, first, last, hidden);
    }
  };

/** What the person wanted when the grid was about to change its own document. */
export const ACTIONS: Readonly<Record<string, Action>> = {
  "sheet.mutation.insert-row": (sheet, params, user) => {
    const { startRow, endRow } = range(params);
    user.insertRows(sheet, startRow, endRow - startRow + 1);
  },
  "sheet.mutation.remove-rows": (sheet, params, user) => {
    const { startRow, endRow } = range(params);
    user.deleteRows(sheet, startRow, endRow - startRow + 1);
  },
  "sheet.mutation.set-worksheet-row-height": (sheet, { ranges = [], rowHeight }, user) => {
    for (const { startRow, endRow } of ranges) {
      user.resize(sheet, "row", startRow, endRow, size(rowHeight, startRow));
    }
  },
  "sheet.mutation.set-worksheet-col-width": (sheet, { ranges = [], colWidth }, user) => {
    for (const { startColumn, endColumn } of ranges) {
      user.resize(sheet, "column", startColumn, endColumn, size(colWidth, startColumn));
    }
  },
  "sheet.mutation.set-row-hidden": hide("row", true),
  "sheet.mutation.set-row-visible": hide("row", false),
  "sheet.mutation.set-col-hidden": hide("column", true),
  "sheet.mutation.set-col-visible": hide("column", false),
};
