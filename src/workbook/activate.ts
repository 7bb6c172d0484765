import { toFault } from "./fault";

/** Brings a sheet to the front; false when there is none of that name any more. */
export async function activateSheet(name: string): Promise<boolean> {
  try {
    return await Excel.run({ delayForCellEdit: true }, async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(name);
      sheet.activate();
      await context.sync();
      return !sheet.isNullObject;
    });
  } catch (error) {
    throw toFault(error);
  }
}
