import { existsSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { Workbook } from "../host/model/workbook";
import { lendExcel, openAddin } from "../host/node/open-addin";
import { saveXlsx } from "../host/xlsx/save";
import {
  consolidate,
  isRefused,
  refusal,
  type Consolidation,
  type HandedIn,
  type Remark,
} from "../src/consolidation";
import { findPack } from "../src/forms";
import { handedIn } from "../src/workbook/handed-in";
import { layOutConsolidation } from "../src/workbook/lay-out-consolidation";
import { ownPacksKey } from "../src/workbook/own-packs";
import { addIn } from "./add-in";
import { checkFile } from "./check-file";
import { runScript, UsageFault } from "./cli";
import { told } from "./consolidation-words";
import { readWorkbook } from "./read-workbook";
import { packsNamed } from "./report-input";
import { unreadable } from "./unreadable";
import { workbooksAt } from "./workbook-files";
import { writeOut } from "./write-out";

const usage =
  "usage: npm run --silent consolidate -- FILE.xlsx|FOLDER [...] --out FILE.xlsx [--include-faulty] [--pack FILE.json]";
const dist = path.resolve("dist");

/** Consolidates the workbooks of subordinate units into one; exit code 1 when some are left out. */
async function run(): Promise<void> {
  const { named, out, insist, pack } = readArguments();
  if (!existsSync(path.join(dist, "commands.html")))
    throw new UsageFault(["the add-in is not built yet: run npm run build first"]);
  const packs = await packsNamed(pack);
  const foundAt = await Promise.all(named.map(workbooksAt));
  named.forEach((each, i) => {
    if (foundAt[i]!.length === 0)
      process.stderr.write(`${each}: there is no .xlsx workbook in this folder\n`);
  });
  const found = foundAt.flat();
  const files = found.filter((each) => path.resolve(each) !== path.resolve(out));
  const shown = shortNames(files);
  const read: HandedIn[] = [];
  // One after the other: of each workbook only the figures stay.
  for (const [i, file] of files.entries()) read.push(await readOne(file, shown[i]!, packs));
  const consolidation = consolidate(read, { insist });
  const tell = (remarks: readonly Remark[], isIn: boolean): void =>
    remarks.forEach((remark) => process.stderr.write(`${told(remark, isIn)}\n`));
  tell(consolidation?.leftOut ?? read.filter(isRefused).map(refusal), false);
  tell(consolidation?.remarks ?? [], true);
  if (!consolidation || consolidation.included.length === 0)
    throw new UsageFault(["there is no report to consolidate"]);
  await writeOut(out, await laidOut(consolidation));
  process.stdout.write(`${out}: ${consolidation.included.length} of ${read.length} consolidated\n`);
  if (consolidation.leftOut.length > 0) process.exitCode = 1;
}

/** The files as they are told apart below the folder that holds them all. */
function shortNames(files: readonly string[]): string[] {
  const [first = "", ...others] = files.map((file) => path.dirname(path.resolve(file)));
  const holds = (folder: string): boolean =>
    [first, ...others].every((each) => !path.relative(folder, each).startsWith(".."));
  let folder = first;
  while (!holds(folder)) folder = path.dirname(folder);
  return files.map((file) => path.relative(folder, path.resolve(file)));
}

async function readOne(
  file: string,
  shown: string,
  packs: Parameters<typeof checkFile>[1],
): Promise<HandedIn> {
  try {
    return handedIn(shown, await checkFile(await readWorkbook(file), packs));
  } catch (error) {
    return { file: shown, sentence: unreadable(error).replace(/。$/, "") };
  }
}

/** The consolidation as a workbook, laid out and calculated by the embedded Excel. */
async function laidOut(consolidation: Consolidation): Promise<Uint8Array> {
  const workbook = new Workbook();
  const emptySheet = workbook.addSheet();
  const addin = await openAddin({ dist, namespace: "PERF", workbook });
  try {
    lendExcel(addin);
    await layOutConsolidation(consolidation);
    await addin.excel.settled();
    workbook.removeSheet(emptySheet);
    const { pack } = consolidation;
    if (consolidation.institutions && !findPack(pack.id))
      workbook.setSettings(new Map([[ownPacksKey, JSON.stringify(JSON.stringify([pack]))]]));
    return await saveXlsx(workbook, { namespaces: ["PERF"], addIn: addIn() });
  } finally {
    addin.close();
  }
}

interface Arguments {
  readonly named: readonly string[];
  readonly out: string;
  readonly insist: boolean;
  /** Files of packs. */
  readonly pack: readonly string[];
}

function readArguments(): Arguments {
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: {
        out: { type: "string" },
        "include-faulty": { type: "boolean", default: false },
        pack: { type: "string", multiple: true },
      },
    });
    if (positionals.length === 0) throw new TypeError("no workbook is named");
    if (values.out === undefined) throw new TypeError("--out is missing");
    const { out, pack = [], "include-faulty": insist } = values;
    return { named: positionals, out, insist, pack };
  } catch (error) {
    throw new UsageFault([(error as Error).message, usage]);
  }
}

void runScript(run);
