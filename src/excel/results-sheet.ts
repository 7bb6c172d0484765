import { columnName, sheetPrefix } from "../layout/address";
import { linesHigh, maximumHeight } from "../layout/heights";
import { ledgerCells, ledgerHeadings, type LedgerTable } from "../findings/ledger-table";
import {
  headOf,
  keptColumn,
  linkColumn,
  resultHeadings,
  rowCells,
  type ResultRow,
} from "../findings/results-table";
import { columnRange, rowsRange } from "./sheet-ranges";
import { widthInPoints } from "../layout/column-width";
import { baseFont } from "../layout/styles";
import { resultsName } from "../layout/results-name";
import type { ResultsSheet } from "./survey";
import { asText, wrappedLines } from "../layout/text";

/** What 检查结果 shows: a summary above, a line for each finding, and below how far every check went. */
export interface Results {
  readonly summary: string;
  readonly rows: readonly ResultRow[];
  readonly ledger: LedgerTable | null;
}

/** What the sheet is called when its name is free. */
export const resultsSheetName = "检查结果";

const title = "检查结果";
const hint =
  "点击“单元格”可跳转；同类的合为一行，点击左侧“+”逐个查看；备注填“已核实：原因”，下次检查时视为已核实";

const headingRow = 2;
const lastColumn = columnName(resultHeadings.length - 1);
const keptLetter = columnName(keptColumn);
/** In characters. */
const columnWidths = [7, 20, 9, 24, 62, 28];
const general = "General";

/**
 * Queues a new sheet 检查结果 under the name given.
 * @param looks whether with what a sheet is whole without (see looks.ts)
 */
export function addResultsSheet(
  context: Excel.RequestContext,
  sheetName: string,
  results: Results,
  looks: boolean,
): Excel.Worksheet {
  const sheet = context.workbook.worksheets.add(sheetName);
  setUp(sheet);
  if (looks) setUpPage(sheet);
  writeSummary(sheet, headingRow - 1, results.summary);
  writeTables(sheet, headingRow, results);
  const named = `A${headingRow}:${keptLetter}${headingRow + 1 + heightOf(results)}`;
  context.workbook.names.add(resultsName, sheet.getRange(named));
  return sheet;
}

/**
 * Queues new lines in place of the old ones; what else stands on the sheet stays. The defined name
 * follows, since the new rows come between the headings and the old lines.
 */
export function refreshResultsSheet(
  context: Excel.RequestContext,
  { sheetName, top, height }: Pick<ResultsSheet, "sheetName" | "top" | "height">,
  results: Results,
): void {
  const sheet = context.workbook.worksheets.getItem(sheetName);
  const count = heightOf(results);
  // What somebody filtered by would hide new findings, and keep old lines from being deleted. Whether
  // Excel removes a filter that is not there is not documented: a sheet of an older version has none.
  sheet.autoFilter.apply(sheet.getRange(`A${top + 1}:${lastColumn}${top + 1 + height}`));
  sheet.autoFilter.remove();
  rowsRange(sheet, top + 1, top + count).insert("Down");
  rowsRange(sheet, top + 1 + count, top + count + height).delete("Up");
  if (top > 0) writeSummary(sheet, top - 1, results.summary);
  writeTables(sheet, top, results);
}

/** The first table has a line even when there is nothing to list, for its name to hold on to. */
const findingLines = ({ rows }: Results): number => Math.max(1, rows.length);

/** A blank line, the title and the headings stand above the lines of the ledger. */
const ABOVE_LEDGER = 3;

/** Lines below the headings of the first table. */
const heightOf = (results: Results): number =>
  findingLines(results) + (results.ledger ? ABOVE_LEDGER + results.ledger.rows.length : 0);

function setUp(sheet: Excel.Worksheet): void {
  const { format } = sheet.getRange(`A:${keptLetter}`);
  format.font.name = baseFont.name;
  format.font.size = baseFont.size;
  columnWidths.forEach((characters, column) => {
    columnRange(sheet, column).format.columnWidth = widthInPoints(characters);
  });
  columnRange(sheet, keptColumn).columnHidden = true;
  const heading = sheet.getRange("A1");
  heading.values = [[title]];
  heading.format.font.size = 16;
  heading.format.font.bold = true;
  heading.format.rowHeight = 28;
  sheet.getRange("E1").values = [[hint]];
}

function setUpPage(sheet: Excel.Worksheet): void {
  sheet.freezePanes.freezeRows(headingRow + 1);
  sheet.showGridlines = false;
  const page = sheet.pageLayout;
  page.orientation = "Landscape";
  page.paperSize = "A4";
  page.zoom = { horizontalFitToPages: 1 };
  page.setPrintTitleRows(`$${headingRow + 1}:$${headingRow + 1}`);
  page.headersFooters.defaultForAllPages.centerFooter = "第 &P 页，共 &N 页";
}

