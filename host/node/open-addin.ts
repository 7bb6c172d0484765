import { readFileSync } from "node:fs";
import path from "node:path";
import { customFunctionsOf, type FunctionsFile } from "../custom-functions/catalogue";
import { EmbeddedExcel, type EmbeddedExcelOptions } from "../embedded-excel";
import { loadApiModel } from "../meta/load";
import { UniverCalculator } from "../univer/calculator";
import { openAddinPage, type AddinPage } from "./open-page";

export interface RunningAddin {
  readonly excel: EmbeddedExcel;
  readonly commands: AddinPage;
  readonly functions: AddinPage;
  close(): void;
}

export interface RunOptions extends Pick<
  EmbeddedExcelOptions,
  "workbook" | "requirementSets" | "areFunctionsRegistered" | "strictness"
> {
  /** The folder the add-in was built into. */
  readonly dist: string;
  /** The namespace its manifest gives its functions. */
  readonly namespace: string;
}

/** Runs a built add-in without a browser: ribbon commands and worksheet functions, calculated. */
export async function openAddin({
  dist,
  namespace,
  ...options
}: RunOptions): Promise<RunningAddin> {
  const metadata = readFileSync(path.join(dist, "functions.json"), "utf8");
  const excel = new EmbeddedExcel({
    ...options,
    meta: loadApiModel(),
    calculator: new UniverCalculator(),
    customFunctions: customFunctionsOf(namespace, JSON.parse(metadata) as FunctionsFile),
  });
  const functions = openAddinPage({ excel, dist, page: "functions.html" });
  const commands = openAddinPage({ excel, dist, page: "commands.html" });
  await Promise.all([functions.ready, commands.ready]);
  return {
    excel,
    commands,
    functions,
    close: () => {
      functions.close();
      commands.close();
      excel.close();
    },
  };
}

/** Lends the commands page's Excel API to code that runs outside the page. */
export function lendExcel({ commands }: RunningAddin): void {
  const { Excel, Office, OfficeExtension } = commands.window;
  Object.assign(globalThis, { Excel, Office, OfficeExtension });
}
