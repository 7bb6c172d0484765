import { unmergedKey } from "../forms/definition";
import type { FieldPath } from "../formulas";
import { kindsOf } from "../forms/value-kinds";
import type { PlacedField } from "../forms/placement";
import { cellAddress, rectAddress } from "../layout/address";
import { formatOf } from "../layout/plan";
import { asText } from "../layout/text";
import { WorkbookFault } from "../reading/fault";
import {
  areTargets,
  fitsOwnRow,
  homelessIn,
  homelessOn,
  type Home,
  type Homeless,
  type HomelessCell,
} from "../reading/homes";
import type { LoadedForm } from "../reading/row-groups";
import { insertionsOf, onForms, recordRows, sectionFor } from "./change-rows";
import { dressRows } from "./dress";
import { inExcel } from "./in-excel";
import type { SheetRows } from "./row-change";
import { loadForms } from "./row-places";
import { reversedTo, shiftRows } from "./shift-rows";
import { putPicture } from "./take-back";
import { withoutProtection } from "./unprotected";
import { cellIn, loadCell, Recording, type CellPicture, type Written } from "./written";

/** What stands outside of all fields in a row, and where each cell of it goes. */
export interface RowToAdopt {
  readonly sheetName: string;
  /** Counted from 0. */
  readonly row: number;
  /** The section of which it becomes a row. */
  readonly list: FieldPath;
  readonly moves: readonly {
    readonly column: number;
    readonly content: HomelessCell["content"];
    /** With `*` for the row. */
    readonly field: FieldPath;
  }[];
}

/** A row that was adopted. */
export interface AdoptedRow {
  readonly sheetName: string;
  /** The cell of the first that was moved. */
  readonly address: string;
  readonly each: string;
  readonly isNew: boolean;
  readonly moves: readonly {
    readonly from: string;
    readonly to: string;
    readonly content: string;
  }[];
  /** To be taken back. */
  readonly written: Written;
}

/**
 * What stands outside of all fields on a sheet: from one row of it on to another, or everywhere.
 * @param rows counted from 0, both ends included
 * @throws WorkbookFault with a Chinese sentence
 */
export async function homelessCells(
  sheetName: string,
  rows?: { readonly top: number; readonly bottom: number },
): Promise<readonly Homeless[]> {
  return inExcel(async (context) => {
    const loaded = (await loadForms(context)).find(({ form }) => form.sheetName === sheetName);
    if (!loaded) return [];
    return homelessOn(loaded).filter(
      ({ row }) => rows === undefined || (rows.top <= row && row <= rows.bottom),
    );
  });
}

/**
 * Makes what a person typed outside of all fields a row of a section: into the row where it stands, where
 * that is one of the section and has the cells free, else into a new one, which linked tables get too.
 * @throws WorkbookFault with a Chinese sentence; the workbook is then as it was.
 */
export const adoptRow = (wanted: RowToAdopt): Promise<AdoptedRow> =>
  onForms(async (context, all) => {
    const own = sectionFor(all, wanted);
    const home = homeFor(own.loaded, wanted);
    const isNew = !fitsOwnRow(
      home,
      wanted.moves.map(({ field }) => field),
    );
    const sheets = isNew ? insertionsOf(all, own, home.after) : [];
    const { sheetName } = wanted;
    const sheet = context.workbook.worksheets.getItem(sheetName);
    const moves = movesIn(own.loaded, wanted, home, sheets, own.placed.fence);
    const sources = wanted.moves.map(({ column }) =>
      loadCell(sheet, cellAddress(wanted.row, column)),
    );
    await context.sync();
    const pictures = sources.map(cellIn);
    if (isNew) await shiftRows(context, "inserted", sheets);
    const recording = new Recording();
    recordRows(context, recording, sheets);
    try {
      await withoutProtection(context, { sheet, sheetName }, () => {
        for (const move of moves) queueMove(recording, { sheet, sheetName }, move);
      });
      await dressRows(context, { runs: "none" });
      recording.look();
      await context.sync();
    } catch (error) {
      await restore(context, { sheet, sheetName }, moves, pictures, sheets, error);
      throw error;
    }
    return {
      sheetName,
      address: moves[0]!.to,
      each: home.each,
      isNew,
      moves: moves.map(({ from, to, content }) => ({ from, to, content: String(content) })),
      written: recording.written()!,
    };
  });

