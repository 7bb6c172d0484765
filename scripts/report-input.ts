import { readFile } from "node:fs/promises";
import { loadPack } from "../src/checks";
import {
  faultSentences,
  findPack,
  packIds,
  parseReportData,
  type Pack,
  type ReportData,
} from "../src/forms";
import { UsageFault } from "./cli";
import { NoRegularFile, regularFile } from "./regular-file";

const MEGABYTE = 1024 * 1024;

interface Input {
  readonly option: string;
  readonly what: string;
  /** Larger than any by far. */
  readonly mostMegabytes: number;
}

const PACK: Input = { option: "--pack", what: "地区设置文件", mostMegabytes: 1 };
const DATA: Input = { option: "--data", what: "数据文件", mostMegabytes: 100 };

/** The pack named on the command line: the id of one that ships, or a file that holds one. */
export async function packNamed(named: string | undefined): Promise<Pack> {
  const known = `可写：${packIds.join("、")}，或者地区设置文件（.json）。`;
  if (named === undefined) throw new UsageFault([`缺少 --pack；${known}`]);
  if (/\.json$/i.test(named)) return readPackFile(named);
  const pack = findPack(named);
  if (!pack) throw new UsageFault([`--pack ${named}：没有这个地区；${known}`]);
  return pack;
}

/** The packs of several files or ids. */
export const packsNamed = (named: readonly string[]): Promise<Pack[]> =>
  Promise.all(named.map(packNamed));

/** A pack is written by whoever fills forms: its faults are told as the pane tells them. */
async function readPackFile(file: string): Promise<Pack> {
  const parsed = loadPack(await readJson(PACK, file));
  if (parsed.ok) return parsed.pack;
  throw new UsageFault(faultSentences(parsed.faults).map((each) => `--pack ${file}：${each}`));
}

/** The data file, checked: every fault is a line with its path. */
export async function readReportFile(pack: Pack, file: string): Promise<ReportData> {
  const parsed = parseReportData(pack, await readJson(DATA, file));
  if (parsed.ok) return parsed.data;
  throw new UsageFault(faultSentences(parsed.faults));
}

async function readJson({ option, what, mostMegabytes }: Input, file: string): Promise<unknown> {
  const cannot = (error: unknown): never => {
    throw new UsageFault([`${option} ${file}：无法读取，${whyUnreadable(error)}。`]);
  };
  const { size } = await regularFile(file).catch(cannot);
  if (size > mostMegabytes * MEGABYTE)
    throw new UsageFault([`${option} ${file}：超过 ${mostMegabytes} MB，不是${what}。`]);
  const bytes = await readFile(file).catch(cannot);
  const text = textOf(bytes);
  if (text === null)
    throw new UsageFault([`${option} ${file}：不是 UTF-8 编码，请另存为 UTF-8 后重试。`]);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageFault([`${option} ${file}：不是 JSON${placeIn(text, error as Error)}。`]);
  }
}

/** Where JSON ends to be JSON, as far as Node says. */
function placeIn(text: string, { message }: Error): string {
  const at = /position (\d+)/.exec(message)?.[1];
  const before = at === undefined ? text : text.slice(0, Number(at));
  const lines = before.split("\n");
  return `，第 ${lines.length} 行第 ${lines.at(-1)!.length + 1} 个字符处有误`;
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "文件不存在，请核对路径",
  EISDIR: "这是一个文件夹，请写出文件名",
  EACCES: "没有读取的权限",
  EPERM: "没有读取的权限",
  ENOTDIR: "文件不存在，请核对路径",
  ELOOP: "链接绕回了自己，请核对路径",
  EBUSY: "文件正被其他程序占用，请关闭后重试",
  EIO: "磁盘读写出错",
};

function whyUnreadable(error: unknown): string {
  if (error instanceof NoRegularFile) return "这是管道或设备，不是文件";
  const { code = String(error) } = error as NodeJS.ErrnoException;
  return reasons[code] ?? code;
}

/** UTF-8, with or without a byte order mark; any other encoding (GBK) would garble every name. */
function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
