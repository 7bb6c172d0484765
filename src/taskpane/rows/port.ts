import type { AdoptedRow, RowToAdopt } from "../../excel/adopt-row";
import type { RowChange } from "../../excel/change-rows";
import type { RowToDelete, RowToInsert } from "../../excel/row-change";
import type { Homeless } from "../../reading/homes";
import type { RowPlaces } from "../../excel/row-places";
import type { Stop } from "../../excel/watch";

/** What panes ask of the workbook about its rows; whatever it writes is kept to be taken back. Promises reject with a WorkbookFault. */
export interface RowsPort {
  /** What may be inserted on the active sheet, and where its active cell stands. */
  places(): Promise<RowPlaces | null>;
  /** Does work whenever another cell is selected, until it is stopped. */
  readonly follow: (work: () => Promise<void>) => Promise<Stop>;
  insert(wanted: RowToInsert): Promise<RowChange>;
  remove(wanted: RowToDelete): Promise<RowChange>;
  /** What stands outside of all fields in some rows of a sheet, counted from 0. */
  homeless(
    sheetName: string,
    rows: { readonly top: number; readonly bottom: number },
  ): Promise<readonly Homeless[]>;
  /** Makes it a row of a section. */
  adopt(wanted: RowToAdopt): Promise<AdoptedRow>;
}
