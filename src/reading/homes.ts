import { columnHeading } from "../checks/cell-name";
import { isNameLink, numericKinds, type CellSpec, type FieldContent } from "../forms/definition";
import type { FieldPath } from "../formulas";
import type { PlacedSection } from "../forms/placement";
import { cellAddress, columnName } from "../layout/address";
import type { LoadedForm } from "./row-groups";
import { contentsOf } from "./row-contents";
import { isFigure, type BeyondCell } from "./strays";

/** What stands in a row of a sheet outside of all fields, and the sections of which it may become a row. */
export interface Homeless {
  readonly sheetName: string;
  /** Counted from 0. */
  readonly row: number;
  readonly cells: readonly HomelessCell[];
  /** The section where it stands, else the nearest above, first. */
  readonly homes: readonly Home[];
}

export interface HomelessCell {
  readonly column: number;
  readonly address: string;
  readonly content: string | number | boolean;
  readonly isFigure: boolean;
}

export interface Home {
  readonly list: FieldPath;
  /** What a row is: 专项. */
  readonly each: string;
  /** The table of the section where a form has several. */
  readonly table: string;
  /** Whether it stands within the section. */
  readonly isHere: boolean;
  /** The row of the section that it is, null for a new one. */
  readonly own: number | null;
  /** The row below which a new one comes; null for the end. */
  readonly after: number | null;
  readonly columns: readonly HomeColumn[];
}

export interface HomeColumn {
  /** With `*` for the row. */
  readonly field: FieldPath;
  /** First and last column of the sheet. */
  readonly at: number;
  readonly right: number;
  /** `B 列 2022年决算数`. */
  readonly name: string;
  readonly takesFigures: boolean;
  /** Whether nothing stands there in its own row. */
  readonly isFree: boolean;
}

/** Of a row of a sheet; null where all that stands there is in fields, or no section takes any of it. Pure. */
export function homelessIn(loaded: LoadedForm, row: number): Homeless | null {
  const cells = cellsIn(loaded, row);
  if (!cells.some((cell) => cell.isFigure)) return null;
  const homes = homesOf(loaded, row);
  return homes.length === 0 ? null : { sheetName: loaded.form.sheetName, row, cells, homes };
}

/** Rows that are offered on one sheet at a time. */
const MOST_ROWS = 20;

/** Of the whole sheet of a form, from the top down. Pure. */
export function homelessOn(loaded: LoadedForm): Homeless[] {
  const { form, block } = loaded;
  const own = new Set(form.placement.rows.map(({ row }) => row));
  const rows = [
    ...form.strays.filter(({ place }) => place !== "unread").map(({ row }) => row),
    ...beyondIn(loaded).map(({ row }) => row),
    ...block.values.flatMap((_, row) => (own.has(row) ? [] : [row])),
  ];
  return [...new Set(rows)]
    .sort((a, b) => a - b)
    .slice(0, MOST_ROWS)
    .flatMap((row) => homelessIn(loaded, row) ?? []);
}

/** Figures in no field; in a row that is none of the form's, and beside the form, texts go with them. */
function cellsIn(loaded: LoadedForm, row: number): HomelessCell[] {
  const { form, block } = loaded;
  const { placement, strays } = form;
  const width = placement.form.columnWidths.length;
  const isOwnRow = placement.rows.some((each) => each.row === row);
  const inForm = isOwnRow || row >= block.values.length ? [] : contentsOf(loaded, row);
  const held = [
    ...strays
      .filter((each) => each.row === row && each.place !== "unread" && each.column < width)
      .map(({ column, value }) => ({ column, value })),
    ...inForm,
    ...beyondIn(loaded).filter((each) => each.row === row),
  ];
  const byColumn = new Map(held.map(({ column, value }) => [column, value]));
  return [...byColumn]
    .filter((each): each is [number, HomelessCell["content"]] => isContent(each[1]))
    .sort(([a], [b]) => a - b)
    .map(([column, content]) => ({
      column,
      content,
      address: cellAddress(row, column),
      isFigure: isFigure(content),
    }));
}

