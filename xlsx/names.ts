import {
  LAST_COLUMN,
  LAST_ROW,
  parseAddress,
  quoteSheetName,
  toAbsoluteA1,
  type DefinedName,
  type PageLayout,
  type Rect,
  type Sheet,
  type Workbook,
} from "./model";
import { fromFileText, toFileText } from "./escape";
import { fromFileFormula, toFileFormula } from "./file-formula";
import { children, flag, number, type XmlElement } from "./xml-tree";
import { xml, xmlText } from "./xml-text";

// A sheet's print area and title rows are names of their own: ECMA-376 Part 1, 18.2.5 (definedName).
const PRINT_AREA = "_xlnm.Print_Area";
const PRINT_TITLES = "_xlnm.Print_Titles";
// The area of a filter is one too, hidden, as Excel writes it beside the sheet's own element.
const FILTERED = "_xlnm._FilterDatabase";
const BUILT_IN = "_xlnm.";

function builtInNames(sheet: Sheet, index: number): string[] {
  const { printArea, titleRows, titleColumns } = sheet.pageLayout;
  const on = (rect: Rect) => `${quoteSheetName(sheet.name)}!${toAbsoluteA1(rect)}`;
  const name = (word: string, text: string) =>
    xmlText("definedName", { name: word, localSheetId: index }, text);
  const titles = [
    ...(titleColumns
      ? [on({ top: 0, bottom: LAST_ROW, left: titleColumns.first, right: titleColumns.last })]
      : []),
    ...(titleRows
      ? [on({ left: 0, right: LAST_COLUMN, top: titleRows.first, bottom: titleRows.last })]
      : []),
  ];
  return [
    ...(sheet.view.autoFilter
      ? [
          xmlText(
            "definedName",
            { name: FILTERED, localSheetId: index, hidden: true },
            on(sheet.view.autoFilter),
          ),
        ]
      : []),
    ...(printArea ? [name(PRINT_AREA, on(printArea))] : []),
    ...(titles.length > 0 ? [name(PRINT_TITLES, titles.join(","))] : []),
  ];
}

/** The workbook's element of names; "" when there are none. */
export function namesXml({ names, sheets }: Workbook, namespaces: readonly string[]): string {
  const own = names.all().map(({ name, scope, formula, comment, visible }) =>
    xmlText(
      "definedName",
      {
        name,
        localSheetId: scope ? sheets.indexOf(scope) : undefined,
        comment: comment === "" ? undefined : toFileText(comment),
        hidden: visible ? undefined : true,
      },
      toFileFormula(formula, namespaces),
    ),
  );
  const all = [...own, ...sheets.flatMap(builtInNames)];
  return all.length === 0 ? "" : xml("definedNames", {}, ...all);
}

/** Splits "'a,b'!$A:$B,c!$1:$2" at the commas between addresses. */
const parts = (text: string): string[] => text.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];

function printLayout(name: string, text: string): Partial<PageLayout> {
  const rects = parts(text).flatMap((part) => parseAddress(part)?.rect ?? []);
  if (name === PRINT_AREA) return { printArea: rects[0] ?? null };
  const rows = rects.find((rect) => rect.left === 0 && rect.right === LAST_COLUMN);
  const columns = rects.find((rect) => rect.top === 0 && rect.bottom === LAST_ROW);
  return {
    titleRows: rows ? { first: rows.top, last: rows.bottom } : null,
    titleColumns: columns ? { first: columns.left, last: columns.right } : null,
  };
}

/**
 * Takes over the names of workbook.xml. `sheets` has the sheets by their place in the file, where
 * chart sheets count too. Other names of Excel's own are left out; the area of a filter stands on its sheet as well.
 */
export function readNames(
  root: XmlElement | undefined,
  workbook: Workbook,
  sheets: readonly (Sheet | null)[],
): void {
  for (const element of children(root, "definedName")) {
    const { name = "" } = element.attributes;
    const index = number(element, "localSheetId");
    const scope = index === undefined ? null : sheets[index];
    if (scope === undefined || (index !== undefined && scope === null)) continue;
    if (name === PRINT_AREA || name === PRINT_TITLES) {
      scope?.setPageLayout(printLayout(name, element.text));
      continue;
    }
    if (name === "" || name.startsWith(BUILT_IN) || workbook.names.find(name, scope)) continue;
    workbook.names.add(readName(element, name, scope));
  }
}

const readName = (element: XmlElement, name: string, scope: Sheet | null): DefinedName => ({
  name,
  scope,
  formula: fromFileFormula(element.text),
  comment: fromFileText(element.attributes.comment ?? ""),
  visible: !flag(element, "hidden"),
});
