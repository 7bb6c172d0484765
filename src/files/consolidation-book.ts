import { Workbook, type Sheet } from "../../xlsx/model";
import type { Consolidation } from "../consolidation";
import { findPack } from "../forms";
import { widthInPoints } from "../layout/column-width";
import { Names, numbered } from "../layout/free-names";
import { pageOfTable } from "../layout/page";
import { planTable, type PlacedTable, type TablePlan } from "../layout/plan-table";
import { styles } from "../layout/styles";
import { TITLE_SIZE } from "../layout/table-heights";
import { TableResults } from "../layout/table-results";
import { keepPackIn } from "./keep-pack";
import { addReport, type MadeBook } from "./report-book";
import { setUpPage } from "./sheet-parts";
import { BASE, BORDERS, writeCells } from "./sheet-of-plan";

/** A consolidation as the sheets of a new workbook, calculated; the institutions as a form of their pack. */
export function consolidationBook({ tables, institutions, pack }: Consolidation): MadeBook {
  const book = new Workbook();
  const taken = new Names([]);
  const placed = tables.map((table) => ({
    table,
    name: taken.claim(numbered(table.sheetName)),
  }));
  const results = new TableResults(placed);
  for (const each of placed) writeTable(book.addSheet(each.name), each, placed, results);
  const unsure = institutions ? addReport(book, institutions.pack, institutions.data) : [];
  const [first] = book.sheets;
  if (first) book.activate(first);
  if (institutions && !findPack(pack.id)) keepPackIn(book, pack);
  return { book, unsure };
}

function writeTable(
  sheet: Sheet,
  { table }: PlacedTable,
  placed: readonly PlacedTable[],
  results: TableResults,
): void {
  const plan = planTable(table, placed);
  writeCells(sheet, 0, plan, (row, column) => results.at(table, row, column));
  writeLooks(sheet, plan);
  const { whole, frozen } = plan;
  setUpPage(sheet, whole, pageOfTable(plan));
  sheet.setView({
    frozenRows: frozen.bottom + 1,
    frozenColumns: frozen.right + 1,
    showGridlines: false,
  });
}

function writeLooks(sheet: Sheet, plan: TablePlan): void {
  const { whole, headings, total } = plan;
  sheet.formatCells(whole, BASE);
  sheet.formatCells(
    { top: 0, left: 0, bottom: 0, right: 0 },
    { font: { name: "黑体", size: TITLE_SIZE, bold: true } },
  );
  const bordered = { ...whole, top: headings.top };
  for (const column of plan.centred)
    sheet.formatCells(
      { ...bordered, left: column, right: column },
      { horizontalAlignment: "Center" },
    );
  sheet.formatCells(headings, { horizontalAlignment: "Center" });
  sheet.merges.replace(plan.merges);
  if (total) sheet.formatCells(total, { fill: styles.computed.fill ?? null, font: { bold: true } });
  for (const { first, last, points } of plan.rowHeights) sheet.rows.setSize(first, last, points);
  sheet.formatCells(bordered, BORDERS);
  plan.columnWidths.forEach((characters, column) => {
    sheet.columns.setSize(column, column, widthInPoints(characters));
  });
}
