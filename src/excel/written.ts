import type { SheetRows } from "./row-change";
import { rowsRange } from "./sheet-ranges";

type Grid = readonly (readonly unknown[])[];

/** One cell as Excel gives it. */
export interface CellPicture {
  readonly formula: unknown;
  readonly value: unknown;
  readonly numberFormat: string;
}

/** What the cells of an area hold; null where all are blank. */
export type AreaPicture = { readonly address: string; readonly formulas: Grid } | null;

interface OnSheet {
  /** By which Excel knows it under any name. */
  readonly sheetId: string;
  readonly sheetName: string;
}

/** A cell that was written, where it stands now. */
export interface WrittenCell extends OnSheet {
  readonly address: string;
  readonly before: CellPicture;
  readonly after: CellPicture;
}

/** Rows that were inserted, where they were then; what they hold, where they stand now. */
export interface WrittenRows extends OnSheet {
  /** Rows of the sheet, counted from 0. */
  readonly at: number;
  readonly count: number;
  readonly now: number;
  readonly after: AreaPicture;
}

/** A sheet that was added, the name of its block, and what it holds. */
export interface WrittenSheet extends OnSheet {
  readonly blockName: string;
  readonly after: AreaPicture;
}

/** Cells that were merged when what stood in one of them was moved, and what the row was known by before. */
export interface WrittenMerge extends OnSheet {
  readonly address: string;
  readonly key: { readonly address: string; readonly before: string };
}

/** What an action wrote, with all that brings back what stood there. */
export interface Written {
  readonly cells: readonly WrittenCell[];
  /** In the order in which they were inserted. */
  readonly rows: readonly WrittenRows[];
  readonly sheets: readonly WrittenSheet[];
  /** Sheets that gave way, with the name that they had. */
  readonly renamed: readonly (OnSheet & { readonly before: string })[];
  /** Names that were taken away. */
  readonly names: readonly { readonly name: string; readonly formula: string }[];
  /** Rows that were taken away from forms, after all the rest. */
  readonly gone: readonly SheetRows[];
  readonly merges: readonly WrittenMerge[];
}

/** A sheet, by the name under which an action knows it. */
export interface KnownSheet {
  readonly sheet: Excel.Worksheet;
  readonly sheetName: string;
}

interface RecordedCell extends KnownSheet {
  readonly row: number;
  /** In letters. */
  readonly column: string;
  readonly before: Excel.Range;
  /** How many insertions of rows came before. */
  readonly since: number;
  after?: Excel.Range;
}

interface RecordedRows extends KnownSheet {
  readonly at: number;
  readonly count: number;
  after?: Excel.Range;
}

interface RecordedSheet extends KnownSheet {
  readonly blockName: string;
  after?: Excel.Range;
}

/**
 * Takes pictures of what an action writes, in the requests of the action itself: say each cell before
 * it is written, each row and sheet when it is made, and `look` before the sync.
 */
export class Recording {
  private readonly cells: RecordedCell[] = [];
  private readonly rows: RecordedRows[] = [];
  private readonly sheets: RecordedSheet[] = [];
  private readonly gaveWay: (KnownSheet & { before: string })[] = [];
  private readonly names: { name: string; formula: string }[] = [];
  private readonly gone: SheetRows[] = [];
  private readonly merges: (KnownSheet & Pick<WrittenMerge, "address" | "key">)[] = [];

  /** A cell that is written next. */
  cell({ sheet, sheetName }: KnownSheet, address: string): void {
    const [, column, row] = /^([A-Z]+)(\d+)$/.exec(address)!;
    const before = loadCell(sheet, address);
    const since = this.rows.length;
    this.cells.push({ sheet, sheetName, row: Number(row) - 1, column: column!, before, since });
  }

  /** Rows that are inserted next. */
  insertedRows(known: KnownSheet, at: number, count: number): void {
    this.rows.push({ ...known, at, count });
  }

  addedSheet(known: KnownSheet, blockName: string): void {
    this.sheets.push({ ...known, blockName });
  }

  /** A sheet that gets another name next. */
  renamed(known: KnownSheet, before: string): void {
    known.sheet.load("id");
    this.gaveWay.push({ ...known, before });
  }

