import type { Parts } from "./parts";
import type { FieldRef, Quantity } from "./ref";
import type { Scalar } from "./scalar";
import type { Shown } from "./shown";

/**
 * One kind of formula: `F` says what a form declares of it. Value and Excel's text are two
 * renderings of one rule: blank where nothing is typed, a dash in Excel for a zero base.
 */
export interface FormulaKind<F> {
  /** Every cell that it reads: a form that is not in the workbook leaves the cell without formula. */
  readonly refs: (formula: F) => readonly FieldRef[];
  /** What it comes to; null where Excel shows nothing or a dash. */
  readonly value: (formula: F, parts: Parts) => Scalar;
  /**
   * What its cell shows where it comes to no value; nothing when left out.
   * `shown` is what a cell shows that it reads.
   */
  readonly without?: (formula: F, parts: Parts, shown: (ref: FieldRef) => Shown) => Shown;
  /** What Excel calculates, without the leading `=`. */
  readonly excel: (formula: F, render: Render) => string;
}

/** Where the references of one cell's formula stand on the sheets. */
export interface Render {
  /** A cell, or the cells of a whole section. */
  readonly at: (ref: FieldRef) => string;
  /** Columns side by side from the head of their section down to this row, which a copy keeps. */
  readonly down: (refs: readonly FieldRef[]) => string;
  /** How many of the cells hold numbers. */
  readonly count: (refs: readonly FieldRef[]) => string;
  /** Several cells as one text. */
  readonly text: (refs: FieldRef | readonly FieldRef[]) => string;
  readonly amount: (quantity: Quantity) => string;
  /** Whether none of the cells of a quantity holds a number. */
  readonly isBlank: (quantity: Quantity) => string;
}
