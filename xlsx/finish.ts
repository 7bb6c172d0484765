import JSZip from "jszip";
import type { Sheet, Workbook } from "./model";
import { addPart, edit, replaced } from "./add-part";
import { toSqref } from "./area";
import { commentsXml } from "./comments";
import { conditionalXml } from "./conditional-format";
import { ConditionalStyleBook } from "./conditional-style";
import { dataBarExtensions } from "./data-bar";
import { functionIdsOf, METADATA, withFunctionCells } from "./function-cells";
import { hyperlinksXml } from "./hyperlinks";
import { ignoredErrorsXml } from "./ignored-errors";
import { namesXml } from "./names";
import { UNKNOWN_ADD_IN, type FileOptions } from "./options";
import { QUOTED } from "./save-style";
import { taskPanesPart, webExtensionPart } from "./settings";
import { structureXml } from "./structure-protection";
import { validationsXml } from "./validation";
import { xml } from "./xml-text";

// The calculation engine of Excel 2019 to 365. Excel calculates a file of an older engine anew when it
// opens it (ECMA-376 Part 1, 18.2.2, calcId): without the add-in every PERF cell would become #NAME?.
const CALCULATED = xml("calcPr", { calcId: 191029 });

/**
 * Adds to the file of exceljs what exceljs cannot write or writes wrongly: names (of a sheet, of a
 * value), merged areas, conditional formats, input rules, authors of notes, text that must stay
 * text, cells with custom functions, and what belongs to the add-in.
 */
export async function finish(
  unfinished: ArrayBuffer | Uint8Array,
  workbook: Workbook,
  options: FileOptions,
): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(unfinished);
  const styles = new ConditionalStyleBook();
  for (const [index, sheet] of workbook.sheets.entries()) {
    const part = `xl/worksheets/sheet${index + 1}.xml`;
    await edit(zip, part, (text) => completeSheet(text, sheet, styles, options.namespaces));
    if (!options.withPlainCells)
      await edit(zip, part, (text) => withFunctionCells(text, sheet, options.namespaces));
    if (sheet.comments.length > 0) {
      zip.file(`xl/comments${index + 1}.xml`, commentsXml(sheet.comments));
    }
  }
  await edit(zip, "xl/styles.xml", (text) =>
    quoteStyles(replaced(text, /<dxfs\b[^>]*\/>|<dxfs\b.*?<\/dxfs>/s, styles.toXml())),
  );
  const structure = await structureXml(workbook.structure);
  await edit(zip, "xl/workbook.xml", (text) => {
    const named = `</sheets>${namesXml(workbook, options.namespaces)}`;
    const locked = replaced(text, "<bookViews>", `${structure}<bookViews>`);
    return replaced(replaced(locked, "</sheets>", named), /<calcPr\b[^>]*\/>/, CALCULATED);
  });
  await addAddIn(zip, workbook, options);
  return zip.generateAsync({ type: "uint8array", compression: "DEFLATE" });
}

function completeSheet(
  text: string,
  sheet: Sheet,
  styles: ConditionalStyleBook,
  namespaces: readonly string[],
): string {
  const { formats, bars } = conditionalXml(sheet.conditionalFormats, styles, namespaces);
  const merges = sheet.merges.all().map((rect) => xml("mergeCell", { ref: toSqref([rect]) }));
  const { autoFilter } = sheet.view;
  const middle =
    (autoFilter ? xml("autoFilter", { ref: toSqref([autoFilter]) }) : "") +
    (merges.length > 0 ? xml("mergeCells", { count: merges.length }, ...merges) : "") +
    formats +
    validationsXml(sheet.validations, namespaces) +
    hyperlinksXml(sheet.hyperlinks);
  // The schema wants all of this right before the print set-up.
  const at = text.search(/<printOptions\b|<pageMargins\b/);
  if (at < 0) throw new Error("exceljs wrote no margins.");
  const end = text.lastIndexOf("</worksheet>");
  const drawn = text
    .slice(at, end)
    .search(/<(?:drawing|legacyDrawing|picture|tableParts|extLst)\b/);
  const beforeDrawn = drawn < 0 ? end : at + drawn;
  return [
    text.slice(0, at),
    middle,
    text.slice(at, beforeDrawn),
    ignoredErrorsXml(sheet),
    text.slice(beforeDrawn, end),
    dataBarExtensions(bars),
    "</worksheet>",
  ].join("");
}

/** Turns the mark at a number format into the style's own attribute. */
function quoteStyles(text: string): string {
  let result = text;
  const marked = new RegExp(`<numFmt numFmtId="(\\d+)" formatCode="${QUOTED}`, "g");
  for (const [, id] of text.matchAll(marked)) {
    result = result.replaceAll(`<xf numFmtId="${id}" `, `<xf numFmtId="${id}" quotePrefix="1" `);
  }
  return result.replaceAll(QUOTED, "");
}

/** The add-in as the file knows it: where it keeps settings in the file, or its functions stand there. */
async function addAddIn(zip: JSZip, workbook: Workbook, options: FileOptions): Promise<void> {
  const { settings, settingsElsewhere } = workbook;
  const functions = functionIdsOf(workbook, options.namespaces);
  if (functions.length > 0 && !options.withPlainCells)
    await addPart(zip, "xl/workbook.xml", METADATA);
  const addIn = options.addIn ?? UNKNOWN_ADD_IN;
  const own = settings.size + functions.length > 0 ? [{ settings, functions, addIn }] : [];
  const others = [...settingsElsewhere].map(([channel, kept]) => ({
    settings: kept,
    functions: [],
    addIn: { ...addIn, channel },
  }));
  const parts = [...own, ...others].map((each, index) => webExtensionPart(each, index + 1));
  if (parts.length === 0) return;
  const panes = taskPanesPart(parts);
  await addPart(zip, "", panes);
  for (const part of parts) await addPart(zip, panes.path, part);
}
