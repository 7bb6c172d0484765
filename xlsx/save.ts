import type { Sheet, Workbook } from "./model";
import { commentsXml } from "./comments";
import { ConditionalStyleBook } from "./conditional-style";
import { functionIdsOf, METADATA } from "./function-cells";
import { STANDARD_OPTIONS, UNKNOWN_ADD_IN, type FileOptions } from "./options";
import { taskPanesPart, webExtensionPart } from "./settings";
import { bookXml, sheetId } from "./write/book";
import { RELATIONSHIPS, spreadsheet } from "./write/namespaces";
import { noteDrawing } from "./write/notes";
import { Parts } from "./write/parts";
import { PROPERTIES } from "./write/properties";
import { DRAWING_ID, sheetXml, type SheetTables } from "./write/sheet";
import { StringTable } from "./write/string-table";
import { StyleTable } from "./write/style-table";
import { THEME } from "./write/theme";

const BOOK = "xl/workbook.xml";

/** The workbook as the bytes of an .xlsx file, formulas with the results they have now. */
export async function saveXlsx(
  workbook: Workbook,
  options: FileOptions = STANDARD_OPTIONS,
): Promise<Uint8Array> {
  const parts = new Parts();
  const tables: SheetTables = {
    styles: new StyleTable(),
    strings: new StringTable(),
    conditional: new ConditionalStyleBook(),
    options,
  };
  parts.add("", {
    id: "rId1",
    path: BOOK,
    contentType: spreadsheet("sheet.main"),
    relationship: `${RELATIONSHIPS}/officeDocument`,
    content: await bookXml(workbook, options.namespaces),
  });
  for (const part of PROPERTIES) parts.add("", part);
  for (const [index, sheet] of workbook.sheets.entries())
    await addSheet(parts, sheet, index + 1, workbook, tables);
  addTables(parts, tables);
  addAddIn(parts, workbook, options);
  return parts.toZip();
}

async function addSheet(
  parts: Parts,
  sheet: Sheet,
  nth: number,
  workbook: Workbook,
  tables: SheetTables,
): Promise<void> {
  const path = `xl/worksheets/sheet${nth}.xml`;
  parts.add(BOOK, {
    id: sheetId(nth),
    path,
    contentType: spreadsheet("worksheet"),
    relationship: `${RELATIONSHIPS}/worksheet`,
    content: await sheetXml(sheet, nth, workbook, tables),
  });
  if (sheet.comments.length === 0) return;
  parts.add(path, {
    id: DRAWING_ID,
    path: `xl/drawings/vmlDrawing${nth}.vml`,
    contentType: "application/vnd.openxmlformats-officedocument.vmlDrawing",
    relationship: `${RELATIONSHIPS}/vmlDrawing`,
    content: noteDrawing(sheet.comments, nth),
  });
  parts.add(path, {
    id: "rId2",
    path: `xl/comments${nth}.xml`,
    contentType: spreadsheet("comments"),
    relationship: `${RELATIONSHIPS}/comments`,
    content: commentsXml(sheet.comments),
  });
}

/** What the sheets share, once all of them are written. */
function addTables(parts: Parts, { styles, strings, conditional }: SheetTables): void {
  parts.add(BOOK, {
    id: "styles",
    path: "xl/styles.xml",
    contentType: spreadsheet("styles"),
    relationship: `${RELATIONSHIPS}/styles`,
    content: styles.toXml(conditional.toXml()),
  });
  parts.add(BOOK, {
    id: "strings",
    path: "xl/sharedStrings.xml",
    contentType: spreadsheet("sharedStrings"),
    relationship: `${RELATIONSHIPS}/sharedStrings`,
    content: strings.toXml(),
  });
  parts.add(BOOK, {
    id: "theme",
    path: "xl/theme/theme1.xml",
    contentType: "application/vnd.openxmlformats-officedocument.theme+xml",
    relationship: `${RELATIONSHIPS}/theme`,
    content: THEME,
  });
}

/** The add-in as the file knows it: where it keeps settings in the file, or its functions stand there. */
function addAddIn(parts: Parts, workbook: Workbook, options: FileOptions): void {
  const { settings, settingsElsewhere } = workbook;
  const functions = functionIdsOf(workbook, options.namespaces);
  if (functions.length > 0 && !options.withPlainCells) parts.add(BOOK, METADATA);
  const addIn = options.addIn ?? UNKNOWN_ADD_IN;
  const own =
    settings.size + functions.length > 0
      ? [{ settings, functions, addIn, partId: options.partId }]
      : [];
  const others = [...settingsElsewhere].map(([channel, kept]) => ({
    settings: kept,
    functions: [],
    addIn: { ...addIn, channel },
  }));
  const extensions = [...own, ...others].map((each, index) => webExtensionPart(each, index + 1));
  if (extensions.length === 0) return;
  const panes = taskPanesPart(extensions);
  parts.add("", panes);
  for (const extension of extensions) parts.add(panes.path, extension);
}
