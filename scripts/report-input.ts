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
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new UsageFault([`--data ${file} cannot be read: ${error.code ?? error.message}`]);
  });
  try {
    return JSON.parse(textOf(bytes));
  } catch (error) {
    throw new UsageFault([`--data ${file} is not JSON: ${(error as Error).message}`]);
  }
}

/** UTF-8, with or without a byte order mark; any other encoding (GBK) would garble every name. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new Error("it is not encoded in UTF-8");
  }
}