  removedName(name: string, formula: string): void {
    this.names.push({ name, formula });
  }

  /** Rows that forms no longer have. */
  goneRows(sheets: readonly SheetRows[]): void {
    this.gone.push(...sheets);
  }

  /** Cells that are merged next, in a row that gets another key with it. */
  merged(known: KnownSheet, address: string, key: WrittenMerge["key"]): void {
    known.sheet.load("id");
    this.merges.push({ ...known, address, key });
  }

  /** Queues a look at all that was written and is not looked at yet. */
  look(): void {
    for (const each of this.cells) {
      if (each.after) continue;
      each.after = loadCell(each.sheet, this.addressOf(each));
      each.sheet.load("id");
    }
    for (const [index, each] of this.rows.entries()) {
      if (each.after) continue;
      const first = this.movedRow(each, each.at, index + 1);
      each.after = loadArea(rowsRange(each.sheet, first, first + each.count - 1));
      each.sheet.load("id");
    }
    for (const each of this.sheets) {
      each.after ??= loadArea(each.sheet);
      each.sheet.load("id");
    }
  }

  /** After the sync; undefined where nothing was written. */
  written(): Written | undefined {
    const written: Written = {
      cells: this.cells.map((each) => ({
        ...placeOf(each),
        address: this.addressOf(each),
        before: cellIn(each.before),
        after: cellIn(each.after!),
      })),
      rows: this.rows.map((each, index) => ({
        ...placeOf(each),
        at: each.at,
        count: each.count,
        now: this.movedRow(each, each.at, index + 1),
        after: areaIn(each.after!),
      })),
      sheets: this.sheets.map((each) => ({
        ...placeOf(each),
        blockName: each.blockName,
        after: areaIn(each.after!),
      })),
      renamed: this.gaveWay.map((each) => ({ ...placeOf(each), before: each.before })),
      names: this.names,
      gone: this.gone,
      merges: this.merges.map((each) => ({
        ...placeOf(each),
        address: each.address,
        key: each.key,
      })),
    };
    return isNothing(written) ? undefined : written;
  }

  private addressOf(cell: RecordedCell): string {
    return `${cell.column}${this.movedRow(cell, cell.row, cell.since) + 1}`;
  }

  /** Where a row stands after the rows that were inserted from one of them on. */
  private movedRow({ sheetName }: KnownSheet, row: number, from: number): number {
    return this.rows
      .slice(from)
      .filter((each) => each.sheetName === sheetName)
      .reduce((now, { at, count }) => (at <= now ? now + count : now), row);
  }
}

/** What two steps of one action wrote. */
export function joined(first?: Written, second?: Written): Written | undefined {
  if (!first || !second) return first ?? second;
  return {
    cells: [...first.cells, ...second.cells],
    rows: [...first.rows, ...second.rows],
    sheets: [...first.sheets, ...second.sheets],
    renamed: [...first.renamed, ...second.renamed],
    names: [...first.names, ...second.names],
    gone: [...first.gone, ...second.gone],
    merges: [...first.merges, ...second.merges],
  };
}

const isNothing = ({ names: _, ...parts }: Written): boolean =>
  Object.values(parts).every((part) => part.length === 0);

const placeOf = ({ sheet, sheetName }: KnownSheet): OnSheet => ({ sheetId: sheet.id, sheetName });

export const loadCell = (sheet: Excel.Worksheet, address: string): Excel.Range =>
  sheet.getRange(address).load("formulas,values,numberFormat");

export const cellIn = ({ formulas, values, numberFormat }: Excel.Range): CellPicture => ({
  formula: formulas[0]![0],
  value: values[0]![0],
  numberFormat: String(numberFormat[0]![0]),
});

/** The part of a sheet, or of some rows, that holds anything. */
export const loadArea = (of: Excel.Worksheet | Excel.Range): Excel.Range =>
  of.getUsedRangeOrNullObject(true).load("address,formulas");

export const areaIn = (range: Excel.Range): AreaPicture =>
  range.isNullObject
    ? null
    : {
        address: range.address.slice(range.address.lastIndexOf("!") + 1),
        formulas: range.formulas,
      };
