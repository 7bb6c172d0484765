import type { CellObject, WorkSheet } from "@e965/xlsx";
import type { Budget } from "../bounds";
import type { FileContent, Remark, Table } from "../document";
import { UnreadableDocument } from "../faults";
import { sheetTable, type SheetCell } from "./sheet-table";

/** A workbook of Excel 97–2003, WPS 表格 (.et) or XML: by SheetJS, which is loaded when it is needed. */
export async function readOldWorkbook(bytes: Uint8Array, budget: Budget): Promise<FileContent> {
  const { read } = await import("@e965/xlsx");
  const book = within(() =>
    read(bytes, {
      type: "array",
      dense: true,
      cellNF: true,
      cellText: true,
      cellFormula: false,
      cellHTML: false,
      dateNF: "yyyy-mm-dd",
    }),
  );
  budget.time();
  const tables: Table[] = [];
  const hidden: string[] = [];
  const others: string[] = [];
  book.SheetNames.forEach((name, index) => {
    const sheet = book.Sheets[name];
    if (!sheet || (sheet["!type"] ?? "sheet") !== "sheet") others.push(`“${name}”`);
    else if ((book.Workbook?.Sheets?.[index]?.Hidden ?? 0) > 0) hidden.push(`“${name}”`);
    else tables.push(sheetTable(name, cellsOf(sheet), mergesOf(sheet), budget));
  });
  if (tables.every(({ cells }) => cells.length === 0)) throw new UnreadableDocument("empty");
  const remarks: Remark[] = [
    ...(hidden.length > 0 ? [{ code: "hiddenSheets", detail: hidden.join("、") } as const] : []),
    ...(others.length > 0 ? [{ code: "chartSheets", detail: others.join("、") } as const] : []),
  ];
  return { kind: "xls", blocks: tables, remarks };
}

/** SheetJS tells a password, and throws for anything else that it cannot take in. */
function within<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new UnreadableDocument(
      /password|encrypt/i.test(String(error)) ? "encrypted" : "damaged",
      error,
    );
  }
}

function cellsOf(sheet: WorkSheet): SheetCell[] {
  const rows = (sheet["!data"] ?? []) as (CellObject | undefined)[][];
  return rows.flatMap((row, r) =>
    row.flatMap((cell, c) => (cell === undefined ? [] : [cellOf(cell, r, c)])),
  );
}

function cellOf({ t, v, w, z }: CellObject, row: number, column: number): SheetCell {
  const number = t === "n" && typeof v === "number" ? v : null;
  const text = w ?? (v === undefined || v === null ? "" : String(v));
  const format = number !== null && typeof z === "string" && z !== "General" ? z : undefined;
  return { row, column, text, number, ...(format !== undefined && { format }) };
}

const mergesOf = (sheet: WorkSheet) =>
  (sheet["!merges"] ?? []).map(({ s, e }) => ({
    row: s.r,
    column: s.c,
    rowSpan: e.r - s.r + 1,
    columnSpan: e.c - s.c + 1,
  }));
