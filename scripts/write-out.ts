import { access, constants, mkdir, realpath, stat } from "node:fs/promises";
import path from "node:path";
import { UsageFault } from "./cli";
import { isSameFile, NoRegularFile } from "./regular-file";
import { isXlsx } from "./workbook-files";
import { replaceFile } from "./replace-file";

/**
 * The file to write, before anything is made of it.
 * @throws UsageFault where Excel would not open what is written there
 */
export function requireXlsx(out: string): string {
  if (isXlsx(out)) return out;
  throw new UsageFault([`--out ${out}：输出的是 .xlsx 工作簿，文件名须以 .xlsx 结尾。`]);
}

/** What an option named, as files that are read. */
export const inputsOf = (option: string, files: readonly string[]) =>
  files.map((file) => ({ option, file }));

/**
 * What is written must be none of what is read, by whatever name or link.
 * @throws UsageFault that names the option of the input
 */
export async function requireNoInput(
  out: string,
  inputs: readonly { readonly option: string; readonly file: string }[],
): Promise<void> {
  for (const { option, file } of inputs)
    if (await isSameFile(out, file))
      throw new UsageFault([
        `--out ${out}：与 ${option} ${file} 是同一个文件，会把它覆盖，请写另一个文件名。`,
      ]);
}

/**
 * Writes what a script made, its folder too: the whole of it or nothing, so that a file which stood
 * there is either replaced or as it was.
 * @throws UsageFault when the place does not take it
 */
export async function writeOut(out: string, bytes: Uint8Array): Promise<void> {
  // What a link leads to is replaced, the link stays.
  const target = await realpath(out).catch(() => path.resolve(out));
  if (!isXlsx(target))
    throw new UsageFault([`--out ${out}：指向的不是 .xlsx 文件，请写另一个文件名。`]);
  let stood = false;
  try {
    await mkdir(path.dirname(target), { recursive: true });
    const mode = await modeOf(target);
    stood = mode !== undefined;
    await replaceFile(target, bytes, mode);
  } catch (error) {
    const kept = stood ? "；原有的文件没有改动" : "";
    throw new UsageFault([`--out ${out}：无法写入，${whyNot(error)}${kept}。`]);
  }
}

/** The rights of a file that may be replaced; undefined where there is none. */
async function modeOf(target: string): Promise<number | undefined> {
  const found = await stat(target).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  if (!found) return undefined;
  if (found.isDirectory()) throw Object.assign(new Error(target), { code: "EISDIR" });
  if (!found.isFile()) throw new NoRegularFile(target);
  await access(target, constants.W_OK);
  return found.mode & 0o777;
}

const reasons: Readonly<Record<string, string>> = {
  EISDIR: "这是一个文件夹，请写出文件名",
  EACCES: "没有写入的权限，或文件正被其他程序打开",
  EPERM: "没有写入的权限，或文件正被其他程序打开",
  EROFS: "所在磁盘只能读取",
  EBUSY: "文件正被其他程序占用，请关闭后重试",
  ENOSPC: "磁盘空间不足，请清理后重试",
  EDQUOT: "磁盘配额已用完，请清理后重试",
  EFBIG: "超过了允许的文件大小",
  EIO: "磁盘读写出错，请换一个磁盘后重试",
  EEXIST: "路径中的文件夹是一个文件，请核对路径",
  ENOTDIR: "路径中的文件夹是一个文件，请核对路径",
  ENAMETOOLONG: "文件名过长，请缩短后重试",
  ELOOP: "链接绕回了自己，请核对路径",
};

function whyNot(error: unknown): string {
  if (error instanceof NoRegularFile) return "这是管道或设备，不是文件，请写另一个文件名";
  const { code = String(error) } = error as NodeJS.ErrnoException;
  return reasons[code] ?? code;
}
