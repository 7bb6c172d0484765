import { inExcel } from "./in-excel";
import { WorkbookFault } from "../reading/fault";
import { bindWritten } from "./rebind";
import { putPicture } from "./take-back";
import { cellIn, Recording, type Written } from "./written";

/** Cells, and the sheet they are on. */
export interface SelectedCells {
  readonly sheetName: string;
  /** In A1 notation, without the sheet. */
  readonly address: string;
}

export interface InsertRequest {
  /** The formula for a cell of the sheet of that name. */
  readonly formulaOn: (sheetName: string) => string;
  /** Given to a cell that has no number format of its own. */
  readonly numberFormat?: string;
  /** Whether what the cell holds may be written over. */
  readonly overwrite: boolean;
}

export type InsertResult = SelectedCells &
  (
    | { readonly outcome: "inserted"; readonly written?: Written }
    | { readonly outcome: "occupied"; /** What the cell holds. */ readonly held: string }
  );

/**
 * What is selected: the active cell, or everything selected.
 * @throws WorkbookFault with a Chinese sentence
 */
export async function selectedCells(what: "cell" | "range"): Promise<SelectedCells> {
  return inExcel(async (context) => {
    const { workbook } = context;
    const range = what === "cell" ? workbook.getActiveCell() : workbook.getSelectedRange();
    range.load("address,worksheet/name");
    await context.sync();
    return where(range);
  });
}

/**
 * Writes a formula into the active cell: one Excel.run, three syncs. What the cell holds is
 * written over only on the user's word.
 * @throws WorkbookFault with a Chinese sentence; the cell is then as it was.
 */
export async function insertFormula(request: InsertRequest): Promise<InsertResult> {
  return inExcel((context) => insert(context, request));
}

async function insert(
  context: Excel.RequestContext,
  { formulaOn, numberFormat, overwrite }: InsertRequest,
): Promise<InsertResult> {
  const cell = context.workbook.getActiveCell();
  cell.load(
    "address,formulas,values,numberFormat,format/protection/locked,worksheet/name,worksheet/protection/protected",
  );
  await context.sync();
  const place = where(cell);
  const isProtected = cell.worksheet.protection.protected;
  const format: unknown = cell.numberFormat[0]![0];
  const held = String(cell.formulas[0]![0]);
  if (isProtected && cell.format.protection.locked)
    throw new WorkbookFault("lockedCell", ` ${place.address} `);
  if (format === "@") throw new WorkbookFault("textCell", ` ${place.address} `);
  if (held !== "" && !overwrite) return { ...place, outcome: "occupied", held };
  const recording = new Recording();
  const sheet = context.workbook.worksheets.getItem(place.sheetName);
  recording.cell({ sheet, sheetName: place.sheetName }, place.address);
  const before = cellIn(cell);
  const isFormatted = numberFormat !== undefined && format === "General" && !isProtected;
  cell.formulas = [[formulaOn(place.sheetName)]];
  if (isFormatted) cell.numberFormat = [[numberFormat]];
  recording.look();
  try {
    await context.sync();
  } catch (error) {
    // What came before the request that failed is done.
    putPicture(sheet.getRange(place.address), before, isFormatted);
    await context.sync();
    throw error;
  }
  const written = recording.written();
  await bindWritten(context, [cell]);
  return { ...place, outcome: "inserted", ...(written && { written }) };
}

const where = ({ address, worksheet }: Excel.Range): SelectedCells => ({
  sheetName: worksheet.name,
  address: address.slice(address.lastIndexOf("!") + 1),
});
