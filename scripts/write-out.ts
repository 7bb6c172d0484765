import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { UsageFault } from "./cli";
import { isXlsx } from "./workbook-files";

/**
 * The file to write, before anything is made of it.
 * @throws UsageFault where Excel would not open what is written there
 */
export function requireXlsx(out: string): string {
  if (isXlsx(out)) return out;
  throw new UsageFault([`--out ${out}：输出的是 .xlsx 工作簿，文件名须以 .xlsx 结尾。`]);
}

/**
 * Writes what a script made, its folder too.
 * @throws UsageFault when the place does not take it
 */
export async function writeOut(out: string, bytes: Uint8Array): Promise<void> {
  try {
    await mkdir(path.dirname(path.resolve(out)), { recursive: true });
    await writeFile(out, bytes);
  } catch (error) {
    throw new UsageFault([`--out ${out}：无法写入，${whyNot(error as NodeJS.ErrnoException)}。`]);
  }
}

const reasons: Readonly<Record<string, string>> = {
  EISDIR: "这是一个文件夹，请写出文件名",
  EACCES: "没有写入的权限",
  EPERM: "没有写入的权限",
  EROFS: "所在磁盘只能读取",
  EBUSY: "文件正被其他程序占用，请关闭后重试",
  ENOSPC: "磁盘空间不足",
  EEXIST: "路径中的文件夹是一个文件，请核对路径",
  ENOTDIR: "路径中的文件夹是一个文件，请核对路径",
};

const whyNot = ({ code = "" }: NodeJS.ErrnoException): string => reasons[code] ?? code;
