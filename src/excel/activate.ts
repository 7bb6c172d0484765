import { inExcel } from "./in-excel";

/** Brings a sheet to the front; false when there is none of that name any more. */
export const activateSheet = (name: string): Promise<boolean> =>
  onSheet(name, (sheet) => sheet.activate());

/** Selects a cell and brings its sheet to the front; false when the sheet is gone. */
export const selectCell = (sheetName: string, address: string): Promise<boolean> =>
  onSheet(sheetName, (sheet) => {
    sheet.activate();
    sheet.getRange(address).select();
  });

async function onSheet(name: string, act: (sheet: Excel.Worksheet) => void): Promise<boolean> {
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    act(sheet);
    await context.sync();
    return !sheet.isNullObject;
  });
}
