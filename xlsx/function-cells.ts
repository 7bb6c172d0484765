import type { Sheet, Workbook } from "./model";
import type { Part } from "./write/parts";
import { MAIN, spreadsheet, RELATIONSHIPS } from "./write/namespaces";
import { customFunctionIds } from "./file-formula";
import { xml, xmlDocument } from "./xml-text";

// Excel for Mac 16 saves a formula with a custom function as a dynamic array of one cell: t="array",
// and cm leads to the metadata that says "dynamic". One that it never bound bears aca and ca as well,
// and the name as it was entered (file attached to office-js#6611).

/**
 * Whether the cell is saved as an array, for a custom function. None may stand in merged cells: there the
 * formula is one of Excel's older kind.
 */
export function isArray(
  sheet: Sheet,
  row: number,
  column: number,
  namespaces: readonly string[],
): boolean {
  const { formula } = sheet.cell(row, column);
  return (
    formula !== null &&
    customFunctionIds(formula, namespaces).length > 0 &&
    sheet.merges.at(row, column) === null
  );
}

/** What the formula of such a cell says beside its text. */
export const arrayAttributes = (isStuck: boolean, ref: string): string =>
  isStuck ? `t="array" aca="1" ref="${ref}" ca="1"` : `t="array" ref="${ref}"`;

/** The custom functions of a workbook by the names that its file has for them. */
export const functionIdsOf = (workbook: Workbook, namespaces: readonly string[]): string[] => {
  const ids = workbook.sheets.flatMap((sheet) =>
    [...sheet.cells.entries()].flatMap(({ cell: { formula } }) =>
      formula === null ? [] : customFunctionIds(formula, namespaces),
    ),
  );
  return [...new Set(ids)].sort();
};

const DYNAMIC_ARRAY = "http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray";
const DYNAMIC_ARRAY_PROPERTIES = "{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}";

const DOES = {
  ...{ copy: true, pasteAll: true, pasteValues: true, merge: true, splitFirst: true },
  ...{ rowColShift: true, clearFormats: true, clearComments: true, assign: true, coerce: true },
  cellMeta: true,
};

/** What cm="1" of a cell leads to ([MS-XLSX] 2.4.49, XLDAPR). */
export const METADATA: Part = {
  id: "rIdMetadata",
  path: "xl/metadata.xml",
  contentType: spreadsheet("sheetMetadata"),
  relationship: `${RELATIONSHIPS}/sheetMetadata`,
  content: xmlDocument(
    xml(
      "metadata",
      { xmlns: MAIN, "xmlns:xda": DYNAMIC_ARRAY },
      xml(
        "metadataTypes",
        { count: 1 },
        xml("metadataType", { name: "XLDAPR", minSupportedVersion: 120000, ...DOES }),
      ),
      xml(
        "futureMetadata",
        { name: "XLDAPR", count: 1 },
        xml(
          "bk",
          {},
          xml(
            "extLst",
            {},
            xml(
              "ext",
              { uri: DYNAMIC_ARRAY_PROPERTIES },
              xml("xda:dynamicArrayProperties", { fDynamic: true, fCollapsed: false }),
            ),
          ),
        ),
      ),
      xml("cellMetadata", { count: 1 }, xml("bk", {}, xml("rc", { t: 1, v: 0 }))),
    ),
  ),
};
