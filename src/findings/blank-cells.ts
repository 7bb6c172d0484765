import type { LedgerEntry, Report } from "../checks";

export interface BlankCell {
  readonly sheetName: string;
  /** In A1 notation, without the sheet. */
  readonly address: string;
}

/** The cells that kept a check from comparing, as far as their sheets are there. */
export const blankCells = ({ lacks }: LedgerEntry, report: Report): BlankCell[] =>
  lacks.flatMap((where) => {
    const form = report.at(where);
    const cell = form.cell(where.path);
    return cell ? [{ sheetName: form.sheetName, address: cell.address }] : [];
  });
