import { existsSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { Workbook } from "../host/model/workbook";
import { openAddin } from "../host/node/open-addin";
import { saveXlsx } from "../host/xlsx/save";
import { findPack } from "../src/forms";
import { ownPacksKey } from "../src/workbook/own-packs";
import { addIn } from "./add-in";
import { runScript, UsageFault } from "./cli";
import { packNamed, readReportFile } from "./report-input";
import { writeOut } from "./write-out";

const usage = "usage: npm run generate -- --pack PACK|FILE.json --data FILE.json --out FILE.xlsx";
const dist = path.resolve("dist");

/** Where the pane keeps its choice; data beside it is what the ribbon command lays out. */
const CHOICE = "perf.report";

/** Lays out a report without a browser: the built ribbon command, clicked in the embedded Excel. */
async function generate(): Promise<void> {
  const { pack: packId, data: file, out } = readArguments();
  const pack = await packNamed(packId);
  if (!file) throw new UsageFault(["--data is missing", usage]);
  if (!out) throw new UsageFault(["--out is missing", usage]);
  const data = await readReportFile(pack, file);
  if (!existsSync(path.join(dist, "commands.html")))
    throw new UsageFault(["the add-in is not built yet: run npm run build first"]);

  const workbook = new Workbook();
  const emptySheet = workbook.addSheet();
  // A pack of one's own goes with the workbook, so that its forms can be read wherever it goes.
  const kept: [string, string][] = findPack(pack.id)
    ? []
    : [[ownPacksKey, JSON.stringify(JSON.stringify([pack]))]];
  workbook.setSettings(new Map([[CHOICE, JSON.stringify({ pack: pack.id, data })], ...kept]));
  const addin = await openAddin({ dist, namespace: "PERF", workbook });
  try {
    await addin.excel.ribbon("generateReport");
    await addin.excel.settled();
    workbook.setSettings(new Map(kept));
    workbook.removeSheet(emptySheet);
    await writeOut(out, await saveXlsx(workbook, { namespaces: ["PERF"], addIn: addIn() }));
    process.stdout.write(`${out}: ${workbook.sheets.map(({ name }) => name).join(", ")}\n`);
  } finally {
    addin.close();
  }
}

function readArguments(): { pack?: string; data?: string; out?: string } {
  const option = { type: "string" } as const;
  try {
    return parseArgs({ options: { pack: option, data: option, out: option } }).values;
  } catch (error) {
    throw new UsageFault([(error as Error).message, usage]);
  }
}

void runScript(generate);
