import { boundingRect, cellRect, contains, type Rect } from "./address";
import type { Axis, Dimension } from "./axis";
import { BLANK, type Cell, type CellContent, type CellFormat } from "./cell";
import type { Sheet } from "./sheet";

/** What a sheet held at one moment, as far as a person's work changes it. */
export interface SheetState {
  readonly cells: ReadonlyMap<string, Cell>;
  /** What a cell that holds nothing of its own looks like. */
  readonly blank: (row: number, column: number) => Cell;
  readonly rows: ReadonlyMap<number, Dimension>;
  readonly columns: ReadonlyMap<number, Dimension>;
  readonly parts: Parts;
}

type Parts = Pick<
  Sheet,
  "validations" | "conditionalFormats" | "comments" | "hyperlinks" | "pageLayout"
> & { readonly merges: readonly Rect[] };

/** What became of something, from one moment to another. */
interface Turn<T> {
  readonly from: T;
  readonly to: T;
}

interface PlacedTurn<T> extends Turn<T> {
  readonly row: number;
  readonly column: number;
}

/** What is different between two moments of a sheet. */
export interface SheetChanges {
  readonly cells: readonly PlacedTurn<Cell>[];
  readonly rows: readonly (readonly [number, Turn<Dimension>])[];
  readonly columns: readonly (readonly [number, Turn<Dimension>])[];
  readonly parts: { readonly [K in keyof Parts]?: Turn<Parts[K]> };
}

export function stateOf(sheet: Sheet): SheetState {
  const cells = new Map<string, Cell>();
  for (const { row, column, cell } of sheet.cells.entries()) cells.set(`${row} ${column}`, cell);
  const rowFormats = new Map(sheet.cells.formatsOfRows());
  const columnFormats = new Map(sheet.cells.formatsOfColumns());
  const base = sheet.cells.baseFormat();
  return {
    cells,
    blank: (row, column) => ({
      ...BLANK,
      ...(rowFormats.get(row) ?? columnFormats.get(column) ?? base),
    }),
    rows: new Map(sheet.rows.entries()),
    columns: new Map(sheet.columns.entries()),
    parts: partsOf(sheet),
  };
}

function partsOf(sheet: Sheet): Parts {
  const { validations, conditionalFormats, comments, hyperlinks, pageLayout } = sheet;
  const merges = [...sheet.merges.all()];
  return { validations, conditionalFormats, comments, hyperlinks, pageLayout, merges };
}

/** null when nothing is different; the results of formulas are nobody's work. */
export function changesBetween(from: SheetState, to: SheetState): SheetChanges | null {
  const changes: SheetChanges = {
    cells: cellTurns(from, to),
    rows: dimensionTurns(from.rows, to.rows),
    columns: dimensionTurns(from.columns, to.columns),
    parts: partTurns(from.parts, to.parts),
  };
  const { cells, rows, columns, parts } = changes;
  const isNothing = cells.length + rows.length + columns.length + Object.keys(parts).length === 0;
  return isNothing ? null : changes;
}

function cellTurns(before: SheetState, after: SheetState): PlacedTurn<Cell>[] {
  return [...new Set([...before.cells.keys(), ...after.cells.keys()])].flatMap((key) => {
    if (before.cells.get(key) === after.cells.get(key)) return [];
    const [row = 0, column = 0] = key.split(" ").map(Number);
    const [from, to] = [before, after].map(
      ({ cells, blank }) => cells.get(key) ?? blank(row, column),
    ) as [Cell, Cell];
    return sameContent(from, to) && sameFormat(from, to) ? [] : [{ row, column, from, to }];
  });
}

const STANDARD: Dimension = { size: null, hidden: false, level: 0 };

function dimensionTurns(
  before: ReadonlyMap<number, Dimension>,
  after: ReadonlyMap<number, Dimension>,
): [number, Turn<Dimension>][] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((index) => {
    const from = before.get(index) ?? STANDARD;
    const to = after.get(index) ?? STANDARD;
    return equal(from, to) ? [] : [[index, { from, to }]];
  });
}

function partTurns(before: Parts, after: Parts): SheetChanges["parts"] {
  const names = Object.keys(before) as (keyof Parts)[];
  return Object.fromEntries(
    names
      .filter((name) => !equal(before[name], after[name]))
      .map((name) => [name, { from: before[name], to: after[name] }]),
  );
}

const equal = (a: unknown, b: unknown): boolean =>
  a === b || JSON.stringify(a) === JSON.stringify(b);

/** Whether both cells hold the same entry; a formula's result is none. */
export const sameContent = (a: CellContent, b: CellContent): boolean =>
  a.formula === b.formula && (a.formula !== null || (a.value === b.value && a.kind === b.kind));

export const sameFormat = (a: CellFormat, b: CellFormat): boolean =>
  a.numberFormat === b.numberFormat && equal(a.style, b.style);

