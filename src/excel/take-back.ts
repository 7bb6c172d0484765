import { toFault, WorkbookFault } from "../reading/fault";
import { formulaOf } from "../reading/formula-of";
import { rowsRange } from "./sheet-ranges";
import { asText } from "../layout/text";
import { isDenied, isShiftDenied, withoutProtection } from "./unprotected";
import { isKey } from "../layout/mark";
import { withWorkbook } from "./in-excel";
import { dressRows } from "./dress";
import { reversedTo, shiftRows } from "./shift-rows";
import { requireUntouched } from "./untouched";
import type { CellPicture, Written, WrittenCell } from "./written";

/**
 * Brings back what stood in the workbook before an action wrote, as long as nobody has changed since
 * what it wrote: a few syncs to look, one for the cells, one for each place where rows were inserted, a
 * few for rows that come back, and one for sheets. Looks of cells but for their number formats are not brought back.
 * @throws WorkbookFault with a Chinese sentence; the workbook is then as it was, or the sentence says
 * what to look at
 */
export async function takeBack(written: Written): Promise<void> {
  try {
    await withWorkbook(async (context) => {
      await requireUntouched(context, written);
      if (written.gone.length > 0)
        await shiftRows(context, "inserted", reversedTo("inserted", written.gone));
      await restoreCells(context, written);
      await removeRows(context, written);
      await removeSheets(context, written);
    });
  } catch (error) {
    throw deniedFault(error, written);
  }
}

const sheetOf = (context: Excel.RequestContext, { sheetId }: { sheetId: string }) =>
  context.workbook.worksheets.getItemOrNullObject(sheetId);

async function restoreCells(context: Excel.RequestContext, written: Written): Promise<void> {
  const { cells } = written;
  if (cells.length === 0) return;
  try {
    await writeCells(context, written, "before");
  } catch (error) {
    try {
      await writeCells(context, { cells, merges: [] }, "after");
    } catch {
      throw halfFault(cells, error);
    }
    throw error;
  }
}

type Which = "before" | "after";

/** One sync; some more a sheet where its protection stands against it. */
async function writeCells(
  context: Excel.RequestContext,
  { cells, merges }: Pick<Written, "cells" | "merges">,
  which: Which,
): Promise<void> {
  const queue = (isMeant: (place: { sheetId: string }) => boolean): void => {
    for (const { sheetId, address, key } of merges.filter(isMeant)) {
      const sheet = context.workbook.worksheets.getItem(sheetId);
      sheet.getRange(address).unmerge();
      sheet.getRange(key.address).values = [[key.before]];
    }
    for (const cell of cells.filter(isMeant)) writeCell(context, cell, which);
  };
  try {
    queue(() => true);
    await context.sync();
  } catch (error) {
    if (!isDenied(error)) throw error;
    for (const [sheetId, sheetName] of new Map(cells.map((cell) => [cell.sheetId, cell.sheetName])))
      await withoutProtection(
        context,
        { sheet: context.workbook.worksheets.getItem(sheetId), sheetName },
        () => queue((place) => place.sheetId === sheetId),
      );
  }
}

const TEXT = "@";
const GENERAL = "General";

function writeCell(
  context: Excel.RequestContext,
  { sheetId, address, before, after }: WrittenCell,
  which: Which,
): void {
  const range = context.workbook.worksheets.getItem(sheetId).getRange(address);
  const isFormatChanged = before.numberFormat !== after.numberFormat;
  putPicture(range, which === "before" ? before : after, isFormatChanged);
}

/** Queues that a cell holds what its picture shows; its number format where that was changed. */
export function putPicture(
  range: Excel.Range,
  { formula, value, numberFormat }: CellPicture,
  isFormatChanged: boolean,
): void {
  const isFormula = formulaOf(formula, value) !== null;
  // In a cell formatted as text a formula would stay text.
  const isFormulaInText = isFormula && numberFormat === TEXT;
  if (isFormulaInText) range.numberFormat = [[GENERAL]];
  else if (isFormatChanged) range.numberFormat = [[numberFormat]];
  const isText = !isFormula && typeof formula === "string";
  range.formulas = [[isText ? asText(formula, numberFormat) : formula]];
  if (isFormulaInText) range.numberFormat = [[TEXT]];
}

