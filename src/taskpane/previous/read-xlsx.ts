import type { FileSheet, Grid } from "../../forms/last-year";
import { WorkbookFault } from "../../reading/fault";
import { openZip } from "./unpack";

/** Far beyond any form of ours. */
const LAST_ROW = 2000;
const LAST_COLUMN = 50;

/** An .xlsx file taken apart. */
export interface XlsxParts {
  readonly workbook: Document;
  /** Null where the file names a sheet that it does not hold. */
  readonly sheets: readonly { readonly name: string; readonly xml: Document | null }[];
  readonly strings: readonly string[];
  /** The parts whose path matches. */
  readonly matching: (path: RegExp) => Promise<Document[]>;
}

/** What the cells of a file's sheets show, formulas by the results saved with them. */
export const sheetsOf = ({ sheets, strings }: XlsxParts): FileSheet[] =>
  sheets.map(({ name, xml }) => ({ name, grid: xml ? gridOf(xml, strings) : [] }));

/**
 * Takes an .xlsx file apart.
 * @throws WorkbookFault when it is no such file, has a password, or is far too large
 */
export async function xlsxParts(data: ArrayBuffer): Promise<XlsxParts> {
  try {
    const zip = await openZip(data);
    const part = async (path: string): Promise<Document | null> => {
      const text = await zip.text(path);
      return text === undefined ? null : parse(text);
    };
    const workbook = (await part("xl/workbook.xml"))!;
    const relations = (await part("xl/_rels/workbook.xml.rels"))!;
    const shared = await part("xl/sharedStrings.xml");
    const targets = new Map(
      all(relations, "Relationship").map((each) => [each.getAttribute("Id"), targetOf(each)]),
    );
    const sheets = all(workbook, "sheet").map(async (sheet) => ({
      name: sheet.getAttribute("name") ?? "",
      xml: await part(targets.get(relationOf(sheet)) ?? ""),
    }));
    return {
      workbook,
      sheets: await Promise.all(sheets),
      strings: shared ? all(shared, "si").map(textOf) : [],
      matching: async (path) =>
        (await Promise.all(zip.matching(path).map(part))).filter((found) => found !== null),
    };
  } catch (error) {
    if (error instanceof WorkbookFault) throw error;
    throw new WorkbookFault("unreadableFile", "", error);
  }
}

function parse(text: string): Document {
  const document = new DOMParser().parseFromString(text, "application/xml");
  if (document.getElementsByTagName("parsererror").length > 0) throw new SyntaxError("not XML");
  return document;
}

/** The elements of a name below another one, whatever their namespace. */
export const all = (within: Document | Element, name: string): Element[] =>
  Array.from(within.getElementsByTagNameNS("*", name));

const relationOf = (sheet: Element): string | null =>
  Array.from(sheet.attributes).find(({ localName }) => localName === "id")?.value ?? null;

/** A target is relative to xl/, or begins with "/". */
function targetOf(relation: Element): string {
  const target = relation.getAttribute("Target") ?? "";
  return target.startsWith("/") ? target.slice(1) : `xl/${target}`;
}

/** The runs of a text, without the readings that East Asian editions keep beside it. */
export const textOf = (element: Element): string =>
  all(element, "t")
    .filter((run) => run.parentElement?.localName !== "rPh")
    .map((run) => run.textContent)
    .join("");

function gridOf(sheet: Document, strings: readonly string[]): Grid {
  const grid: (string | number | null)[][] = [];
  for (const cell of all(sheet, "c")) {
    const place = placeOf(cell.getAttribute("r") ?? "");
    if (!place) continue;
    const { row } = place;
    const column = place.column + 1;
    if (row >= LAST_ROW || column > LAST_COLUMN) continue;
    while (grid.length <= row) grid.push([]);
    const cells = grid[row]!;
    while (cells.length < column) cells.push(null);
    cells[column - 1] = valueOf(cell, strings);
  }
  return grid;
}

/** Row and column of an address, counted from 0; null where it is none. */
export function placeOf(address: string): { row: number; column: number } | null {
  const place = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(address);
  if (!place) return null;
  const column = [...place[1]!].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(place[2]) - 1, column: column - 1 };
}

function valueOf(cell: Element, strings: readonly string[]): string | number | null {
  const held = all(cell, "v")[0]?.textContent ?? "";
  switch (cell.getAttribute("t")) {
    case "s":
      return strings[Number(held)] ?? null;
    case "inlineStr":
      return textOf(cell);
    case "str":
      return held;
    case "b":
    case "e":
      return null;
    default:
      return held === "" ? null : Number(held);
  }
}