/** The same changes, the other way round. */
export function reversed({ cells, rows, columns, parts }: SheetChanges): SheetChanges {
  const turn = <T>({ from, to }: Turn<T>): Turn<T> => ({ from: to, to: from });
  const names = Object.entries(parts) as [keyof Parts, Turn<unknown>][];
  return {
    cells: cells.map((cell) => ({ ...cell, ...turn(cell) })),
    rows: rows.map(([index, each]) => [index, turn(each)]),
    columns: columns.map(([index, each]) => [index, turn(each)]),
    parts: Object.fromEntries(names.map(([name, each]) => [name, turn(each)])),
  };
}

/** Whether the sheet still holds what the changes begin with; looks and notes may be others by now. */
export function canChange(sheet: Sheet, { cells, parts }: SheetChanges): boolean {
  const now = partsOf(sheet);
  const names = Object.keys(parts) as (keyof Parts)[];
  return (
    cells.every(({ row, column, from }) => sameContent(sheet.cell(row, column), from)) &&
    names.every((name) => !FIXED.includes(name) || equal(now[name], parts[name]?.from))
  );
}

const FIXED: readonly (keyof Parts)[] = [
  "merges",
  "validations",
  "conditionalFormats",
  "pageLayout",
];

/**
 * Makes the changes. What somebody else did to looks and notes in between stays: a format is changed
 * where it is still the one that the changes begin with, or, where rows came back, inside those only;
 * notes and links come back there only.
 */
export function change(sheet: Sheet, changes: SheetChanges, rowsBack?: Rect | null): void {
  changeMerges(sheet, changes);
  changeCells(sheet, changes, rowsBack);
  changeAxis(sheet.rows, changes.rows);
  changeAxis(sheet.columns, changes.columns);
  const { validations, conditionalFormats, comments, hyperlinks, pageLayout } = changes.parts;
  if (validations) sheet.setValidations(validations.to);
  if (conditionalFormats) sheet.setConditionalFormats(conditionalFormats.to);
  const gone = <Item extends { readonly row: number; readonly column: number }>(
    now: readonly Item[],
    turn: Turn<readonly Item[]> | undefined,
  ): Item[] => {
    const there = new Set(now.map(({ row, column }) => `${row} ${column}`));
    return (turn?.to ?? []).filter(
      ({ row, column }) =>
        rowsBack && contains(rowsBack, cellRect(row, column)) && !there.has(`${row} ${column}`),
    );
  };
  const lostComments = gone(sheet.comments, comments);
  if (lostComments.length > 0) sheet.setComments([...sheet.comments, ...lostComments]);
  const lostLinks = gone(sheet.hyperlinks, hyperlinks);
  if (lostLinks.length > 0) sheet.setHyperlinks([...sheet.hyperlinks, ...lostLinks]);
  if (pageLayout) sheet.setPageLayout(pageLayout.to);
}

function changeMerges(sheet: Sheet, { parts: { merges } }: SheetChanges): void {
  if (!merges || equal(sheet.merges.all(), merges.to)) return;
  sheet.merges.replace(merges.to);
  const touched = [...merges.from, ...merges.to];
  sheet.emit({ type: "merges", rect: touched.reduce(boundingRect) });
}

function changeCells(sheet: Sheet, { cells }: SheetChanges, rowsBack?: Rect | null): void {
  const contents = cells.filter(({ row, column, to }) => !sameContent(sheet.cell(row, column), to));
  const formats = cells.filter(({ row, column, from, to }) => {
    if (sameFormat(from, to)) return false;
    if (rowsBack === undefined) return sameFormat(sheet.cell(row, column), from);
    return rowsBack !== null && contains(rowsBack, cellRect(row, column));
  });
  for (const { row, column, to } of formats) {
    const { numberFormat, style } = to;
    sheet.cells.set(row, column, { ...sheet.cell(row, column), numberFormat, style });
  }
  const formatted = boundsOf(formats);
  if (formatted) sheet.emit({ type: "format", rect: formatted });
  const rect = boundsOf(contents);
  if (!rect) return;
  const byPlace = new Map(contents.map((cell) => [`${cell.row} ${cell.column}`, cell.to]));
  sheet.write(rect, (row, column) => {
    const to = byPlace.get(`${row} ${column}`);
    if (!to) return undefined;
    const { value, kind, formula, errorMessage } = to;
    return { value, kind, formula, errorMessage };
  });
}

function changeAxis(axis: Axis, turns: SheetChanges["rows"]): void {
  for (const [index, { to }] of turns) {
    if (equal(axis.get(index), to)) continue;
    axis.setSize(index, index, to.size);
    axis.setHidden(index, index, to.hidden);
    axis.setLevel(index, index, to.level);
  }
}

/** The smallest rectangle with all the places, or null when there are none. */
export const boundsOf = (
  places: readonly { readonly row: number; readonly column: number }[],
): Rect | null => {
  const [first, ...others] = places.map(({ row, column }) => cellRect(row, column));
  return first ? others.reduce(boundingRect, first) : null;
};
