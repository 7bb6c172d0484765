import { EmbeddedExcel, type EmbeddedExcelOptions } from "../../host/embedded-excel";
import { loadApiModel } from "../../host/meta/load";
import type { Workbook } from "../../xlsx/model";
import { openBlankPage, type AddinPage } from "../../host/node/open-page";

/** An embedded Excel with an empty page of an add-in: real office.js, scripts from the test. */
export interface OfficePage {
  readonly excel: EmbeddedExcel;
  readonly page: AddinPage;
  readonly workbook: Workbook;
  run<T>(script: (context: Excel.RequestContext) => Promise<T>): Promise<T>;
  close(): void;
}

export async function openOffice(
  options: Omit<EmbeddedExcelOptions, "meta"> = {},
): Promise<OfficePage> {
  const excel = new EmbeddedExcel({ meta: loadApiModel(), ...options });
  const page = openBlankPage(excel);
  await page.ready;
  return {
    excel,
    page,
    workbook: excel.workbook,
    run: (script) => page.window.Excel.run(script),
    close: () => {
      page.close();
      excel.close();
    },
  };
}

/** The code of the refusal a script meets; fails when it meets none. */
export async function refusal(
  script: Promise<unknown>,
): Promise<{ code: string; message: string }> {
  try {
    await script;
  } catch (error) {
    return error as { code: string; message: string };
  }
  throw new Error("The script was not refused.");
}
