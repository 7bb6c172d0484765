import type { Workbook } from "../../xlsx/model/workbook";
import { openXlsx } from "../../xlsx/open";
import { saveXlsx } from "../../xlsx/save";
import { make } from "./dom";
import type { Manifest } from "./manifest";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Downloads the workbook as an .xlsx file, with the settings that the add-in of the manifest keeps. */
export async function download(
  workbook: Workbook,
  name: string,
  { addIn, functions }: Manifest,
): Promise<void> {
  const bytes = await saveXlsx(workbook, { namespaces: [functions.namespace], addIn });
  const href = URL.createObjectURL(new Blob([bytes as BlobPart], { type: XLSX }));
  make("a", { href, download: `${name}.xlsx` }).click();
  URL.revokeObjectURL(href);
}

export async function openFile(file: File): Promise<Workbook> {
  return openXlsx(new Uint8Array(await file.arrayBuffer()));
}
