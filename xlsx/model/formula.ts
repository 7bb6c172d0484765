import { columnName, parseA1, quoteSheetName, unquoteSheetName, type Rect } from "./address";

/** A reference inside a formula. */
export interface Reference {
  /** The sheet the formula names; null: the sheet the formula stands on. */
  readonly sheet: string | null;
  readonly rect: Rect;
  /** As written: "$A$1:B2", without the sheet. */
  readonly text: string;
}

const SHEET = String.raw`(?<sheet>'(?:[^']|'')+'|[\p{L}_\\][\p{L}\p{N}_.]*)!`;
const CORNER = String.raw`\$?[A-Za-z]{1,3}\$?\d{1,7}`;
const COLUMNS = String.raw`\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}`;
const ROWS = String.raw`\$?\d{1,7}:\$?\d{1,7}`;
const END = String.raw`(?![\p{L}\p{N}_.(!])`;

// In this order: texts, references, and all else a formula is made of. References to other
// workbooks ([Book1]Sheet1!A1), to several sheets (A:B!C1) and table columns are kept as they are.
const TOKEN = new RegExp(
  [
    String.raw`"(?:[^"]|"")*"`,
    String.raw`'(?:[^']|'')*\[(?:[^']|'')*'![^\s,;()+\-*/&=<>^]*`,
    String.raw`\[[^\]]*\](?:[\p{L}_][\p{L}\p{N}_.]*![$A-Za-z0-9:]*)?`,
    String.raw`[\p{L}_][\p{L}\p{N}_.]*:[\p{L}_][\p{L}\p{N}_.]*![$A-Za-z0-9:]*`,
    String.raw`#[A-Z/0]+[!?]?`,
    `(?:${SHEET})?(?<reference>${CORNER}:${CORNER}${END}|${CORNER}${END}|${COLUMNS}${END}|${ROWS}${END})`,
    String.raw`[\p{L}_\\][\p{L}\p{N}_.\\?]*`,
    String.raw`\d+(?:\.\d*)?(?:[eE][+-]?\d+)?`,
    String.raw`[\s\S]`,
  ].join("|"),
  "gu",
);

/**
 * Rewrites the references of a formula. `change` gives the new text of one reference, or
 * undefined to leave it. Returns the formula itself when nothing changed.
 */
export function mapReferences(
  formula: string,
  change: (reference: Reference) => string | undefined,
): string {
  return formula.replace(TOKEN, (token, ...groups) => {
    const named = groups.at(-1) as { sheet?: string; reference?: string };
    const rect = named.reference === undefined ? null : parseA1(named.reference);
    if (rect === null || named.reference === undefined) return token;
    const sheet = named.sheet === undefined ? null : unquoteSheetName(named.sheet);
    return change({ sheet, rect, text: named.reference }) ?? token;
  });
}

const prefix = (sheet: string | null): string =>
  sheet === null ? "" : `${quoteSheetName(sheet)}!`;

/** The reference with another rectangle, its dollar signs kept. */
export function withRect(reference: Reference, rect: Rect): string {
  const [from = "", to] = reference.text.split(":");
  const corner = (text: string, row: number, column: number): string => {
    const columnDollar = /^\$?[A-Za-z]/.test(text) && text.startsWith("$") ? "$" : "";
    const rowDollar = /\$\d+$/.test(text) ? "$" : "";
    if (!/\d/.test(text)) return columnDollar + columnName(column);
    if (!/[A-Za-z]/.test(text)) return rowDollar + String(row + 1);
    return columnDollar + columnName(column) + rowDollar + String(row + 1);
  };
  const first = corner(from, rect.top, rect.left);
  const last = to === undefined ? "" : `:${corner(to, rect.bottom, rect.right)}`;
  return prefix(reference.sheet) + first + last;
}

export const withSheet = (reference: Reference, sheet: string): string =>
  prefix(sheet) + reference.text;

/** What a reference becomes when its cells are gone. */
export const brokenReference = (reference: Reference): string => `${prefix(reference.sheet)}#REF!`;