/** The last that were inserted first: the others then stand where they were inserted. */
async function removeRows(context: Excel.RequestContext, written: Written): Promise<void> {
  const removed: Written["rows"][number][] = [];
  const rangeOf = ({ sheetId, at, count }: Written["rows"][number]): Excel.Range =>
    rowsRange(context.workbook.worksheets.getItem(sheetId), at, at + count - 1);
  try {
    for (const each of [...written.rows].reverse()) {
      // A request that fails has removed nothing.
      await deleteRows(context, each);
      removed.push(each);
    }
  } catch (error) {
    try {
      for (const each of removed.reverse()) rangeOf(each).insert("Down");
      for (const { sheetId, after } of removed)
        if (after)
          context.workbook.worksheets.getItem(sheetId).getRange(after.address).formulas =
            after.formulas.map((row) => row.map(asWritten));
      for (const cell of written.cells) writeCell(context, cell, "after");
      await context.sync();
      if (removed.some(hadKeys)) await dressRows(context, { runs: "bare" });
    } catch {
      throw halfFault(written.rows, error);
    }
    throw error;
  }
}

async function deleteRows(
  context: Excel.RequestContext,
  { sheetId, sheetName, at, count }: Written["rows"][number],
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const queue = (): void => rowsRange(sheet, at, at + count - 1).delete("Up");
  try {
    queue();
    await context.sync();
  } catch (error) {
    if (!isShiftDenied(error)) throw error;
    await withoutProtection(context, { sheet, sheetName }, queue);
  }
}

/** Whether rows were written with all that their section gives them. */
const hadKeys = ({ after }: Written["rows"][number]): boolean =>
  after !== null && after.formulas.flat().some(isKey);

/** Of a row that stands again: without its key it gets all that its section gives its rows. */
function asWritten(cell: unknown): unknown {
  if (typeof cell !== "string" || cell.startsWith("=")) return cell;
  return isKey(cell) ? "" : asText(cell, GENERAL);
}

/** Sheets go first: where Excel refuses that, nothing else has happened. */
async function removeSheets(context: Excel.RequestContext, written: Written): Promise<void> {
  const { cells, sheets, renamed, names } = written;
  if (sheets.length === 0) return;
  const { workbook } = context;
  const blocks = sheets.map(({ blockName }) =>
    workbook.names.getItemOrNullObject(blockName).load("name"),
  );
  try {
    for (const { sheetId } of sheets) workbook.worksheets.getItem(sheetId).delete();
    for (const { sheetId, before } of renamed) workbook.worksheets.getItem(sheetId).name = before;
    await context.sync();
    for (const block of blocks) if (!block.isNullObject) block.delete();
    for (const { name, formula } of names) workbook.names.add(name, formula);
    await context.sync();
  } catch (error) {
    try {
      const left = sheets.map((sheet) => sheetOf(context, sheet).load("id"));
      await context.sync();
      if (left.some(({ isNullObject }) => isNullObject)) throw error;
      for (const cell of cells) writeCell(context, cell, "after");
      await context.sync();
    } catch {
      throw halfFault([...sheets, ...renamed], error);
    }
    throw error;
  }
}

const halfFault = (places: readonly { sheetName: string }[], cause: unknown): WorkbookFault => {
  const sheetNames = [...new Set(places.map(({ sheetName }) => `“${sheetName}”`))];
  return new WorkbookFault("halfTakenBack", sheetNames.join("、"), cause);
};

const deniedFault = (error: unknown, { cells, rows }: Written): WorkbookFault => {
  const names = [...new Set([...cells, ...rows].map(({ sheetName }) => sheetName))];
  return (error as { code?: string }).code === "AccessDenied" && names.length > 0
    ? new WorkbookFault("lockedCell", `（${names.join("、")}）`, error)
    : toFault(error);
};
