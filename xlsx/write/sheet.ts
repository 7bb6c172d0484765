import { toA1, type Sheet, type Workbook } from "../model";
import { toSqref } from "../area";
import { conditionalXml } from "../conditional-format";
import type { ConditionalStyleBook } from "../conditional-style";
import { dataBarExtensions } from "../data-bar";
import { hyperlinksXml } from "../hyperlinks";
import { ignoredErrorsXml } from "../ignored-errors";
import { pageXml } from "../page-layout";
import { protectionXml } from "../protection";
import { validationsXml } from "../validation";
import { xml, xmlDocument } from "../xml-text";
import type { CellTables } from "./cells";
import { columnsXml } from "./columns";
import { MAIN, RELATIONSHIPS } from "./namespaces";
import { rowsXml } from "./rows";
import { propertiesXml, standardSizesXml, viewXml } from "./view";

/** What the sheets of a workbook share. */
export interface SheetTables extends CellTables {
  readonly conditional: ConditionalStyleBook;
}

/** By which a sheet names the drawing of its notes. */
export const DRAWING_ID = "rId1";

/**
 * The part of a sheet, its elements in the order of the schema (ECMA-376 Part 1, 18.3.1.99, worksheet).
 * @param nth counts the sheets of the workbook from 1
 */
export async function sheetXml(
  sheet: Sheet,
  nth: number,
  workbook: Workbook,
  tables: SheetTables,
): Promise<string> {
  const { namespaces } = tables.options;
  const { formats, bars } = conditionalXml(
    sheet.conditionalFormats,
    tables.conditional,
    namespaces,
    nth,
  );
  const merges = sheet.merges.all().map((rect) => xml("mergeCell", { ref: toSqref([rect]) }));
  const { autoFilter } = sheet.view;
  const used = sheet.used();
  return xmlDocument(
    xml(
      "worksheet",
      { xmlns: MAIN, "xmlns:r": RELATIONSHIPS },
      propertiesXml(sheet),
      xml("dimension", { ref: used ? toA1(used) : "A1" }),
      viewXml(sheet, workbook),
      standardSizesXml(sheet),
      columnsXml(sheet, tables.styles),
      xml("sheetData", {}, rowsXml(sheet, tables)),
      await protectionXml(sheet.protection),
      autoFilter ? xml("autoFilter", { ref: toSqref([autoFilter]) }) : "",
      merges.length > 0 ? xml("mergeCells", { count: merges.length }, ...merges) : "",
      formats,
      validationsXml(sheet.validations, namespaces),
      hyperlinksXml(sheet.hyperlinks),
      pageXml(sheet.pageLayout),
      ignoredErrorsXml(sheet),
      sheet.comments.length > 0 ? xml("legacyDrawing", { "r:id": DRAWING_ID }) : "",
      dataBarExtensions(bars),
    ),
  );
}