/** @throws WorkbookFault where something else stands there by now */
function homeFor(loaded: LoadedForm, { sheetName, row, list, moves }: RowToAdopt): Home {
  const homeless = homelessIn(loaded, row);
  const home = homeless?.homes.find((each) => each.list === list);
  const areThere = moves.every(
    ({ column, content, field }) =>
      homeless?.cells.some((cell) => cell.column === column && cell.content === content) &&
      home?.columns.some((each) => each.field === field),
  );
  if (!home || !areThere || !areTargets(moves.map(({ field }) => field)))
    throw new WorkbookFault("rowsChanged", sheetName);
  return home;
}

interface Move {
  /** Addresses once new rows are there. */
  readonly from: string;
  readonly to: string;
  readonly content: HomelessCell["content"];
  readonly format: string;
  /** The halves that are merged once both are free, and the key of a row that has such. */
  readonly halves: {
    readonly address: string;
    readonly key: string;
    readonly before: string;
  } | null;
}

function movesIn(
  { form }: LoadedForm,
  { row, moves }: RowToAdopt,
  home: Home,
  sheets: readonly SheetRows[],
  fence: number,
): Move[] {
  const { placement } = form;
  const placed = placement.sections.find(({ section }) => section.list === home.list)!;
  const { section, rows } = placed;
  const below = home.after ?? rows.length - 1;
  const inserted = sheets[0]?.rows ?? [];
  const wanted = below < 0 ? fence : rows[below]! + 1;
  const target = inserted.find((each, before) => each.row - before === wanted)?.row ?? row;
  const source = inserted.reduce((now, each) => (each.row <= now ? now + 1 : now), row);
  const kinds = kindsOf(placement.form.amounts);
  return moves.map(({ column, content, field }) => {
    const { at, right } = home.columns.find((each) => each.field === field)!;
    const cell = section.row.cells.find((each) => each.at === at) as PlacedField["cell"];
    const isHalf = source === target && at < column && column <= right;
    return {
      from: cellAddress(source, column),
      to: cellAddress(target, at),
      content,
      format: formatOf(cell, kinds, false),
      halves: isHalf
        ? {
            address: rectAddress({ top: target, bottom: target, left: at, right }),
            key: cellAddress(target, placement.form.columnWidths.length),
            before: unmergedKey(section),
          }
        : null,
    };
  });
}

interface Known {
  readonly sheet: Excel.Worksheet;
  readonly sheetName: string;
}

/** What counts comes first: a figure stands twice sooner than nowhere. */
function queueMove(
  recording: Recording,
  known: Known,
  { from, to, content, format, halves }: Move,
): void {
  for (const address of [to, from]) recording.cell(known, address);
  if (halves)
    recording.merged(known, halves.address, { address: halves.key, before: halves.before });
  const target = known.sheet.getRange(to);
  target.numberFormat = [[format]];
  target.values = [[typeof content === "string" ? asText(content, format) : content]];
  known.sheet.getRange(from).values = [[""]];
}

async function restore(
  context: Excel.RequestContext,
  known: Known,
  moves: readonly Move[],
  pictures: readonly CellPicture[],
  sheets: readonly SheetRows[],
  cause: unknown,
): Promise<void> {
  const { sheet, sheetName } = known;
  try {
    await withoutProtection(context, known, () => {
      moves.forEach(({ from, to, halves }, nth) => {
        if (halves) {
          sheet.getRange(halves.address).unmerge();
          sheet.getRange(halves.key).values = [[halves.before]];
        }
        sheet.getRange(to).values = [[""]];
        putPicture(sheet.getRange(from), pictures[nth]!, false);
      });
    });
    if (sheets.length > 0) await shiftRows(context, "deleted", reversedTo("deleted", sheets));
  } catch {
    throw new WorkbookFault("halfChangedRows", sheetName, cause);
  }
}
