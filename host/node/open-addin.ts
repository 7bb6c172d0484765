import { readFileSync } from "node:fs";
import path from "node:path";
import { customFunctionsOf, type FunctionsFile } from "../custom-functions/catalogue";
import { EmbeddedExcel, type EmbeddedExcelOptions } from "../embedded-excel";
import { loadApiModel } from "../meta/load";
import { UniverCalculator } from "../univer/calculator";
import { BareFunctions } from "./bare-functions";
import { openAddinPage, openBlankPage, type AddinPage } from "./open-page";

export interface RunningAddin {
  readonly excel: EmbeddedExcel;
  readonly commands: AddinPage;
  /** What calculates the functions; closed, it leaves them busy. */
  readonly functions: { close(): void };
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
  /** "none" calculates the functions without the page that Excel opens for them. */
  readonly functionsPage?: "built" | "none";
  /** "blank" has no commands, only office.js for code that borrows it. */
  readonly commandsPage?: "built" | "blank";
}

/** Runs a built add-in without a browser: ribbon commands and worksheet functions, calculated. */
export async function openAddin({
  dist,
  namespace,
  functionsPage = "built",
  commandsPage = "built",
  ...options
}: RunOptions): Promise<RunningAddin> {
  const metadata = readFileSync(path.join(dist, "functions.json"), "utf8");
  const excel = new EmbeddedExcel({
    ...options,
    meta: loadApiModel(),
    calculator: new UniverCalculator(),
    customFunctions: customFunctionsOf(namespace, JSON.parse(metadata) as FunctionsFile),
  });
  const page =
    functionsPage === "built" ? openAddinPage({ excel, dist, page: "functions.html" }) : null;
  const functions = page ?? new BareFunctions(excel.functions, dist);
  const commands =
    commandsPage === "built"
      ? openAddinPage({ excel, dist, page: "commands.html" })
      : openBlankPage(excel, "commands");
  await Promise.all([page?.ready, commands.ready]);
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
