import type { Rect } from "../../xlsx/model/address";
import type { Cell } from "../../xlsx/model/cell";
import type { DefinedName } from "../../xlsx/model/names";
import type { Sheet } from "../../xlsx/model/sheet";
import type { BorderSide } from "../../xlsx/model/style";
import type { TrackedRange } from "../../xlsx/model/tracked";
import type { Workbook } from "../../xlsx/model/workbook";
import type { ApiObject } from "../rich-api/behaviour";
import type { Strictness } from "../strictness";

export type Edge =
  | "EdgeTop"
  | "EdgeBottom"
  | "EdgeLeft"
  | "EdgeRight"
  | "InsideHorizontal"
  | "InsideVertical"
  | "DiagonalDown"
  | "DiagonalUp";

export interface BorderTarget {
  readonly range: TrackedRange;
  readonly edge: Edge;
}

export interface ConditionalFormatTarget {
  readonly sheet: Sheet;
  readonly id: string;
}

export interface ConditionalBorderTarget extends ConditionalFormatTarget {
  readonly side: BorderSide;
}

/** What stands behind the objects of each class. */
export interface Targets {
  Workbook: Workbook;
  Application: Workbook;
  WorkbookProtection: Workbook;
  WorksheetCollection: Workbook;
  Worksheet: Sheet;
  WorksheetProtection: Sheet;
  WorksheetFreezePanes: Sheet;
  AutoFilter: Sheet;
  PageLayout: Sheet;
  /** null: the comments of all sheets. */
  CommentCollection: { readonly scope: Sheet | null };
  Comment: { readonly sheet: Sheet; readonly id: string };
  CommentReplyCollection: { readonly sheet: Sheet; readonly id: string };
  HeaderFooterGroup: Sheet;
  HeaderFooter: Sheet;
  /** null: the names of the workbook. */
  NamedItemCollection: { readonly scope: Sheet | null };
  NamedItem: DefinedName;
  Range: TrackedRange;
  RangeFormat: TrackedRange;
  RangeFont: TrackedRange;
  RangeFill: TrackedRange;
  FormatProtection: TrackedRange;
  RangeBorderCollection: TrackedRange;
  RangeBorder: BorderTarget;
  DataValidation: TrackedRange;
  ConditionalFormatCollection: TrackedRange;
  ConditionalFormat: ConditionalFormatTarget;
  CustomConditionalFormat: ConditionalFormatTarget;
  ConditionalFormatRule: ConditionalFormatTarget;
  CellValueConditionalFormat: ConditionalFormatTarget;
  ConditionalRangeFormat: ConditionalFormatTarget;
  ConditionalRangeFont: ConditionalFormatTarget;
  ConditionalRangeFill: ConditionalFormatTarget;
  ConditionalRangeBorderCollection: ConditionalFormatTarget;
  ConditionalRangeBorder: ConditionalBorderTarget;
  DataBarConditionalFormat: ConditionalFormatTarget;
  ConditionalDataBarPositiveFormat: ConditionalFormatTarget;
  SettingCollection: Workbook;
  Setting: { readonly key: string };
}

/** Makes an object; the only way to one, so that type and target always belong together. */
export const object = <K extends keyof Targets>(type: K, target: Targets[K]): ApiObject => ({
  type,
  target,
});

/** What the object model needs of the host around it. */
export interface ExcelContext {
  readonly workbook: Workbook;
  /** A range that follows its cells as long as the request runs, or the add-in keeps it. */
  range(sheet: Sheet, rect: Rect): ApiObject;
  /** The page that asks wants to hear of an event (or no more). `target`: sheet id or "Workbook". */
  subscribe(target: string, event: string, wanted: boolean): void;
  /** The cells an event told of. */
  eventRange(referenceId: string): TrackedRange | null;
  readonly strictness: Strictness;
  /** A cell's formula as Excel shows it. */
  formulaOf(cell: Cell): string | null;
  /** Brings results up to date, unless the add-in has suspended that. */
  calculate(): void;
  /** Until the request is over. */
  suspendCalculation(): void;
  /** Calculates everything anew. */
  recalculate(): void;
  today(): Date;
}
