import { columnName, rectAddress, type Rect } from "../layout/address";
import type { CellStyle } from "../layout/cell-styles";
import { widthInPoints } from "../layout/column-width";
import { PAPER, pageOfForm, type PageSetUp } from "../layout/page";
import type { SheetPlan } from "../layout/plan";
import { protectionOptions } from "../layout/protection";
import { boundsOf, listOf, type Validation } from "../layout/validations";
import { BAR } from "../layout/bar";
import { columnRange, rowsRange } from "./sheet-ranges";
import { baseFont } from "../layout/styles";

/**
 * Queues everything of a plan on a new sheet; awaits nothing. Returns the block, keys included.
 * @param looks whether with what a sheet is whole without (see looks.ts)
 */
export function writeSheet(sheet: Excel.Worksheet, plan: SheetPlan, looks = true): Excel.Range {
  const at = (rect: Rect): Excel.Range => sheet.getRange(rectAddress(rect));
  const whole = wholeOf(plan);
  const keyColumn = whole.right + 1;
  const block = at({ ...whole, right: keyColumn });
  const all = at(whole);

  // Formats first: a cell formatted as text keeps "=100%" as text.
  block.numberFormat = plan.numberFormats.map((row) => [...row]);
  writeBase(all);
  writeStyles(sheet, plan);
  for (const rect of plan.merges) at(rect).merge(false);
  // After the merges: Excel keeps custom functions as arrays of one cell, and whether it merges over
  // those is not documented.
  block.formulas = plan.cells.map((row) => row.map((cell) => cell ?? ""));

  plan.columnWidths.forEach((characters, column) => {
    columnRange(sheet, column).format.columnWidth = widthInPoints(characters);
  });
  columnRange(sheet, keyColumn).columnHidden = true;
  writeHeights(sheet, plan);
  for (const row of plan.hiddenRows) rowsRange(sheet, row, row).rowHidden = true;

  writeInputs(sheet, plan);
  if (takesBars()) for (const rect of plan.bars) applyBar(at(rect));

  for (const rect of plan.unlocked) at(rect).format.protection.locked = false;
  for (const { first, last } of plan.unlockedRows)
    rowsRange(sheet, first, last).format.protection.locked = false;

  if (looks) {
    setUpPage(sheet, rectAddress(whole), pageOfForm(plan.placement.form));
    if (plan.frozenRows > 0) sheet.freezePanes.freezeRows(plan.frozenRows);
    sheet.showGridlines = false;
  }
  sheet.protection.protect(protectionOptions);
  return block;
}

/** Queues the looks that all cells have. */
export function writeBase({ format }: Excel.Range): void {
  format.font.name = baseFont.name;
  format.font.size = baseFont.size;
  format.wrapText = true;
  format.verticalAlignment = "Center";
}

export function writeStyles(
  sheet: Excel.Worksheet,
  { styled, bordered }: Pick<SheetPlan, "styled" | "bordered">,
): void {
  const at = (rect: Rect): Excel.Range => sheet.getRange(rectAddress(rect));
  for (const { style, rects } of styled) for (const rect of rects) applyStyle(at(rect), style);
  for (const rect of bordered) applyBorders(at(rect), rect);
}

export function writeHeights(
  sheet: Excel.Worksheet,
  { rowHeights }: Pick<SheetPlan, "rowHeights">,
): void {
  for (const { first, last, points } of rowHeights)
    rowsRange(sheet, first, last).format.rowHeight = points;
}

/** Queues what cells take, and what they offer. */
export function writeInputs(
  sheet: Excel.Worksheet,
  { inputs, choices }: Pick<SheetPlan, "inputs" | "choices">,
): void {
  for (const each of [...inputs.map(boundsOf), ...choices.map(listOf)])
    if (each) applyValidation(sheet.getRange(rectAddress(each.rect)), each);
}

const wholeOf = ({ placement, columnWidths }: SheetPlan): Rect => ({
  top: 0,
  left: 0,
  bottom: placement.rowCount - 1,
  right: columnWidths.length - 1,
});

function applyStyle(range: Excel.Range, style: CellStyle): void {
  const { format } = range;
  if (style.fontName) format.font.name = style.fontName;
  if (style.size) format.font.size = style.size;
  if (style.bold) format.font.bold = true;
  if (style.color) format.font.color = style.color;
  if (style.fill) format.fill.color = style.fill;
  if (style.horizontal) format.horizontalAlignment = style.horizontal;
  if (style.vertical) format.verticalAlignment = style.vertical;
  if (style.indent) format.indentLevel = style.indent;
}

const edges = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;

export function applyBorders(range: Excel.Range, rect: Rect): void {
  const inside = [
    ...(rect.bottom > rect.top ? (["InsideHorizontal"] as const) : []),
    ...(rect.right > rect.left ? (["InsideVertical"] as const) : []),
  ];
  for (const edge of [...edges, ...inside]) {
    const border = range.format.borders.getItem(edge);
    border.style = "Continuous";
    border.color = "#000000";
  }
}

/** Queues what a range takes, and what it says there. */
export function applyValidation(range: Excel.Range, { rule, prompt, alert }: Validation): void {
  const { dataValidation } = range;
  if (rule.type === "list")
    dataValidation.rule = { list: { inCellDropDown: true, source: rule.source } };
  else {
    const { type, ...bounds } = rule;
    dataValidation.rule = { [type]: bounds };
  }
  dataValidation.ignoreBlanks = true;
  dataValidation.prompt = { showPrompt: true, ...prompt };
  dataValidation.errorAlert = { showAlert: true, ...alert };
}

/** Excel LTSC 2021, known by having neither, crashes with such rules beside custom functions (office-js#5959). */
const takesBars = (): boolean =>
  Office.context.requirements.isSetSupported("CustomFunctionsRuntime", "1.4") ||
  Office.context.requirements.isSetSupported("ExcelApi", "1.15");

export function applyBar(range: Excel.Range): void {
  const bar = range.conditionalFormats.add("DataBar").dataBar;
  bar.lowerBoundRule = BAR.lower;
  bar.upperBoundRule = BAR.upper;
}

/** Queues how a sheet is printed. */
export function setUpPage(
  { pageLayout: page }: Excel.Worksheet,
  printArea: string,
  { orientation, zoom, titleRows, titleColumns, isCentred, margins, footer }: PageSetUp,
): void {
  page.orientation = orientation;
  page.paperSize = PAPER;
  page.zoom = zoom === "pageWide" ? { horizontalFitToPages: 1 } : zoom;
  page.setPrintArea(printArea);
  if (titleRows) page.setPrintTitleRows(`$${titleRows.first + 1}:$${titleRows.last + 1}`);
  if (titleColumns) {
    const { first, last } = titleColumns;
    page.setPrintTitleColumns(`$${columnName(first)}:$${columnName(last)}`);
  }
  if (isCentred) page.centerHorizontally = true;
  if (margins) {
    page.leftMargin = margins.sides;
    page.rightMargin = margins.sides;
    page.topMargin = margins.ends;
    page.bottomMargin = margins.ends;
  }
  if (footer !== null) page.headersFooters.defaultForAllPages.centerFooter = footer;
}
