import path from "node:path";
import type { EmbeddedExcel } from "../../host/embedded-excel";
import { Workbook } from "../../xlsx/model/workbook";
import {
  lendExcel,
  openAddin,
  type RunningAddin,
  type RunOptions,
} from "../../host/node/open-addin";

const open = new Set<RunningAddin>();

/** Closes what runs; at the end of a test that happens by itself. */
export function closeAddins(): void {
  for (const addin of open) addin.close();
  open.clear();
}

afterEach(closeAddins);

export interface AddinOptions extends Omit<RunOptions, "dist" | "namespace"> {
  /** What the pane left in the workbook: the report that the ribbon lays out. */
  readonly choice?: object;
}

/** The built add-in in the embedded Excel; closed when the test ends. */
export async function runAddin({ choice, workbook, ...options }: AddinOptions = {}): Promise<
  RunningAddin & { lendExcel: () => void }
> {
  const book = workbook ?? new Workbook();
  if (choice) book.setSettings(new Map([["perf.report", JSON.stringify(choice)]]));
  const addin = await openAddin({
    dist: path.resolve(__dirname, "../../dist"),
    namespace: "PERF",
    functionsPage: "none",
    workbook: book,
    ...options,
  });
  open.add(addin);
  return { ...addin, lendExcel: () => lendExcel(addin) };
}

/** An Excel that the code under test then uses as its own; no button of the ribbon is built. */
export async function lentExcel(options: AddinOptions = {}): Promise<EmbeddedExcel> {
  const { excel, lendExcel } = await runAddin({ ...options, commandsPage: "blank" });
  lendExcel();
  return excel;
}

/** Syncs that the add-in's own code awaited, from a mark in the log on. */
export const syncsSince = (excel: EmbeddedExcel, mark: number): number =>
  excel.log.slice(mark).filter(({ kind }) => kind === "sync").length;
