import { readFile } from "node:fs/promises";
import { loadPack } from "../src/checks";
import {
  faultSentence,
  findPack,
  packs,
  parseReportData,
  type Pack,
  type ReportData,
} from "../src/forms";
import { UsageFault } from "./cli";

/** Larger than any pack by far. */
const LARGEST_PACK = 1024 * 1024;

/** The pack named on the command line: the id of one that ships, or a file that holds one. */
export async function packNamed(named: string | undefined): Promise<Pack> {
  const known = `there are: ${packs.map((pack) => pack.id).join(", ")}; or name a file, FILE.json`;
  if (named === undefined) throw new UsageFault([`--pack is missing; ${known}`]);
  if (/\.json$/i.test(named)) return readPackFile(named);
  const pack = findPack(named);
  if (!pack) throw new UsageFault([`--pack ${named} is not known; ${known}`]);
  return pack;
}

/** The packs of several files or ids. */
export const packsNamed = (named: readonly string[]): Promise<Pack[]> =>
  Promise.all(named.map(packNamed));

/** A pack is written by whoever fills forms: its faults are told as the pane tells them. */
async function readPackFile(file: string): Promise<Pack> {
  const parsed = loadPack(await readJson("--pack", file, LARGEST_PACK));
  if (parsed.ok) return parsed.pack;
  throw new UsageFault(
    parsed.faults.map((fault) => `--pack ${file}: ${faultSentence(fault, "zh")}。`),
  );
}

/** The data file, checked: every fault is a line with its path. */
export async function readReportFile(pack: Pack, file: string): Promise<ReportData> {
  const parsed = parseReportData(pack, await readJson("--data", file));
  if (parsed.ok) return parsed.data;
  throw new UsageFault(parsed.faults.map((fault) => faultSentence(fault, "en")));
}

async function readJson(option: string, file: string, largest = Infinity): Promise<unknown> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new UsageFault([`${option} ${file} cannot be read: ${whyUnreadable(error)}`]);
  });
  if (bytes.length > largest)
    throw new UsageFault([`${option} ${file} is larger than ${largest} bytes`]);
  try {
    return JSON.parse(textOf(bytes));
  } catch (error) {
    // Node quotes the text, line breaks and all; a fault is one line.
    const reason = (error as Error).message.replace(/\s+/g, " ");
    throw new UsageFault([`${option} ${file} is not JSON: ${reason}`]);
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file; check the path",
  EISDIR: "it is a folder; name a file",
  EACCES: "reading it is not permitted",
  EPERM: "reading it is not permitted",
};

const whyUnreadable = ({ code, message }: NodeJS.ErrnoException): string =>
  reasons[code ?? ""] ?? message;

/** UTF-8, with or without a byte order mark; any other encoding (GBK) would garble every name. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new Error("it is not encoded in UTF-8");
  }
}