function writeSummary(sheet: Excel.Worksheet, row: number, summary: string): void {
  sheet.getRange(`A${row + 1}`).values = [[asText(summary, general)]];
}

function writeTables(sheet: Excel.Worksheet, top: number, results: Results): void {
  const { rows, ledger } = results;
  const below = top + 1 + findingLines(results);
  // Before the tables are drawn: a line is the border of both cells that it parts.
  if (ledger) writeLedgerTitle(sheet, below, ledger);
  const lines = rows.length > 0 ? rows.map(rowCells) : [[...resultHeadings.map(() => ""), ""]];
  writeGrid(sheet, top, [...resultHeadings, ""], lines);
  if (ledger) writeLedger(sheet, below + ABOVE_LEDGER - 1, ledger);
  rows.forEach((row, i) => {
    const head = headOf(row);
    const own = head ? { ...row, address: rows[i - head.count]?.address ?? row.address } : row;
    writeLink(sheet, top + 1 + i, own, row.address);
    fitHeight(sheet, top + 1 + i, rowCells(row).slice(0, keptColumn));
    if (head) foldRows(sheet, top + 1 + i - head.count, top + i);
  });
  if (rows.length > 0)
    sheet.autoFilter.apply(sheet.getRange(`A${top + 1}:${lastColumn}${top + 1 + rows.length}`));
}

/** A blank line and the title; what was inserted looks like the headings above it until it is cleared. */
function writeLedgerTitle(sheet: Excel.Worksheet, row: number, { title, rows }: LedgerTable): void {
  const whole = sheet.getRange(`A${row + 1}:${keptLetter}${row + ABOVE_LEDGER + rows.length}`);
  whole.clear("Formats");
  whole.format.font.name = baseFont.name;
  whole.format.font.size = baseFont.size;
  const line = sheet.getRange(`A${row + 2}`);
  line.format.font.bold = true;
  line.values = [[asText(title, general)]];
}

function writeLedger(sheet: Excel.Worksheet, top: number, { rows }: LedgerTable): void {
  const lines = rows.map(ledgerCells);
  writeGrid(sheet, top, ledgerHeadings, lines);
  rows.forEach((row, i) => {
    if (row.address !== "") writeLink(sheet, top + 1 + i, row, row.address);
    fitHeight(sheet, top + 1 + i, lines[i]!);
  });
}

function writeGrid(
  sheet: Excel.Worksheet,
  top: number,
  headings: readonly string[],
  lines: readonly (readonly string[])[],
): void {
  const bottom = top + 1 + lines.length;
  const last = columnName(headings.length - 1);
  sheet.getRange(`A${top + 1}:${last}${bottom}`).values = [headings, ...lines].map((cells) =>
    cells.map((cell) => asText(cell, general)),
  );
  const { format } = sheet.getRange(`A${top + 1}:${lastColumn}${bottom}`);
  format.wrapText = true;
  format.verticalAlignment = "Top";
  for (const edge of edges) {
    const border = format.borders.getItem(edge);
    border.style = "Continuous";
    border.color = "#BFBFBF";
  }
  const above = sheet.getRange(`A${top + 1}:${lastColumn}${top + 1}`).format;
  above.font.bold = true;
  above.fill.color = "#EDEDED";
  // Rows inserted below the headings look like them.
  const body = sheet.getRange(`A${top + 2}:${lastColumn}${bottom}`).format;
  body.font.bold = false;
  body.fill.clear();
}

const edges = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideHorizontal",
  "InsideVertical",
] as const;

function writeLink(
  sheet: Excel.Worksheet,
  index: number,
  { sheetName, address }: Pick<ResultRow, "sheetName" | "address">,
  shown: string,
): void {
  sheet.getRange(`${columnName(linkColumn)}${index + 1}`).hyperlink = {
    documentReference: `${sheetPrefix(sheetName)}${address}`,
    textToDisplay: shown,
    screenTip: `跳转到 ${sheetName}!${address}`,
  };
}

/** Excel measures no height for lines that an add-in writes where rows were inserted. */
function fitHeight(sheet: Excel.Worksheet, index: number, cells: readonly string[]): void {
  const lines = cells.map((text, column) => wrappedLines(text, columnWidths[column]! - 1));
  rowsRange(sheet, index, index).format.rowHeight = Math.min(
    maximumHeight,
    linesHigh(Math.max(...lines)),
  );
}

/** Like findings are folded into the line below them, where Excel puts the button of a group. */
function foldRows(sheet: Excel.Worksheet, first: number, last: number): void {
  if (!Office.context.requirements.isSetSupported("ExcelApi", "1.10")) return;
  const rows = rowsRange(sheet, first, last);
  rows.group("ByRows");
  rows.hideGroupDetails("ByRows");
}
