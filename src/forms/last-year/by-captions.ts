import { usualAmounts } from "../amounts";
import { fieldCells, isSection, type CellSpec, type FormSpec, type RowSpec } from "../definition";
import { inRow, type FieldPath } from "../../formulas";
import { lastForm, plain, type Grid, type Held, type LastForm } from "./last-form";

/** A sheet of last year's file. */
export interface FileSheet {
  readonly name: string;
  readonly grid: Grid;
}

/** Labels of the form that must be found again for a sheet to be one. */
const LEAST_OF_FORM = 0.6;

/** Labels of a row that must be found again for a row to be it. */
const LEAST_OF_ROW = 0.5;

/**
 * Reads a sheet by its captions as they are printed, as the form that it has most of: a copy that
 * was handed in, or a form that somebody typed. Null when it is none of them, or speaks of another
 * year.
 */
export function readByCaptions(
  sheet: FileSheet,
  forms: readonly FormSpec[],
  year: number,
): LastForm | null {
  if (!isOfYear(sheet.grid, year)) return null;
  const [best] = forms
    .map((form) => ({ form, ...alignedRows(sheet.grid, form) }))
    .filter(({ share }) => share >= LEAST_OF_FORM)
    .sort((first, second) => second.share - first.share);
  return best ? readAligned(sheet, best.form, best.rows) : null;
}

/** @param rows the rows of the sheet by the keys of the form's fixed rows */
function readAligned(
  { name, grid }: FileSheet,
  form: FormSpec,
  rows: ReadonlyMap<string, number>,
): LastForm {
  const held = new Map<FieldPath, Held>();
  const counts = new Map<FieldPath, number>();
  const take = (cells: readonly CellSpec[], row: number, index: number | null): void => {
    for (const { at, content } of cells)
      if (content.type !== "label")
        held.set(
          index === null ? content.field : inRow(content.field, index),
          grid[row]?.[at] ?? null,
        );
  };
  form.blocks.forEach((block, i) => {
    if (!isSection(block)) {
      const row = rows.get(block.key);
      if (row !== undefined) take(block.cells, row, null);
      return;
    }
    const members = sectionRows(grid, form, rows, i);
    members.forEach((row, index) => take(block.row.cells, row, index));
    counts.set(block.list, members.length);
    continueRuns(block.row.cells, members.length, held);
  });
  const value = (path: FieldPath): Held => {
    const found = held.get(path) ?? null;
    return typeof found === "string" && found.trim() === "" ? null : found;
  };
  const entry = form.sheetPer === undefined ? "" : String(value(form.sheetPer) ?? "").trim();
  const fields = fieldCells(form).map(({ content }) => content.field);
  const { unit } = form.amounts ?? usualAmounts;
  return lastForm(form.id, name, entry, unit, counts, value, fields);
}

/** Lines above a table that may tell its year. */
const TITLE_LINES = 6;

/** Whether no title tells another year, or one tells this one. */
function isOfYear(grid: Grid, year: number): boolean {
  const told = grid
    .slice(0, TITLE_LINES)
    .flat()
    .flatMap((cell) => [...String(cell ?? "").matchAll(/(20\d\d)\s*年度?/g)])
    .map(([, text]) => Number(text));
  return told.length === 0 || told.includes(year);
}

interface Label {
  readonly at: number;
  readonly text: string;
}

/** What tells a row from the others; what a person completes tells nothing. */
const labelsOf = ({ cells }: RowSpec): Label[] =>
  cells.flatMap(({ at, content }) =>
    content.type === "label" && !content.open && plain(content.text) !== ""
      ? [{ at, text: plain(content.text) }]
      : [],
  );

/** The rows of the sheet that the fixed rows of a form stand in, and how many of its labels they bear. */
interface Aligned {
  readonly rows: ReadonlyMap<string, number>;
  readonly share: number;
}

/** As many rows as can be found in their order: the longest common sequence, by labels. */
function alignedRows(grid: Grid, form: FormSpec): Aligned {
  const wanted = form.blocks
    .filter((block): block is RowSpec => !isSection(block))
    .map((row) => ({ key: row.key, labels: labelsOf(row) }))
    .filter(({ labels }) => labels.length > 0);
  const texts = grid.map((row) => row.map(plain));
  const weight = (labels: readonly Label[], row: number): number => {
    const found = labels.filter(({ at, text }) => texts[row]![at] === text).length;
    return found / labels.length >= LEAST_OF_ROW ? found : 0;
  };
  const [height, width] = [wanted.length, texts.length];
  const best = Array.from({ length: height + 1 }, () => new Float64Array(width + 1));
  for (let i = height - 1; i >= 0; i--)
    for (let j = width - 1; j >= 0; j--) {
      const own = weight(wanted[i]!.labels, j);
      const taken = own > 0 ? own + best[i + 1]![j + 1]! : 0;
      best[i]![j] = Math.max(taken, best[i + 1]![j]!, best[i]![j + 1]!);
    }
  const rows = new Map<string, number>();
  for (let i = 0, j = 0; i < height && j < width;) {
    const own = weight(wanted[i]!.labels, j);
    if (own > 0 && best[i]![j] === own + best[i + 1]![j + 1]!) rows.set(wanted[i++]!.key, j++);
    else if (best[i]![j] === best[i + 1]![j]) i++;
    else j++;
  }
  withUnlabelled(rows, form);
  const all = wanted.reduce((sum, { labels }) => sum + labels.length, 0);
  return { rows, share: all === 0 ? 0 : best[0]![0]! / all };
}

/** Rows without labels stand next to those that have some. */
function withUnlabelled(rows: Map<string, number>, { blocks }: FormSpec): void {
  const rowAt = (i: number): number | undefined => {
    const block = blocks[i];
    return block && !isSection(block) ? rows.get(block.key) : undefined;
  };
  blocks.forEach((block, i) => {
    if (isSection(block) || labelsOf(block).length > 0) return;
    const [above, below] = [rowAt(i - 1), rowAt(i + 1)];
    const row = above === undefined ? below && below - 1 : above + 1;
    if (row !== undefined && row >= 0) rows.set(block.key, row);
  });
}

/** The filled rows between the fixed rows that stand next to a section; none where one is missing. */
function sectionRows(
  grid: Grid,
  { blocks }: FormSpec,
  rows: ReadonlyMap<string, number>,
  at: number,
): number[] {
  const [above, below] = [blocks[at - 1], blocks[at + 1]];
  const rowOf = (block: FormSpec["blocks"][number] | undefined): number | undefined =>
    block && !isSection(block) ? rows.get(block.key) : undefined;
  const first = rowOf(above);
  const last = below === undefined ? grid.length : rowOf(below);
  if (first === undefined || last === undefined) return [];
  return grid.flatMap((row, i) =>
    i > first && i < last && row.some((cell) => plain(cell) !== "") ? [i] : [],
  );
}

/** A merged label counts for every row of its run. */
function continueRuns(cells: readonly CellSpec[], count: number, held: Map<FieldPath, Held>): void {
  for (const { mergeRuns, content } of cells) {
    if (!mergeRuns || content.type === "label") continue;
    let above: Held = null;
    for (let row = 0; row < count; row++) {
      const path = inRow(content.field, row);
      above = held.get(path) ?? above;
      held.set(path, above);
    }
  }
}
