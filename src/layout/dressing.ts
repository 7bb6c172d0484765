import { rowKey, unmergedKey, type CellSpec } from "../forms/definition";
import { kindsOf } from "../forms/value-kinds";
import type { PlacedSection } from "../forms/placement";
import type { ReadForm } from "../forms/read-form";
import { cellAddress, type Rect } from "./address";
import { borderedRects, styledRects } from "./cell-styles";
import { choiceRules, inputRules } from "./input-rules";
import { layCells, type LaidCell } from "./laid-cells";
import type { OwnFormulaAt } from "./own-formulas";
import { formatOf, linked, type SheetPlan } from "./plan";
import { rowHeights } from "./row-heights";

type Grid = readonly (readonly unknown[])[];

/** What rows that a person inserted lack of their section. */
export interface Dressing extends Pick<
  SheetPlan,
  "styled" | "bordered" | "rowHeights" | "inputs" | "choices"
> {
  readonly sheetName: string;
  /** Rows that get all of it, from the first column of the form to the last. */
  readonly rows: readonly Rect[];
  readonly formats: readonly { readonly rect: Rect; readonly format: string }[];
  /** Nothing stands in them but in their first cells. */
  readonly merges: readonly Rect[];
  /** For blank cells. */
  readonly formulas: readonly { readonly address: string; readonly formula: string }[];
  /** What the rows are known by from now on, and what was there. */
  readonly keys: readonly {
    readonly address: string;
    readonly key: string;
    readonly before: string;
  }[];
}

export interface DressingOptions {
  /**
   * Of which inserted rows the last of a run, without a label of its own, is merged with the label
   * above: none can be written there any more.
   */
  readonly runs: "none" | "bare" | "all";
}

/**
 * What the inserted rows of a form lack; null where they lack nothing that can be given. Cells are
 * merged over nothing. Pure.
 * @param contents of the form's block as formulas, from A1 on, keys last; blank cells are ""
 */
export function dressingOf(
  form: ReadForm,
  contents: Grid,
  ownAt: OwnFormulaAt,
  options: DressingOptions,
): Dressing | null {
  const { placement, sheetName } = form;
  const states = placement.sections.flatMap((section) => rowStates(section, contents, options));
  const bare = new Set(placement.sections.flatMap((section) => section.bare));
  const due = states.filter(({ row, isWhole }) => bare.has(row) || isWhole);
  if (due.length === 0) return null;
  const keyColumn = placement.form.columnWidths.length;
  const laid = layCells(placement).filter(
    ({ rect }) => rect.top === rect.bottom && bare.has(rect.top),
  );
  const formulas = new Map(
    laid.flatMap(({ rect: { top, left }, path }) => {
      if (path === null || contents[top]![left] !== "") return [];
      const own = ownAt(form, path);
      return own ? [[path, { address: cellAddress(top, left), formula: own.rendered }]] : [];
    }),
  );
  const isFormula = ({ path }: LaidCell): boolean =>
    path !== null && (formulas.has(path) || form.cells.get(path)!.formula !== null);
  const looks = laid.map((each) =>
    each.cell.content.type === "entry" && isFormula(each) ? linked(each) : each,
  );
  const kinds = kindsOf(placement.form.amounts);
  const isBare = ({ top }: Rect): boolean => bare.has(top);
  return {
    sheetName,
    rows: [...bare].map((row) => ({ top: row, bottom: row, left: 0, right: keyColumn - 1 })),
    styled: styledRects(looks),
    bordered: borderedRects(looks),
    rowHeights: rowHeights(placement, laid, (path) => form.cells.get(path)?.value ?? null).flatMap(
      ({ first, last, points }) =>
        Array.from({ length: last - first + 1 }, (_, i) => first + i)
          .filter((row) => bare.has(row))
          .map((row) => ({ first: row, last: row, points })),
    ),
    inputs: inputRules(placement, laid).filter(({ rect }) => isBare(rect)),
    choices: choiceRules(laid),
    formats: laid.map((each) => ({
      rect: each.rect,
      format: formatOf(each.cell, kinds, isFormula(each)),
    })),
    merges: due.flatMap(({ merges }) => merges),
    formulas: [...formulas.values()],
    keys: due.map(({ row, key }) => ({
      address: cellAddress(row, keyColumn),
      key,
      before: String(contents[row]![keyColumn]),
    })),
  };
}

interface RowState {
  readonly row: number;
  /** What can be merged now. */
  readonly merges: readonly Rect[];
  /** Whether nothing is left to be merged. */
  readonly isWhole: boolean;
  readonly key: string;
}

/** The rows of a section that are not known to be whole. */
function rowStates(placed: PlacedSection, contents: Grid, { runs }: DressingOptions): RowState[] {
  const { section, bare, unmerged } = placed;
  return [...bare, ...unmerged].map((row) => {
    const wide = section.row.cells.flatMap((cell) => acrossIn(cell, row));
    const free = wide.filter((rect) => isFree(rect, contents));
    const open = openRuns(placed, row, contents);
    const areMerged = runs === "all" || (runs === "bare" && bare.includes(row));
    const isWhole = free.length === wide.length && (areMerged || open.length === 0);
    return {
      row,
      merges: [...free, ...(areMerged ? open : [])],
      isWhole,
      key: isWhole ? rowKey(section) : unmergedKey(section),
    };
  });
}

const acrossIn = ({ at, across = 1 }: CellSpec, row: number): Rect[] =>
  across === 1 ? [] : [{ top: row, bottom: row, left: at, right: at + across - 1 }];

/** A merged cell holds what its first cell holds: whatever else stands in its place would be lost. */
const isFree = ({ top, left, right }: Rect, contents: Grid): boolean =>
  contents[top]!.slice(left + 1, right + 1).every((content) => content === "");

/**
 * The runs that a row ends without being merged with their label: Excel merges only what is inserted
 * above the last row of a run.
 */
function openRuns({ section, rows, bare, unmerged }: PlacedSection, row: number, contents: Grid) {
  const columns = section.row.cells.filter((cell) => cell.mergeRuns).map(({ at }) => at);
  return columns.flatMap((column, level): Rect[] => {
    const above = columns.slice(0, level);
    const isBlank = (at: number): boolean => contents[at]![column] === "";
    const continues = (at: number): boolean =>
      isBlank(at) && above.every((each) => contents[at]![each] === "");
    const isNext = (at: number): boolean => rows.includes(at) && continues(at);
    let [top, bottom] = [row, row];
    if (!continues(row)) return [];
    while (isNext(top - 1)) top--;
    while (isNext(bottom + 1)) bottom++;
    const isLabelled = rows.includes(top - 1) && !isBlank(top - 1);
    const isOpen = bare.includes(bottom) || unmerged.includes(bottom);
    return isLabelled && isOpen ? [{ top: top - 1, bottom, left: column, right: column }] : [];
  });
}
