import { inExcel } from "./in-excel";
import { rectAddress, type Rect } from "../layout/address";
import { WorkbookFault } from "../reading/fault";
import { callsOurs, isUnderFileNames, underOwnNames } from "../reading/our-functions";
import { fromA1 } from "./sheet-ranges";
import { leadsToBlock } from "../reading/block-names";
import {
  cellsWhere,
  isUnbound,
  unboundCells,
  type CellPlace,
  type LoadedCells,
  type Unbound,
} from "../reading/unbound";
import { lastUnbound, tellUnbound } from "./told-unbound";
import { whileUnprotected } from "./unprotected";

/**
 * Excel never calculates a formula that was entered before it had registered its function, until the
 * formula is entered again ("Troubleshoot custom functions"; office-js#6611); on a protected sheet a
 * person cannot. This enters such formulas again, once, and tells what still does not calculate.
 * Two or three syncs where all is well.
 * @throws WorkbookFault with a Chinese sentence; every sheet is then protected as it was.
 */
export async function rebindFunctions(): Promise<Unbound> {
  return inExcel(rebindWithin);
}

/** The same within a run. */
export async function rebindWithin(context: Excel.RequestContext): Promise<Unbound> {
  const unbound = await bindAgain(context, await loadBook(context));
  tellUnbound(unbound);
  return unbound;
}

/**
 * To be called when formulas were written: one sync, and the same as above where one of them does not
 * calculate. Never rejects: what was written stands, and the next check looks again.
 * @param isCertain whether formulas elsewhere are known not to calculate
 */
export async function bindWritten(
  context: Excel.RequestContext,
  ranges: readonly Excel.Range[],
  isCertain = false,
): Promise<void> {
  try {
    for (const range of ranges) loadCells(range);
    await context.sync();
    const cells = unboundIn(ranges);
    if (cells.length + lastUnbound().cells.length === 0 && !isCertain) return;
    if (cells.length > 0) tellUnbound({ cells, locked: [] });
    await rebindWithin(context);
  } catch {
    // Told already, as far as it is known.
  }
}

let lastTried = "";

/** Whether entering again was tried for exactly these cells: typing must not try it again and again. */
export const wasTried = (cells: readonly CellPlace[]): boolean =>
  JSON.stringify(cells) === lastTried;

const loadCells = (range: Excel.Range): Excel.Range =>
  range.load("values,formulas,rowIndex,columnIndex,worksheet/name");

/** Cells of sheets without a form of ours that are looked at; what is larger is left to its author. */
const MOST_FOREIGN_CELLS = 50_000;

/** The blocks of forms, and what stands on other sheets as long as it is little. */
async function loadBook(context: Excel.RequestContext): Promise<Excel.Range[]> {
  const { names, worksheets } = context.workbook;
  names.load("items/name,items/formula");
  worksheets.load("items/name");
  await context.sync();
  const blocks = names.items.filter(leadsToBlock).map((item) => loadCells(fromA1(item.getRange())));
  const used = worksheets.items.map((sheet) => ({
    name: sheet.name,
    range: sheet.getUsedRangeOrNullObject(true).load("cellCount"),
  }));
  await context.sync();
  const withForm = new Set(blocks.map(({ worksheet }) => worksheet.name));
  let left = MOST_FOREIGN_CELLS;
  const foreign = used.flatMap(({ name, range }) => {
    if (withForm.has(name) || range.isNullObject || range.cellCount > left) return [];
    left -= range.cellCount;
    return [loadCells(range)];
  });
  if (foreign.length > 0) await context.sync();
  return [...blocks, ...foreign];
}

const cellsOf = ({
  worksheet,
  rowIndex: top,
  columnIndex: left,
  values,
  formulas,
}: Excel.Range): LoadedCells => ({ sheetName: worksheet.name, top, left, values, formulas });

const unboundIn = (ranges: readonly Excel.Range[]): CellPlace[] =>
  ranges.flatMap((range) => unboundCells(cellsOf(range)));

/** Whether a cell is to be entered again, by the value and the formula that it shows. */
type Concerns = (value: unknown, formula: unknown) => boolean;

/**
 * Tries first with what has no result to lose; the others, which hide that they do not calculate or
 * still have the results of the file, follow once Excel is seen to know the functions.
 */
