import { columnName, sheetPrefix } from "./address";
import { linesHigh, maximumHeight } from "./heights";
import { keptColumn, linkColumn, resultHeadings, rowCells, type ResultRow } from "./results-table";
import { columnRange, rowsRange, widthInPoints } from "./sheet-ranges";
import { baseFont } from "./styles";
import { resultsName } from "./results-name";
import type { ResultsSheet } from "./survey";
import { asText, wrappedLines } from "./text";

/** What 检查结果 shows: a summary above, a line for each finding. */
export interface Results {
  readonly summary: string;
  readonly rows: readonly ResultRow[];
}

/** What the sheet is called when its name is free. */
export const resultsSheetName = "检查结果";

const title = "检查结果";
const hint = "点击“单元格”可跳转；备注填“已核实：原因”，下次检查时视为已核实";

const headingRow = 2;
const lastColumn = columnName(resultHeadings.length - 1);
const keptLetter = columnName(keptColumn);
/** In characters. */
const columnWidths = [7, 20, 9, 24, 62, 28];
const general = "General";

/** Queues a new sheet 检查结果 under the name given. */
export function addResultsSheet(
  context: Excel.RequestContext,
  sheetName: string,
  results: Results,
): Excel.Worksheet {
  const sheet = context.workbook.worksheets.add(sheetName);
  setUp(sheet);
  writeSummary(sheet, headingRow - 1, results.summary);
  writeTable(sheet, headingRow, results);
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
  rowsRange(sheet, top + 1, top + count).insert("Down");
  rowsRange(sheet, top + 1 + count, top + count + height).delete("Up");
  if (top > 0) writeSummary(sheet, top - 1, results.summary);
  writeTable(sheet, top, results);
}

/** The table has a line even when there is nothing to list, for its name to hold on to. */
const heightOf = ({ rows }: Results): number => Math.max(1, rows.length);

const tableAddress = (top: number, results: Results): string =>
  `A${top + 1}:${keptLetter}${top + 1 + heightOf(results)}`;

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

function writeTable(sheet: Excel.Worksheet, top: number, results: Results): void {
  const { rows } = results;
  const lines = rows.length > 0 ? rows.map(rowCells) : [[...resultHeadings.map(() => ""), ""]];
  const address = tableAddress(top, results);
  sheet.getRange(address).values = [[...resultHeadings, ""], ...lines].map((cells) =>
    cells.map((cell) => asText(cell, general)),
  );
  const { format } = sheet.getRange(address.replace(keptLetter, lastColumn));
  format.wrapText = true;
  format.verticalAlignment = "Top";
  for (const edge of edges) {
    const border = format.borders.getItem(edge);
    border.style = "Continuous";
    border.color = "#BFBFBF";
  }
  const headings = sheet.getRange(`A${top + 1}:${lastColumn}${top + 1}`).format;
  headings.font.bold = true;
  headings.fill.color = "#EDEDED";
  // Rows inserted below the headings look like them.
  const body = sheet.getRange(`A${top + 2}:${lastColumn}${top + 1 + lines.length}`).format;
  body.font.bold = false;
  body.fill.clear();
  rows.forEach((row, index) => writeLink(sheet, top + 1 + index, row));
}

const edges = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideHorizontal",
  "InsideVertical",
] as const;

/** Excel measures no height for lines that an add-in writes where rows were inserted. */
function writeLink(sheet: Excel.Worksheet, index: number, row: ResultRow): void {
  const { sheetName, address } = row;
  sheet.getRange(`${columnName(linkColumn)}${index + 1}`).hyperlink = {
    documentReference: `${sheetPrefix(sheetName)}${address}`,
    textToDisplay: address,
    screenTip: `跳转到 ${sheetName}!${address}`,
  };
  const lines = rowCells(row)
    .slice(0, keptColumn)
    .map((text, column) => wrappedLines(text, columnWidths[column]! - 1));
  rowsRange(sheet, index, index).format.rowHeight = Math.min(
    maximumHeight,
    linesHigh(Math.max(...lines)),
  );
}
