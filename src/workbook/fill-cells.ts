import { asText } from "./text";
import { toFault, WorkbookFault } from "./fault";
import { findKnownForm } from "./known-forms";
import { readReport } from "./read";

/** A cell of a form, what it held when it was shown to the user, and what it shall hold. */
export interface CellToFill {
  readonly path: string;
  readonly address: string;
  readonly present: string | number | boolean | null;
  readonly next: string | number;
}

/**
 * Writes constants into cells of a form, all or none: three syncs, the first two of which look
 * whether the cells are still as they were shown.
 * @throws WorkbookFault with a Chinese sentence; the sheet is then as it was.
 */
export async function fillCells(sheetName: string, cells: readonly CellToFill[]): Promise<void> {
  const { forms } = await readReport(findKnownForm);
  const form = forms.find((each) => each.sheetName === sheetName);
  const isUnchanged = cells.every(({ path, address, present }) => {
    const now = form?.cells.get(path);
    return now?.address === address && now.value === present && now.formula === null;
  });
  if (!isUnchanged) throw new WorkbookFault("changedSince", `“${sheetName}”`);
  try {
    await write(
      sheetName,
      cells.map(({ address, next }) => [address, next]),
    );
  } catch (error) {
    await takeBack(sheetName, cells);
    throw deniedFault(error, sheetName);
  }
}

const write = (
  sheetName: string,
  values: readonly (readonly [address: string, value: string | number | boolean])[],
): Promise<void> =>
  Excel.run({ delayForCellEdit: true }, async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetName);
    for (const [address, value] of values)
      sheet.getRange(address).values = [
        [typeof value === "string" ? asText(value, "General") : value],
      ];
    await context.sync();
  });

async function takeBack(sheetName: string, cells: readonly CellToFill[]): Promise<void> {
  try {
    await write(
      sheetName,
      cells.map(({ address, present }) => [address, present ?? ""]),
    );
  } catch (error) {
    throw new WorkbookFault("halfFilled", `“${sheetName}”`, error);
  }
}

const deniedFault = (error: unknown, sheetName: string): WorkbookFault =>
  (error as { code?: string }).code === "AccessDenied"
    ? new WorkbookFault("lockedCell", `（${sheetName}）`, error)
    : toFault(error);
