import type { ReadForm } from "../forms/read-form";
import { columnName, type Rect } from "./address";
import { finalNames, type FinalName } from "./final-names";
import { asText } from "./text";

/** What a copy for handing in loses, and what is left to print. */
export interface Cleaning {
  /** Rows to delete, the last first. */
  readonly removedRows: readonly number[];
  readonly keyColumn: string;
  readonly printed: Rect;
  /** What it keeps so that it can be read back. */
  readonly names: readonly FinalName[];
}

/**
 * The hidden rows above sections and the fences below them go. A section without rows keeps its
 * fence, so that the sums over it keep something to refer to. Pure.
 */
export function toFinal(read: ReadForm): Cleaning {
  const { form, rowCount, sections } = read.placement;
  const removedRows = sections
    .flatMap(({ begin, fence, rows }) => [
      ...(begin === fence ? [] : [begin]),
      ...(rows.length > 0 ? [fence] : []),
    ])

    .sort((a, b) => b - a);
  const columns = form.columnWidths.length;
  return {
    removedRows,
    keyColumn: columnName(columns),
    printed: { top: 0, left: 0, bottom: rowCount - removedRows.length - 1, right: columns - 1 },
    names: finalNames(read, (row) => row - removedRows.filter((removed) => removed < row).length),
  };
}

type Grid = readonly (readonly unknown[])[];

/** Formulas with our functions, and those that read other sheets: the copy stands alone. */
export const becomesValue = (formula: unknown, value: unknown): boolean =>
  typeof formula === "string" &&
  formula.startsWith("=") &&
  formula !== value &&
  /\bPERF[._]|_xldudf_PERF_|!/i.test(formula);

/** What to write so that formulas with our functions become values; null leaves a cell alone. Pure. */
export const withoutOurFunctions = ({
  formulas,
  values,
}: {
  readonly formulas: Grid;
  readonly values: Grid;
}): (string | number | boolean | null)[][] =>
  formulas.map((row, r) =>
    row.map((formula, c) => {
      const value = values[r]![c];
      if (!becomesValue(formula, value)) return null;
      if (typeof value === "number" || typeof value === "boolean") return value;
      return asText(String(value), "General");
    }),
  );