async function bindAgain(
  context: Excel.RequestContext,
  ranges: readonly Excel.Range[],
): Promise<Unbound> {
  const concerned = ranges.filter((range) => unboundIn([range]).length > 0);
  if (concerned.length === 0) return { cells: [], locked: [] };
  for (const { worksheet } of concerned) worksheet.protection.load("protected,options");
  await context.sync();
  const tried = attemptsIn(concerned);
  const locked = await enterOn(context, concerned, tried.concerns);
  let cells = unboundIn(concerned);
  if (tried.cells.some((cell) => !cells.some((left) => isSame(left, cell)))) {
    await enterOn(context, concerned, callsAny);
    cells = unboundIn(concerned);
  }
  lastTried = JSON.stringify(cells);
  return { cells, locked: cells.length > 0 ? locked : [] };
}

const callsAny: Concerns = (value, formula) => callsOurs(formula, value);

const isSame = (a: CellPlace, b: CellPlace): boolean =>
  a.sheetName === b.sheetName && a.address === b.address;

/**
 * All #NAME? that Excel never bound; or, where it shows its file names and may come to know the
 * functions by itself, a single one.
 */
function attemptsIn(ranges: readonly Excel.Range[]): { concerns: Concerns; cells: CellPlace[] } {
  const never: Concerns = (value, formula) =>
    isUnbound({ value, formula }) && !isUnderFileNames(String(formula));
  const cells = ranges.flatMap((range) => cellsWhere(cellsOf(range), never));
  if (cells.length > 0) return { concerns: never, cells };
  let isOpen = true;
  const first: Concerns = (value, formula) => {
    const isFirst = isOpen && isUnbound({ value, formula });
    if (isFirst) isOpen = false;
    return isFirst;
  };
  return { concerns: first, cells: unboundIn(ranges).slice(0, 1) };
}

/** Enters cells again and loads what the ranges show then; returns the sheets that a password locks. */
async function enterOn(
  context: Excel.RequestContext,
  ranges: readonly Excel.Range[],
  concerns: Concerns,
): Promise<string[]> {
  const locked: string[] = [];
  for (const range of ranges) {
    const entry = entryOf(range, concerns);
    if (!entry) continue;
    const { worksheet: sheet } = range;
    try {
      await whileUnprotected(context, { sheet, sheetName: sheet.name }, entry);
    } catch (error) {
      if (!(error instanceof WorkbookFault)) throw error;
      locked.push(sheet.name);
    }
  }
  for (const range of ranges) loadCells(range);
  await context.sync();
  return locked;
}

/**
 * Enters the formulas of cells again as they stand: Excel then shows no older result. Two syncs, and two
 * a sheet.
 * @throws WorkbookFault with a Chinese sentence; every sheet is then protected as it was.
 */
export async function enterFormulasAgain(cells: readonly CellPlace[]): Promise<void> {
  const names = [...new Set(cells.map(({ sheetName }) => sheetName))];
  await inExcel(async (context) => {
    const sheets = names.map((sheetName) => {
      const sheet = context.workbook.worksheets.getItem(sheetName);
      sheet.protection.load("protected,options");
      const ranges = cells
        .filter((cell) => cell.sheetName === sheetName)
        .map(({ address }) => sheet.getRange(address).load("formulas"));
      return { sheet, sheetName, ranges };
    });
    await context.sync();
    for (const { ranges, ...named } of sheets)
      await whileUnprotected(context, named, () => {
        for (const range of ranges) range.formulas = range.formulas as unknown[][];
      });
  });
}

/** Queues formulas of ours in a range; null where none of them is concerned. */
function entryOf(range: Excel.Range, concerns: Concerns): (() => void) | null {
  const { values, formulas, worksheet, rowIndex, columnIndex } = range;
  const ours = formulas.map((row, r) =>
    row.map((formula: unknown, c) => {
      const value: unknown = values[r]![c];
      return callsOurs(formula, value) && concerns(value, formula) ? underOwnNames(formula) : null;
    }),
  );
  const rows = [...ours.keys()].filter((r) => ours[r]!.some((formula) => formula !== null));
  if (rows.length === 0) return null;
  const columns = [...ours[0]!.keys()].filter((c) => ours.some((row) => row[c] !== null));
  const [top, bottom, left, right] = [rows[0]!, rows.at(-1)!, columns[0]!, columns.at(-1)!];
  const rect: Rect = {
    top: rowIndex + top,
    bottom: rowIndex + bottom,
    left: columnIndex + left,
    right: columnIndex + right,
  };
  return () => {
    worksheet.getRange(rectAddress(rect)).formulas = ours
      .slice(top, bottom + 1)
      .map((row) => row.slice(left, right + 1));
  };
}
