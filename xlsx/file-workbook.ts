import type { Workbook } from "exceljs";

/** An empty workbook of the library that writes files, which is loaded with the first file to write. */
export async function fileWorkbook(): Promise<Workbook> {
  const { default: library } = await import("exceljs");
  return new library.Workbook();
}
