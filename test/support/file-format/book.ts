import { childOf, childrenOf, numberOf, type Node } from "./node";
import { MAX_FORMULA, MAX_SHEET_NAME, MAX_WORDS } from "./limits";

const same = (text: string): string => text.toLowerCase();

const repeated = (values: readonly string[]): string[] =>
  values.filter((value, i) => values.indexOf(value) < i);

/** Sheets, the view and defined names: ECMA-376 Part 1, 18.2. */
export function bookFaults(book: Node): string[] {
  const sheets = childrenOf(childOf(book, "sheets"), "sheet");
  return [...sheetNameFaults(sheets), ...viewFaults(book, sheets), ...nameFaults(book, sheets)];
}

function sheetNameFaults(sheets: readonly Node[]): string[] {
  const names = sheets.map(({ attributes }) => attributes.get("name") ?? "");
  const ids = sheets.map(({ attributes }) => attributes.get("sheetId") ?? "");
  return [
    ...repeated(names.map(same)).map((name) => `two sheets are named ${name}`),
    ...repeated(ids).map((id) => `two sheets have the sheetId ${id}`),
    ...repeated(sheets.map(({ attributes }) => attributes.get("r:id") ?? "")).map(
      (id) => `two sheets have the relationship ${id}`,
    ),
    ...ids
      .filter((id) => Number(id) < 1 || Number(id) > 65_534)
      .map((id) => `the sheetId ${id} is out of bounds`),
    ...names
      .filter(
        (name) =>
          name.length < 1 ||
          name.length > MAX_SHEET_NAME ||
          /[[\]:*?/\\]|^'|'$/.test(name) ||
          same(name) === "history",
      )
      .map((name) => `no sheet may be named ${name}`),
  ];
}

function viewFaults(book: Node, sheets: readonly Node[]): string[] {
  const isVisible = (sheet: Node | undefined): boolean =>
    sheet !== undefined && (sheet.attributes.get("state") ?? "visible") === "visible";
  const view = childrenOf(childOf(book, "bookViews"), "workbookView")[0];
  const active = view ? (numberOf(view, "activeTab") ?? 0) : 0;
  return isVisible(sheets[active]) ? [] : [`the active sheet ${active} does not show`];
}

/** Like a cell, in either way of writing one. */
const isLikeCell = (name: string): boolean =>
  /^[A-Z]{1,3}\d+$/i.test(name) || /^(?:R\d*)?(?:C\d*)?$/i.test(name);

/** A sheet that a formula names, quoted or not. */
const SHEET_IN_FORMULA = /'((?:[^']|'')+)'!|([\p{L}_][\p{L}\p{N}_.]*)!/gu;

export const withoutTexts = (formula: string): string => formula.replace(/"(?:[^"]|"")*"/g, '""');

/** Sheets that a formula names and that are not among these. */
export const absentSheets = (formula: string, sheets: readonly string[]): string[] =>
  [...withoutTexts(formula).matchAll(SHEET_IN_FORMULA)]
    .map(([, quoted, plain]) => quoted?.replaceAll("''", "'") ?? plain!)
    .filter((name) => !sheets.some((sheet) => same(sheet) === same(name)));

function nameFaults(book: Node, sheets: readonly Node[]): string[] {
  const names = childrenOf(childOf(book, "definedNames"), "definedName");
  const sheetNames = sheets.map(({ attributes }) => attributes.get("name") ?? "");
  const keys = names.map(
    ({ attributes }) =>
      `${same(attributes.get("name") ?? "")} of ${attributes.get("localSheetId") ?? "all"}`,
  );
  return [
    ...repeated(keys).map((key) => `the name ${key} stands twice`),
    ...names.flatMap((node) => {
      const name = node.attributes.get("name") ?? "";
      const scope = numberOf(node, "localSheetId");
      const isBuiltIn = name.startsWith("_xlnm.");
      return [
        ...(scope !== undefined && scope >= sheets.length
          ? [`the name ${name} is of no sheet`]
          : []),
        ...(isBuiltIn || /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name)
          ? []
          : [`nothing may be named ${name}`]),
        ...(isLikeCell(name) ? [`the name ${name} is that of a cell`] : []),
        ...(name.length > MAX_WORDS ? [`the name ${name} is too long`] : []),
        ...((node.attributes.get("comment") ?? "").length > MAX_WORDS
          ? [`the comment of ${name} is too long`]
          : []),
        ...(node.text === "" || node.text.startsWith("=") || node.text.length > MAX_FORMULA
          ? [`the formula of ${name} is none`]
          : []),
        ...absentSheets(node.text, sheetNames).map(
          (sheet) => `${name} leads to no sheet: ${sheet}`,
        ),
      ];
    }),
  ];
}