/** What stands beside and below a form; of the hidden column of keys, figures. */
function beyondIn({ form, block: { values, beyond } }: LoadedForm): readonly BeyondCell[] {
  const column = form.placement.form.columnWidths.length;
  const inKeys = values.flatMap((cells, row): BeyondCell[] =>
    isFigure(cells[column]) ? [{ row, column, value: cells[column] }] : [],
  );
  return [...inKeys, ...(beyond?.cells ?? [])];
}

const isContent = (value: unknown): boolean =>
  typeof value === "number" ||
  typeof value === "boolean" ||
  (typeof value === "string" && value.trim() !== "");

function homesOf(loaded: LoadedForm, row: number): Home[] {
  const sections = loaded.form.placement.sections;
  const isIn = ({ begin, fence, rows }: PlacedSection): boolean =>
    rows.includes(row) || (begin <= row && row <= fence);
  // Above, the nearest first, then below.
  const distance = (placed: PlacedSection): number => {
    if (isIn(placed)) return -1;
    return placed.fence < row ? row - placed.fence : 100_000 + placed.begin - row;
  };
  const here = sections.filter(isIn);
  return (here.length > 0 ? here : [...sections])
    .sort((a, b) => distance(a) - distance(b))
    .map((placed) => homeIn(loaded, placed, row, here.length > 0))
    .filter(({ columns }) => columns.length > 0);
}

function homeIn(loaded: LoadedForm, placed: PlacedSection, row: number, isHere: boolean): Home {
  const { section, rows } = placed;
  const own = rows.indexOf(row);
  const above = isHere ? rows.filter((each) => each <= row).length - 1 : -1;
  return {
    list: section.list,
    each: section.each,
    table: section.row.table ?? "",
    isHere,
    own: own < 0 ? null : own,
    after: above < 0 ? null : above,
    columns: section.row.cells
      .filter(takesEntry)
      .map((cell) => columnOf(loaded, placed, cell, own)),
  };
}

type FieldCell = CellSpec & { readonly content: FieldContent };

/** Linked names come by themselves. */
const takesEntry = (cell: CellSpec): cell is FieldCell =>
  cell.content.type === "entry" && !isNameLink(cell.content);

function columnOf(
  { form, block }: LoadedForm,
  { rows, fence }: PlacedSection,
  cell: FieldCell,
  own: number,
): HomeColumn {
  const { at, across = 1, content } = cell;
  const row = rows[Math.max(own, 0)] ?? fence;
  const heading = columnHeading(form.placement, { path: content.field, row, cell });
  return {
    field: content.field,
    at,
    right: at + across - 1,
    name: `${columnName(at)} 列${heading === "" ? "" : ` ${heading}`}`,
    takesFigures: numericKinds.has(content.kind),
    isFree: own >= 0 && block.formulas[row]![at] === "",
  };
}

/** Where each cell of a row goes, null where it stays; by the order of the cells. */
export type Targets = readonly (FieldPath | null)[];

/** The column in which a cell stands, where that takes what the cell holds. */
export const likelyTargets = ({ cells }: Pick<Homeless, "cells">, { columns }: Home): Targets =>
  cells.map(({ column, isFigure: figure }) => {
    const under = columns.find(({ at, right }) => at <= column && column <= right);
    return under?.takesFigures === figure ? under.field : null;
  });

/** Whether the row of the section in which the cells stand takes them all; else a new one does. */
export const fitsOwnRow = ({ own, columns }: Home, targets: Targets): boolean =>
  own !== null &&
  targets.every(
    (target) => target === null || columns.some(({ field, isFree }) => field === target && isFree),
  );

/** Whether anything goes anywhere, and no two cells to the same place. */
export function areTargets(targets: Targets): boolean {
  const chosen = targets.filter((target) => target !== null);
  return chosen.length > 0 && new Set(chosen).size === chosen.length;
}
