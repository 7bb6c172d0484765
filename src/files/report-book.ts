import { quoteSheetName, toA1, toAbsoluteA1, Workbook } from "../../xlsx/model";
import { saveXlsx } from "../../xlsx/save";
import type { FileOptions } from "../../xlsx/options";
import type { Pack, ReportData } from "../forms";
import { solve, solveAll } from "../forms/solve";
import { beyondCell, beyondSize } from "../layout/excel-bounds";
import { Names, numbered } from "../layout/free-names";
import { blockName } from "../layout/mark";
import { planReport } from "../layout/plan-report";
import { placedSheets } from "../layout/planned-forms";
import { refuseBeyond } from "../reading/fault";
import { writePlan, type ShownAt } from "./sheet-of-plan";

/** A workbook that was made without any Excel. */
export interface MadeBook {
  readonly book: Workbook;
  /** Cells whose results only Excel can tell, with their sheets; they have none. */
  readonly unsure: readonly string[];
}

/**
 * Every form of a report, filled in and calculated, as the sheets of a new workbook. Pure.
 * @throws WorkbookFault where it does not fit into Excel
 */
export function reportBook(pack: Pack, report: ReportData): MadeBook {
  const book = new Workbook();
  const unsure = addReport(book, pack, report);
  const [first] = book.sheets;
  if (first) book.activate(first);
  return { book, unsure };
}

/** Adds the sheets of a report behind those that are there; the cells as in `MadeBook`. */
export function addReport(book: Workbook, pack: Pack, report: ReportData): string[] {
  const sheetNames = new Names(book.sheets.map(({ name }) => name));
  const blockNames = new Names(book.names.all().map(({ name }) => name));
  const sheets = placedSheets(pack, report).map((sheet) => ({
    ...sheet,
    writtenAs: sheetNames.claim(numbered(sheet.form.sheetName)),
  }));
  refuseBeyond(beyondSize(sheets.map((each) => ({ ...each, sheetName: each.writtenAs }))));
  const plans = planReport(sheets);
  sheets.forEach(({ writtenAs }, i) => refuseBeyond(beyondCell(writtenAs, plans[i]!)));
  const others = solveAll(sheets);
  return sheets.flatMap(({ form, placement, data, writtenAs }, i) => {
    const plan = plans[i]!;
    const { shown } = solve(placement, data, others);
    const paths = new Map(
      [...placement.fields.values()].map(({ path, row, cell }) => [`${row},${cell.at}`, path]),
    );
    const shownAt: ShownAt = (row, column) => shown(paths.get(`${row},${column}`)!);
    const sheet = book.addSheet(writtenAs);
    const unsure = writePlan(sheet, plan, shownAt);
    const block = {
      top: 0,
      left: 0,
      bottom: placement.rowCount - 1,
      right: plan.columnWidths.length,
    };
    book.names.add({
      name: blockNames.claim((n) => blockName(form.id, n)),
      scope: null,
      formula: `=${quoteSheetName(writtenAs)}!${toAbsoluteA1(block)}`,
      comment: "",
      visible: true,
    });
    return unsure.map((rect) => `${writtenAs} ${toA1(rect)}`);
  });
}

/** The bytes of an .xlsx file with every form of a report, filled in and calculated. */
export const reportFile = (
  pack: Pack,
  report: ReportData,
  options?: FileOptions,
): Promise<Uint8Array> => saveXlsx(reportBook(pack, report).book, options);
