import type { Worksheet, WorksheetView } from "exceljs";
import { cellA1, LAST_COLUMN, type Sheet, type Workbook } from "./model";
import { toArgb } from "./color";
import { toHeaderFooter, toPageSetup } from "./page-layout";
import { protect } from "./protection";
import { saveCells } from "./save-cells";
import { isDefault, type StyleBook } from "./save-style";
import { toFileWidth } from "./units";

/** Puts into exceljs's sheet what exceljs writes well; the rest is added to the finished file. */
export async function saveSheet(
  sheet: Sheet,
  file: Worksheet,
  workbook: Workbook,
  styles: StyleBook,
  namespaces: readonly string[],
): Promise<void> {
  file.views = [viewOf(sheet, workbook)];
  Object.assign(file.pageSetup, toPageSetup(sheet.pageLayout));
  Object.assign(file.headerFooter, toHeaderFooter(sheet.pageLayout));
  if (sheet.view.tabColor !== "") {
    file.properties.tabColor = { argb: toArgb(sheet.view.tabColor) };
  }
  file.properties.defaultColWidth = toFileWidth(sheet.columns.standardSize);
  file.properties.defaultRowHeight = sheet.rows.standardSize;
  saveColumns(sheet, file, styles);
  saveRows(sheet, file, styles);
  saveNotes(sheet, file, styles);
  saveCells(sheet, file, styles, namespaces);
  await protect(file, sheet.protection);
}

/** exceljs draws the notes; their text is replaced in the finished file. */
function saveNotes(sheet: Sheet, file: Worksheet, styles: StyleBook): void {
  for (const { row, column, content } of sheet.comments) {
    const cell = file.getCell(row + 1, column + 1);
    cell.note = content;
    cell.style = styles.aloud(sheet.cell(row, column));
  }
}

function viewOf(sheet: Sheet, workbook: Workbook): Partial<WorksheetView> {
  const { frozenRows, frozenColumns, showGridlines, showHeadings } = sheet.view;
  const { top, left } = workbook.selection(sheet);
  const view = {
    showGridLines: showGridlines,
    showRowColHeaders: showHeadings,
    tabSelected: sheet === workbook.activeSheet,
    activeCell: cellA1(top, left),
  };
  return frozenRows + frozenColumns > 0
    ? { ...view, state: "frozen", xSplit: frozenColumns, ySplit: frozenRows }
    : { ...view, state: "normal" };
}

function saveColumns(sheet: Sheet, file: Worksheet, styles: StyleBook): void {
  const formats = sheet.cells.formatsOfColumns();
  const base = sheet.cells.baseFormat();
  const sizes = new Map(sheet.columns.entries());
  const special = isDefault(base) ? [...formats.keys(), ...sizes.keys()] : [LAST_COLUMN];
  const last = special.reduce((most, index) => Math.max(most, index), -1);
  for (let index = 0; index <= last; index++) {
    const format = formats.get(index) ?? base;
    const size = sizes.get(index);
    if (!size && isDefault(format)) continue;
    const column = file.getColumn(index + 1);
    column.width = fileWidth(sheet.columns.size(index));
    column.hidden = size?.hidden ?? false;
    column.style = styles.of(format);
  }
}

// exceljs takes this width for one that nobody set, and leaves it out.
const EXCELJS_STANDARD_WIDTH = 9;

function fileWidth(points: number): number {
  const width = toFileWidth(points);
  return width === EXCELJS_STANDARD_WIDTH ? width + Number.EPSILON * 16 : width;
}

function saveRows(sheet: Sheet, file: Worksheet, styles: StyleBook): void {
  const levels = sheet.rows.entries().map(([, { level }]) => level);
  file.properties.outlineLevelRow = Math.max(0, ...levels);
  for (const [index, { size, hidden, level }] of sheet.rows.entries()) {
    const row = rowOf(file, index);
    if (size !== null) row.height = size;
    row.hidden = hidden;
    if (level > 0) row.outlineLevel = level;
  }
  for (const [index, format] of sheet.cells.formatsOfRows()) {
    Object.assign(rowOf(file, index), { style: styles.aloud(format) });
  }
}

/** exceljs writes no row without height or cells; a cell without style stays unwritten. */
function rowOf(file: Worksheet, index: number) {
  const row = file.getRow(index + 1);
  row.getCell(1).style = {};
  return row;
}
