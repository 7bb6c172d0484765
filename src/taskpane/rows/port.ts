import type { RowChange, RowToDelete, RowToInsert } from "../../excel/change-rows";
import type { MovedFigures } from "../../excel/move-strayed";
import type { RowPlaces } from "../../excel/row-places";
import type { Stop } from "../../excel/watch";

/** What the pane 增减行 asks of the workbook. Promises reject with a WorkbookFault. */
export interface RowsPort {
  /** What may be inserted on the active sheet, and where its active cell stands. */
  places(): Promise<RowPlaces | null>;
  /** Does work whenever another cell is selected, until it is stopped. */
  readonly follow: (work: () => Promise<void>) => Promise<Stop>;
  insert(wanted: RowToInsert): Promise<RowChange>;
  remove(wanted: RowToDelete): Promise<RowChange>;
  /** Moves the figures of a row, counted from 0, to the cells where they count. */
  adopt(sheetName: string, row: number): Promise<MovedFigures>;
  /** Undoes what was done last. */
  takeBack(change: RowChange | MovedFigures): Promise<void>;
}
