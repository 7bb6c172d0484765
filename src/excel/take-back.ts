import { withWorkbook } from "./in-excel";
import { toFault, WorkbookFault } from "../reading/fault";
import { formulaOf } from "../reading/formula-of";
import { underOwnNames } from "../reading/our-functions";
import { rowsRange } from "./sheet-ranges";
import { asText } from "../layout/text";
import { isShiftDenied, withoutProtection } from "./unprotected";
import {
  areaIn,
  cellIn,
  loadArea,
  loadCell,
  type AreaPicture,
  type CellPicture,
  type Written,
  type WrittenCell,
} from "./written";

/**
 * Brings back what stood in the workbook before an action wrote, as long as nobody has changed since
 * what it wrote: a sync to look, one for the cells, one for each place where rows were inserted, and
 * one for sheets. Looks of cells but for their number formats are not brought back.
 * @throws WorkbookFault with a Chinese sentence; the workbook is then as it was, or the sentence says
 * what to look at
 */
export async function takeBack(written: Written): Promise<void> {
  try {
    await withWorkbook(async (context) => {
      await requireUntouched(context, written);
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

async function requireUntouched(context: Excel.RequestContext, written: Written): Promise<void> {
  const { cells, rows, sheets, renamed } = written;
  const places = [...cells, ...rows, ...sheets, ...renamed];
  const known = new Map(
    places.map((place) => [place.sheetId, sheetOf(context, place).load("name")]),
  );
  await context.sync();
  for (const { sheetId, sheetName } of places)
    if (known.get(sheetId)!.isNullObject) throw changedFault(`“${sheetName}”`);
  const nowIn = cells.map(({ sheetId, address }) => loadCell(known.get(sheetId)!, address));
  const rowsNow = rows.map(({ sheetId, now, count }) =>
    loadArea(rowsRange(known.get(sheetId)!, now, now + count - 1)),
  );
  const sheetsNow = sheets.map(({ sheetId }) => loadArea(known.get(sheetId)!));
  await context.sync();
  for (const [index, { sheetId, address, after }] of cells.entries())
    if (!isSameContent(cellIn(nowIn[index]!), after))
      throw changedFault(`“${known.get(sheetId)!.name}”的单元格 ${address} `);
  for (const [index, { sheetId, after }] of [...rows, ...sheets].entries())
    if (!isSameArea(areaIn([...rowsNow, ...sheetsNow][index]!), after))
      throw changedFault(`“${known.get(sheetId)!.name}”`);
}

const changedFault = (place: string): WorkbookFault => new WorkbookFault("writtenOver", place);

/** Formulas are entered again under the names of their functions where Excel did not know these. */
const named = (formula: unknown): string =>
  typeof formula === "string" ? underOwnNames(formula) : JSON.stringify(formula);

/** What a formula comes to by now is nothing that anybody wrote. */
const isSameContent = (now: CellPicture, then: CellPicture): boolean =>
  named(now.formula) === named(then.formula);

const isSameArea = (now: AreaPicture, then: AreaPicture): boolean =>
  now?.address === then?.address &&
  (now?.formulas ?? []).every((row, r) =>
    row.every((formula, c) => named(formula) === named(then!.formulas[r]![c])),
  );

async function restoreCells(
  context: Excel.RequestContext,
  { cells }: Pick<Written, "cells">,
): Promise<void> {
  if (cells.length === 0) return;
  const write = (which: "before" | "after"): void => {
    for (const cell of cells) writeCell(context, cell, which);
  };
  try {
    write("before");
    await context.sync();
  } catch (error) {
    try {
      write("after");
      await context.sync();
    } catch {
      throw halfFault(cells, error);
    }
    throw error;
  }
}

const TEXT = "@";
const GENERAL = "General";

function writeCell(
  context: Excel.RequestContext,
  { sheetId, address, before, after }: WrittenCell,
  which: "before" | "after",
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
            after.formulas.map((row) =>
              row.map((cell) => (isPlainText(cell) ? asText(cell, GENERAL) : cell)),
            );
      for (const cell of written.cells) writeCell(context, cell, "after");
      await context.sync();
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

const isPlainText = (cell: unknown): cell is string =>
  typeof cell === "string" && !cell.startsWith("=");

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
