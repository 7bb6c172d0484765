import {
  isDefaultFormat,
  LAST_COLUMN,
  LAST_ROW,
  WHOLE_SHEET,
  parseA1,
  type Sheet,
  type Workbook,
  RectsByRow,
} from "./model";
import { readColor } from "./color";
import { readConditionalFormats } from "./conditional-format";
import { damaged } from "./cell-value";
import { CellReader, type CellSources } from "./open-cells";
import type { Styles } from "./open-style";
import { readHyperlinks } from "./hyperlinks";
import { readPageLayout } from "./page-layout";
import { readProtection } from "./protection";
import { digitWidth, fromFileWidth } from "./units";
import { readValidations } from "./validation";
import { child, children, flag, number, type XmlElement } from "./xml-tree";

/** Reads the XML of a sheet, handing over the elements of these names one by one. */
export type SheetXml = (each: Record<string, (element: XmlElement) => void>) => XmlElement;

export function openSheet(
  sheet: Sheet,
  workbook: Workbook,
  read: SheetXml,
  styles: Styles,
  sources: CellSources,
): void {
  const standard = styles.formats[0]!;
  if (!isDefaultFormat(standard)) sheet.cells.format(WHOLE_SHEET, () => standard);
  const digit = digitWidth(standard.style.font);
  const cells = new CellReader(sheet, sources);
  // Columns come before the rows: a row's format goes before a column's.
  const root = read({
    sheetFormatPr: (element) => openStandardSizes(sheet, element, digit),
    cols: (element) => openColumns(sheet, element, styles, digit),
    row: (element) => {
      openRow(sheet, element, styles);
      cells.read(element);
    },
  });
  openMerges(sheet, root);
  sheet.setValidations(readValidations(root));
  sheet.setConditionalFormats(readConditionalFormats(root, styles));
  const links = readHyperlinks(root);
  if (links.length > 0) sheet.setHyperlinks(links);
  sheet.setPageLayout(readPageLayout(root));
  const protection = readProtection(root);
  if (protection) sheet.setProtection(protection);
  openView(sheet, workbook, root, styles);
}

/** So many areas that meet are looked at one by one: the later of two counts. */
const MOST_MEETING = 1000;

function openMerges(sheet: Sheet, root: XmlElement): void {
  const rects = children(child(root, "mergeCells"), "mergeCell").flatMap(
    ({ attributes }) => parseA1(attributes.ref ?? "") ?? [],
  );
  if (!RectsByRow.doMeet(rects)) sheet.mergeAll(rects);
  else if (rects.length > MOST_MEETING) throw damaged("merged cells that meet");
  else for (const rect of rects) sheet.merge(rect);
}

function openStandardSizes(sheet: Sheet, element: XmlElement, digit: number): void {
  const width = number(element, "defaultColWidth");
  const height = number(element, "defaultRowHeight");
  if (width !== undefined) sheet.columns.setSize(0, LAST_COLUMN, fromFileWidth(width, digit));
  if (height !== undefined) sheet.rows.setSize(0, LAST_ROW, height);
}

function openColumns(sheet: Sheet, cols: XmlElement, styles: Styles, digit: number): void {
  const columns = children(cols, "col").map((element) => ({
    element,
    first: (number(element, "min") ?? 1) - 1,
    last: Math.min((number(element, "max") ?? 1) - 1, LAST_COLUMN),
    format: styles.formats[number(element, "style") ?? 0] ?? styles.formats[0]!,
  }));
  const count = columns.reduce((sum, { first, last }) => sum + last - first + 1, 0);
  // Where the file describes every column, the last one is as those that nobody formatted.
  const base = count === LAST_COLUMN + 1 ? columns.at(-1)!.format : styles.formats[0]!;
  if (base !== styles.formats[0]) sheet.cells.format(WHOLE_SHEET, () => base);
  for (const { element, first, last, format } of columns) {
    if (format !== base) {
      sheet.cells.format({ ...WHOLE_SHEET, left: first, right: last }, () => format);
    }
    const width = number(element, "width");
    const size = width === undefined ? sheet.columns.standardSize : fromFileWidth(width, digit);
    if (size !== sheet.columns.standardSize) sheet.columns.setSize(first, last, size);
    if (flag(element, "hidden")) sheet.columns.setHidden(first, last, true);
  }
}

function openRow(sheet: Sheet, element: XmlElement, styles: Styles): void {
  const index = (number(element, "r") ?? 0) - 1;
  if (index < 0) return;
  const height = number(element, "ht") ?? sheet.rows.standardSize;
  if (height !== sheet.rows.standardSize || flag(element, "customHeight")) {
    sheet.rows.setSize(index, index, height);
  }
  if (flag(element, "hidden")) sheet.rows.setHidden(index, index, true);
  const level = number(element, "outlineLevel") ?? 0;
  if (level > 0) sheet.rows.setLevel(index, index, level);
  const format = styles.formats[number(element, "s") ?? 0];
  if (format && flag(element, "customFormat")) sheet.cells.setRowFormat(index, format);
}

function openView(sheet: Sheet, workbook: Workbook, root: XmlElement, styles: Styles): void {
  const view = child(child(root, "sheetViews"), "sheetView");
  const pane = child(view, "pane");
  const frozen = pane?.attributes.state?.startsWith("frozen") ?? false;
  sheet.setView({
    showGridlines: flag(view, "showGridLines", true),
    showHeadings: flag(view, "showRowColHeaders", true),
    tabColor: readColor(child(child(root, "sheetPr"), "tabColor"), styles.palette) ?? "",
    frozenRows: (frozen && number(pane, "ySplit")) || 0,
    autoFilter: parseA1(child(root, "autoFilter")?.attributes.ref ?? ""),
    frozenColumns: (frozen && number(pane, "xSplit")) || 0,
  });
  const selection = children(view, "selection").at(-1)?.attributes;
  const selected = parseA1(selection?.activeCell ?? "");
  if (selected) workbook.select(sheet, selected);
}
