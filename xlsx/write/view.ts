import { cellA1, STANDARD_ROW_HEIGHT, type Sheet, type Workbook } from "../model";
import { toArgb } from "../color";
import { toFileWidth } from "../units";
import { xml } from "../xml-text";

/** Where a sheet is parted, its frozen rows above and its frozen columns on the left. */
function paneOf(frozenRows: number, frozenColumns: number) {
  if (frozenRows === 0) return "topRight";
  return frozenColumns === 0 ? "bottomLeft" : "bottomRight";
}

/** What a person sees of a sheet: ECMA-376 Part 1, 18.3.1.88 (sheetViews). */
export function viewXml(sheet: Sheet, workbook: Workbook): string {
  const { frozenRows, frozenColumns, showGridlines, showHeadings } = sheet.view;
  const { top, left } = workbook.selection(sheet);
  const selected = { activeCell: cellA1(top, left), sqref: cellA1(top, left) };
  const isFrozen = frozenRows + frozenColumns > 0;
  const activePane = paneOf(frozenRows, frozenColumns);
  const pane = xml("pane", {
    xSplit: frozenColumns || undefined,
    ySplit: frozenRows || undefined,
    topLeftCell: cellA1(frozenRows, frozenColumns),
    activePane,
    state: "frozen",
  });
  const others = activePane === "bottomRight" ? ["topRight", "bottomLeft"] : [];
  return xml(
    "sheetViews",
    {},
    xml(
      "sheetView",
      {
        workbookViewId: 0,
        showRowColHeaders: showHeadings ? undefined : false,
        tabSelected: sheet === workbook.activeSheet || undefined,
        showGridLines: showGridlines ? undefined : false,
      },
      ...(isFrozen ? [pane, ...others.map((each) => xml("selection", { pane: each }))] : []),
      xml("selection", { pane: isFrozen ? activePane : undefined, ...selected }),
    ),
  );
}

/** The colour of its tab, and whether its print fits pages: 18.3.1.82 (sheetPr). */
export function propertiesXml({ view: { tabColor }, pageLayout: { zoom } }: Sheet): string {
  const inside = [
    tabColor === "" ? "" : xml("tabColor", { rgb: toArgb(tabColor) }),
    "scale" in zoom ? "" : xml("pageSetUpPr", { fitToPage: true }),
  ];
  return inside.some((each) => each !== "") ? xml("sheetPr", {}, ...inside) : "";
}

/** The sizes of rows and columns that have none of their own: 18.3.1.81 (sheetFormatPr). */
export function standardSizesXml({ rows, columns }: Sheet): string {
  const levels = rows.entries().map(([, { level }]) => level);
  return xml("sheetFormatPr", {
    defaultColWidth: toFileWidth(columns.standardSize),
    customHeight: rows.standardSize === STANDARD_ROW_HEIGHT ? undefined : true,
    defaultRowHeight: rows.standardSize,
    outlineLevelRow: levels.reduce((most, level) => Math.max(most, level), 0) || undefined,
  });
}
