import type { Rect } from "./address";
import type { ComparisonOperator, Operand } from "./data-validation";
import type { Border, BorderSide, Underline } from "./style";

/** What a matching rule changes; what it does not name stays as the cell has it. */
export interface ConditionalStyle {
  readonly fill?: string;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly strikethrough?: boolean;
  readonly underline?: Underline;
  readonly numberFormat?: string;
  readonly borders?: Partial<Record<BorderSide, Border>>;
}

export interface DataBarBound {
  readonly type: "Automatic" | "LowestValue" | "HighestValue" | "Number" | "Percent" | "Formula";
  /** A number or formula as text; null for the types that need none. */
  readonly formula: string | null;
}

export interface DataBar {
  readonly type: "DataBar";
  readonly fillColor: string;
  readonly borderColor: string | null;
  readonly gradient: boolean;
  readonly showValue: boolean;
  readonly direction: "Context" | "LeftToRight" | "RightToLeft";
  readonly lower: DataBarBound;
  readonly upper: DataBarBound;
}

export type ConditionalRule =
  | { readonly type: "Custom"; readonly formula: string; readonly style: ConditionalStyle }
  | {
      readonly type: "CellValue";
      readonly operator: ComparisonOperator;
      readonly formula1: Operand;
      readonly formula2: Operand | null;
      readonly style: ConditionalStyle;
    }
  | DataBar;

/** Stands in its sheet's list in order of priority, the first first. */
export interface ConditionalFormat {
  readonly id: string;
  readonly rects: readonly Rect[];
  readonly stopIfTrue: boolean;
  readonly rule: ConditionalRule;
}
