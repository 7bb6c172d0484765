import { createHash } from "node:crypto";
import { saveXlsx } from "../xlsx/save";
import type { Workbook } from "../xlsx/model/workbook";
import { keepPackIn } from "../src/files/keep-pack";
import { reportBook } from "../src/files/report-book";
import { findPack, type Pack, type ReportData } from "../src/forms";
import { ownPacksKey } from "../src/memory/own-packs-key";
import { fileOptions } from "./file-options";
import { throughExcel } from "./through-excel";

/** How reports become workbooks. */
export interface Making {
  readonly forLibreOffice: boolean;
  /** By the embedded Excel, which lays them out and calculates them as Excel does. */
  readonly throughExcel: boolean;
}

/** A report as a workbook, and the names of its sheets. */
export interface MadeReport {
  readonly bytes: Uint8Array;
  readonly sheetNames: readonly string[];
}

export async function makeReport(pack: Pack, data: ReportData, how: Making): Promise<MadeReport> {
  const book = await bookOf(pack, data, how.throughExcel);
  const shown = book.sheets.filter(({ visibility }) => visibility === "Visible");
  return {
    bytes: await saveXlsx(book, {
      ...fileOptions(how.forLibreOffice),
      partId: idOf([pack, data]),
    }),
    sheetNames: shown.map(({ name }) => name),
  };
}

/** A pack of one's own goes with the workbook, so that its forms can be read wherever it goes. */
async function bookOf(pack: Pack, data: ReportData, isAsked: boolean): Promise<Workbook> {
  const isOwn = !findPack(pack.id);
  if (!isAsked) {
    const { book, unsure } = reportBook(pack, data);
    if (isOwn) keepPackIn(book, pack);
    // Only Excel can tell to which error a formula comes, and what follows from it.
    if (unsure.length === 0) return book;
  }
  const kept = new Map(isOwn ? [[ownPacksKey, JSON.stringify(JSON.stringify([pack]))]] : []);
  return throughExcel(kept, async () => {
    // What speaks to Excel is loaded with it.
    const { layOutReport } = await import("../src/excel/lay-out");
    const { keepPack } = await import("../src/excel/own-packs");
    await layOutReport({ pack, data, onExisting: "another" });
    if (isOwn) await keepPack(pack);
  });
}

/** The same id for what says the same: two runs write the same bytes. */
const idOf = (report: unknown): string =>
  createHash("sha256")
    .update(JSON.stringify(report))
    .digest("hex")
    .toUpperCase()
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, "{$1-$2-$3-$4-$5}");
