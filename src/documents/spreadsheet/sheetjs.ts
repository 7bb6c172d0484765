import type { CellObject, WorkBook, WorkSheet } from "@e965/xlsx";
import type { Budget } from "../bounds";
import type { FileContent, Table } from "../document";
import { UnreadableDocument } from "../faults";
import { numberText } from "./number-text";
import { sheetTable, type MergedArea, type SheetCell } from "./sheet-table";
import { workbookContent } from "./workbook-content";

/**
 * A workbook of Excel 97–2003 or WPS 表格 (.xls, .et), a binary one or one as XML: by SheetJS, which
 * is loaded when it is needed.
 */
export async function readOldWorkbook(bytes: Uint8Array, budget: Budget): Promise<FileContent> {
  const { read } = await import("@e965/xlsx");
  const book = within(() =>
    read(bytes, { type: "array", dense: true, cellNF: true, cellFormula: false, cellHTML: false }),
  );
  budget.time();
  const tables: Table[] = [];
  const hidden: string[] = [];
  const otherSheets: string[] = [];
  book.SheetNames.forEach((name, index) => {
    const sheet = book.Sheets[name];
    if (!sheet || (sheet["!type"] ?? "sheet") !== "sheet") otherSheets.push(name);
    else if (isHidden(book, index)) hidden.push(name);
    else tables.push(sheetTable(name, cellsOf(sheet, from1904(book)), mergesOf(sheet), budget));
  });
  return workbookContent("xls", { tables, hidden, otherSheets, withoutResult: 0 });
}

/** SheetJS tells a password, and throws for anything else that it cannot take in. */
function within(read: () => WorkBook): WorkBook {
  try {
    return read();
  } catch (error) {
    const isLocked = /password|encrypt/i.test(String(error));
    throw new UnreadableDocument(isLocked ? "encrypted" : "damaged", error);
  }
}

const isHidden = (book: WorkBook, index: number): boolean =>
  (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) > 0;

const from1904 = (book: WorkBook): boolean => book.Workbook?.WBProps?.date1904 ?? false;

function cellsOf(sheet: WorkSheet, is1904: boolean): SheetCell[] {
  const rows = sheet["!data"] ?? [];
  return rows.flatMap((row: readonly (CellObject | undefined)[] | undefined, r) =>
    (row ?? []).flatMap((cell, c) =>
      cell ? [{ row: r, column: c, ...shownOf(cell, is1904) }] : [],
    ),
  );
}

const DAYS_1900_TO_1904 = 1462;
const DATE = /^[^"]*[yd][^"]*$/i;

function shownOf(
  { t, v, w, z }: CellObject,
  is1904: boolean,
): Pick<SheetCell, "text" | "number" | "format"> {
  if (t === "n" && typeof v === "number") {
    const format = typeof z === "string" ? z : "General";
    const number = is1904 && DATE.test(format) ? v + DAYS_1900_TO_1904 : v;
    return {
      text: numberText(number, format),
      number,
      ...(format !== "General" && { format }),
    };
  }
  if (t === "b") return { text: v ? "TRUE" : "FALSE", number: null };
  if (t === "s") return { text: String(v), number: null };
  return { text: w ?? "", number: null };
}

const mergesOf = (sheet: WorkSheet): MergedArea[] =>
  (sheet["!merges"] ?? []).map(({ s, e }) => ({
    row: s.r,
    column: s.c,
    rowSpan: e.r - s.r + 1,
    columnSpan: e.c - s.c + 1,
  }));
