import { decimal, roundHalfUp, type CellValue } from "../evaluation";
import { usualAmounts, yuanIn } from "../forms/amounts";
import { moneyKinds, numericKinds, type FormId } from "../forms/definition";
import { inRow, type FieldPath } from "../formulas";
import type { PlacedField, Placement } from "../forms/placement";
import { isError, type ReadCell, type ReadForm, type StrayFigure } from "../forms/read-form";
import type { Solution } from "../forms/solve";
import { precisionOf, usualPrecision, type Precision } from "./precision";
import type { Where } from "./where";

/** A form as the rules see it: fields, never sheets. Everything is blank in a form that is absent. */
export interface FormView {
  readonly id: FormId;
  readonly sheetName: string;
  /** What tells the sheet from the others of its form; null where a form has one sheet. */
  readonly sheet: string | null;
  readonly placement: Placement | null;
  /** Whether the report is to have it: so that one that is not there is missing. */
  readonly isDemanded: boolean;
  readonly fields: readonly PlacedField[];
  /** Figures in no field; their paths lead to their cells all the same. */
  readonly strays: readonly StrayFigure[];
  readonly has: (path: FieldPath) => boolean;
  readonly cell: (path: FieldPath) => ReadCell | undefined;
  /** Where on its sheet a cell stands, counted from 0; null where there is none. */
  readonly placeOf: (path: FieldPath) => { readonly row: number; readonly column: number } | null;
  /** What the cell shows; a formula that Excel could not calculate counts with its own result. */
  readonly value: (path: FieldPath) => CellValue;
  /**
   * The cell's number without the noise of binary fractions, amounts in the unit of the report; null when it is blank, or holds text or
   * what no form can mean.
   */
  readonly number: (path: FieldPath) => number | null;
  /** The cell's content as text; empty when blank. */
  readonly text: (path: FieldPath) => string;
  readonly isBlank: (path: FieldPath) => boolean;
  /** Whether something else stands in the way of the number. */
  readonly isUnreadable: (path: FieldPath) => boolean;
  /** Numbers of the rows of a section in which something was filled in. */
  readonly rows: (list: FieldPath) => readonly number[];
  /** How finely the form's amounts are given. */
  readonly precision: Precision;
  /** Whether its amounts are given in another unit than the report's. */
  readonly isConverted: boolean;
  readonly at: (path: FieldPath) => Where;
}

/** `/`, `—` and the like say that there is no figure. */
const NO_FIGURE = /^[-—–―－/\\\s]+$/;

/** `.....` and `……` hold the place of rows that may follow. */
const PLACE_HELD = /^[.…·]{2,}$|^…$/;

/** More than any form can mean, in whatever unit: beyond it the sums lose their cents. */
const LARGEST = 1e13;

/** Beyond these decimals an amount is what sums of binary fractions leave behind. */
const FINEST = 8;

/**
 * @param solution what the form's own formulas come to, for those that Excel could not calculate
 * @param sheet what tells it from the other sheets of its form, if there may be any
 */
export function viewOf(form: ReadForm, solution: Solution, sheet: string | null): FormView {
  const { placement, cells, follows, strays } = form;
  const amounts = placement.form.amounts ?? usualAmounts;
  const factor = yuanIn(amounts.unit) / yuanIn(follows.amountUnit);
  const isAmount = (path: FieldPath): boolean => {
    const kind = placement.fields.get(path)?.cell.content.kind;
    return kind !== undefined && moneyKinds.has(kind);
  };

  const strayAt = new Map(strays.map((each) => [each.path, each]));
  const cellAt = (path: FieldPath): ReadCell | undefined => cells.get(path) ?? strayAt.get(path);

  const value = (path: FieldPath): CellValue => {
    const cell = cellAt(path);
    if (!cell) return null;
    if (isError(cell)) return solution.computed(path);
    return typeof cell.value === "string" && cell.value.trim() === "" ? null : cell.value;
  };
  const text = (path: FieldPath): string => String(value(path) ?? "").trim();
  const numbers = new Map<FieldPath, number | null>();
  const number = (path: FieldPath): number | null => {
    const known = numbers.get(path);
    if (known !== undefined) return known;
    const held = value(path);
    const read =
      typeof held !== "number" || Math.abs(held) >= LARGEST
        ? null
        : isAmount(path)
          ? roundHalfUp(factor === 1 ? held : decimal(held).times(factor), FINEST)
          : decimal(held).toNumber();
    numbers.set(path, read);
    return read;
  };
  const blanks = new Map<FieldPath, boolean>();
  const isBlank = (path: FieldPath): boolean => {
    const known = blanks.get(path);
    if (known !== undefined) return known;
    const isSo = holdsNothing(path);
    blanks.set(path, isSo);
    return isSo;
  };
  const holdsNothing = (path: FieldPath): boolean => {
    const kind = placement.fields.get(path)?.cell.content.kind;
    const held = text(path);
    if (kind === "name" && PLACE_HELD.test(held)) return true;
    return held === "" || (kind !== undefined && numericKinds.has(kind) && NO_FIGURE.test(held));
  };

  const filledRows = new Map<FieldPath, readonly number[]>();
  const rowsIn = (list: FieldPath): readonly number[] => {
    const section = placement.sections.find((placed) => placed.section.list === list);
    if (!section) return [];
    const own = section.section.row.cells.filter(({ mergeRuns }) => !mergeRuns);
    return section.rows
      .map((_, index) => index)
      .filter((index) =>
        own.some(
          ({ content }) => content.type !== "label" && !isBlank(inRow(content.field, index)),
        ),
      );
  };

  return {
    id: form.form,
    sheetName: form.sheetName,
    sheet,
    placement,
    isDemanded: true,
    fields: [...placement.fields.values()],
    strays,
    has: (path) => placement.fields.has(path),
    cell: cellAt,
    placeOf: (path) => {
      const field = placement.fields.get(path);
      return field ? { row: field.row, column: field.cell.at } : (strayAt.get(path) ?? null);
    },
    value,
    number,
    text,
    isBlank,
    isUnreadable: (path) => number(path) === null && !isBlank(path),
    rows: (list) => {
      const known = filledRows.get(list);
      if (known) return known;
      const rows = rowsIn(list);
      filledRows.set(list, rows);
      return rows;
    },
    precision: precisionOf(amounts, follows.amountUnit),
    isConverted: factor !== 1,
    at: (path) => ({ form: form.form, path, ...(sheet !== null && { sheet }) }),
  };
}

/** A form that is not in the workbook. */
export const absent = (id: FormId, isDemanded: boolean): FormView => ({
  id,
  sheetName: "",
  sheet: null,
  placement: null,
  isDemanded,
  fields: [],
  strays: [],
  has: () => false,
  cell: () => undefined,
  placeOf: () => null,
  value: () => null,
  number: () => null,
  text: () => "",
  isBlank: () => true,
  isUnreadable: () => false,
  rows: () => [],
  precision: usualPrecision,
  isConverted: false,
  at: (path) => ({ form: id, path }),
});
