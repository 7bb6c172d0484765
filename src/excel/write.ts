import { isSection, type FormSpec } from "../forms/definition";
import type { InputRule } from "../forms/value-kinds";
import { rectAddress, type Rect } from "../layout/address";
import type { CellStyle } from "../layout/cell-styles";
import type { SheetPlan } from "../layout/plan";
import { columnRange, rowsRange, widthInPoints } from "./sheet-ranges";
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
    setUpPage(sheet, rectAddress(whole), plan.placement.form);
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
  const at = (rect: Rect): Excel.Range => sheet.getRange(rectAddress(rect));
  for (const { rect, rule, upTo } of inputs) applyInput(at(rect), rule, upTo);
  for (const { rect, values } of choices) applyChoices(at(rect), values);
}

/** Guidance, not security: no password, and rows, columns and looks stay the user's own. */
export const protectionOptions: Excel.WorksheetProtectionOptions = {
  allowInsertRows: true,
  allowDeleteRows: true,
  allowFormatCells: true,
  allowFormatRows: true,
  allowFormatColumns: true,
  // Comments count as objects.
  allowEditObjects: true,
};

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

export function applyInput(range: Excel.Range, rule: InputRule, upTo?: string): void {
  const { type, minimum, maximum, prompt, error } = rule;
  const limit = upTo ? `=${upTo}` : maximum;
  const bounds =
    limit === undefined
      ? { formula1: minimum, operator: "GreaterThanOrEqualTo" as const }
      : { formula1: minimum, formula2: limit, operator: "Between" as const };
  range.dataValidation.rule = { [type]: bounds };
  range.dataValidation.ignoreBlanks = true;
  range.dataValidation.prompt = { showPrompt: true, title: "填写说明", message: prompt };
  range.dataValidation.errorAlert = {
    showAlert: true,
    style: "Stop",
    title: "数据不符合要求",
    message: error,
  };
}

/** Excel takes no longer list; it parts it at commas, and would calculate what "=" begins. */
const LONGEST_LIST = 255;

export function applyChoices(range: Excel.Range, values: readonly string[]): void {
  const source = values.filter((value) => !/^\s*=|,/.test(value)).join(",");
  if (source === "" || source.length > LONGEST_LIST) return;
  range.dataValidation.rule = { list: { inCellDropDown: true, source } };
  range.dataValidation.prompt = {
    showPrompt: true,
    title: "填写说明",
    message: "请从下拉列表中选择；列表中没有的内容也可直接填写。",
  };
  range.dataValidation.errorAlert = {
    showAlert: true,
    style: "Information",
    title: "不在列表中",
    message: "所填内容不在下拉列表中，请确认。",
  };
}

/** Excel LTSC 2021, known by having neither, crashes with such rules beside custom functions (office-js#5959). */
const takesBars = (): boolean =>
  Office.context.requirements.isSetSupported("CustomFunctionsRuntime", "1.4") ||
  Office.context.requirements.isSetSupported("ExcelApi", "1.15");

export function applyBar(range: Excel.Range): void {
  const bar = range.conditionalFormats.add("DataBar").dataBar;
  bar.lowerBoundRule = { type: "Number", formula: "0" };
  bar.upperBoundRule = { type: "Number", formula: "1" };
}

/** A4, as wide as the page, as many pages as it takes. */
export function setUpPage(
  sheet: Excel.Worksheet,
  printArea: string,
  { orientation, repeated, blocks }: FormSpec,
): void {
  const page = sheet.pageLayout;
  page.orientation = orientation === "landscape" ? "Landscape" : "Portrait";
  page.paperSize = "A4";
  page.zoom = { horizontalFitToPages: 1 };
  page.setPrintArea(printArea);
  if (repeated) {
    // Headings stand above every section, so that each takes up one row.
    const rowOf = (key: string): number =>
      blocks.findIndex((block) => !isSection(block) && block.key === key) + 1;
    page.setPrintTitleRows(`$${rowOf(repeated.from)}:$${rowOf(repeated.through)}`);
  }
  page.centerHorizontally = true;
  page.leftMargin = 36;
  page.rightMargin = 36;
  page.topMargin = 43.2;
  page.bottomMargin = 43.2;
  page.headersFooters.defaultForAllPages.centerFooter = "第 &P 页，共 &N 页";
}
