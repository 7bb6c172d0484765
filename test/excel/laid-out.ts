import { isDeepStrictEqual } from "node:util";
import { BLANK_CELL } from "../../xlsx/model/cell";
import type { EmbeddedExcel } from "../../host/embedded-excel";
import { openXlsx } from "../../xlsx/open";
import { saveXlsx } from "../../xlsx/save";
import { type AddinOptions, lentExcel, runAddin } from "../support/addin";
import { fixture } from "../support/fixtures";

const files = new Map<string, Promise<Uint8Array>>();

async function generate(pack: string): Promise<Uint8Array> {
  const { excel } = await runAddin({ choice: { pack, data: fixture(pack) } });
  await excel.ribbon("generateReport");
  await excel.settled();
  excel.workbook.setSettings(new Map());
  return saveXlsx(excel.workbook);
}

/** The .xlsx file of a published report, as the ribbon button lays it out. */
export function reportFile(pack: string): Promise<Uint8Array> {
  const file = files.get(pack) ?? generate(pack);
  files.set(pack, file);
  return file;
}

/** Opens a file in an Excel of its own, which the code under test then uses. */
export async function openInExcel(
  bytes: Uint8Array,
  options: Omit<AddinOptions, "workbook"> = {},
): Promise<EmbeddedExcel> {
  const excel = await lentExcel({ ...options, workbook: await openXlsx(bytes) });
  await excel.settled();
  return excel;
}

/** A published report, opened from its file. */
export const openReport = async (pack: string, options: Omit<AddinOptions, "workbook"> = {}) =>
  openInExcel(await reportFile(pack), options);

/** Saves and opens again. */
export const reopen = async (excel: EmbeddedExcel): Promise<EmbeddedExcel> =>
  openInExcel(await saveXlsx(excel.workbook));

/** Everything on the sheets: what a failure or a clean-up has to leave as it was. */
export const contents = ({ workbook }: EmbeddedExcel) =>
  workbook.sheets.map((sheet) => ({
    name: sheet.name,
    // A cell in which a blank was written is as blank as one that nobody touched.
    cells: [...sheet.cells.entries()]
      .filter(({ cell }) => !isDeepStrictEqual(cell, BLANK_CELL))
      .map(({ row, column, cell }) => ({ row, column, ...cell })),
    comments: sheet.comments.map(({ row, column, content }) => [row, column, content]),
    hyperlinks: sheet.hyperlinks,
    names: workbook.names.all().map(({ name, formula }) => `${name}${formula}`),
  }));
