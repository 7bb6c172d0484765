import { readFile } from "node:fs/promises";
import {
  faultSentence,
  findPack,
  packs,
  parseReportData,
  type Pack,
  type ReportData,
} from "../src/forms";
import { UsageFault } from "./cli";

/** The pack named on the command line. */
export function packNamed(id: string | undefined): Pack {
  const known = packs.map((pack) => pack.id).join(", ");
  if (id === undefined) throw new UsageFault([`--pack is missing; there are: ${known}`]);
  const pack = findPack(id);
  if (!pack) throw new UsageFault([`--pack ${id} is not known; there are: ${known}`]);
  return pack;
}

/** The data file, checked: every fault is a line with its path. */
export async function readReportFile(pack: Pack, file: string): Promise<ReportData> {
  const parsed = parseReportData(pack, await readJson(file));
  if (parsed.ok) return parsed.data;
  throw new UsageFault(parsed.faults.map((fault) => faultSentence(fault, "en")));
}

async function readJson(file: string): Promise<unknown> {
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    throw new UsageFault([`--data ${file} cannot be read: ${error.code ?? error.message}`]);
  });
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    throw new UsageFault([`--data ${file} is not JSON: ${(error as Error).message}`]);
  }
}
