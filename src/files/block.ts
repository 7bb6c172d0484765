import type { Contents } from "../../xlsx/contents";
import type { FileCell } from "../../xlsx/sheet-cells";
import type { SheetArea } from "../reading/block-names";
import { WorkbookFault } from "../reading/fault";
import type { LoadedBlock } from "../reading/read-cells";
import { areasBeyond, type Beyond } from "../reading/strays";

/** The place of a sheet, whose name Excel compares without regard to case; -1 where it is not there. */
export const sheetPlace = ({ sheets }: Contents, sheetName: string): number =>
  sheets.findIndex(({ name }) => name.toLowerCase() === sheetName.toLowerCase());

/** A formula was never calculated: a program wrote the file that is no spreadsheet. */
export const lacksResult = ({ formula, kind }: FileCell): boolean =>
  formula !== null && kind === "blank";

/**
 * The cells from A1 to the end of an area, with what stands beyond them; null where the sheet is not there.
 * @throws WorkbookFault when its formulas hold no results
 */
export function blockAt({ sheetName, rect }: SheetArea, contents: Contents): LoadedBlock | null {
  const place = sheetPlace(contents, sheetName);
  if (place < 0) return null;
  const [rows, columns] = [rect.bottom + 1, rect.right + 1];
  const blank = (): unknown[][] =>
    Array.from({ length: rows }, () => Array<unknown>(columns).fill(""));
  const [values, formulas] = [blank(), blank()];
  const outside: FileCell[] = [];
  for (const cell of contents.cells(place)) {
    const { row, column, value, formula } = cell;
    if (row >= rows || column >= columns) {
      if (value !== "") outside.push(cell);
      continue;
    }
    if (lacksResult(cell)) throw new WorkbookFault("withoutResults");
    values[row]![column] = value;
    formulas[row]![column] = formula ? formula() : value;
  }
  const beyond = beyondOf({ rows, columns }, outside);
  return { sheetName: contents.sheets[place]!.name, values, formulas, beyond };
}

/** As much of what stands beside a block as the add-in looks at in an open workbook. */
function beyondOf(block: Parameters<typeof areasBeyond>[0], cells: readonly FileCell[]): Beyond {
  const { areas, unread } = areasBeyond(block, {
    rows: cells.reduce((most, { row }) => Math.max(most, row + 1), 0),
    columns: cells.reduce((most, { column }) => Math.max(most, column + 1), 0),
  });
  const isIn = ({ row, column }: FileCell): boolean =>
    areas.some(
      ({ top, left, bottom, right }) =>
        row >= top && row <= bottom && column >= left && column <= right,
    );
  return { cells: cells.filter(isIn), unread };
}
