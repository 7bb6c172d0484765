import type { Dirent } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import path from "node:path";

/** Files that are named or lie in named folders and below, each once. */
export interface FilesAt {
  readonly workbooks: readonly string[];
  /** What is no workbook, or cannot be looked at, and why. */
  readonly refused: readonly RefusedFile[];
}

export interface RefusedFile {
  readonly file: string;
  /** For the accountant. */
  readonly sentence: string;
}

/** What programs leave beside workbooks: `~$甲.xlsx` while Excel has it open, and hidden files. */
const isOfPrograms = (name: string): boolean =>
  /^(?:~\$|\.)/.test(name) || /^(?:thumbs\.db|desktop\.ini)$/i.test(name);

export const isXlsx = (file: string): boolean => /\.xlsx$/i.test(file);

/** Named paths as the workbooks that they stand for. No file is left out without its reason. */
export async function filesAt(named: readonly string[]): Promise<FilesAt> {
  const workbooks = new Map<string, string>();
  const refused = new Map<string, RefusedFile>();
  const take = (file: string): void => {
    const place = path.resolve(file);
    if (!workbooks.has(place)) workbooks.set(place, file);
  };
  const refuse = (file: string, sentence: string): void => {
    refused.set(path.resolve(file), { file, sentence });
  };
  const look = (file: string): void => {
    if (isXlsx(file)) take(file);
    else refuse(file, whyNoWorkbook(file));
  };
  for (const each of named) {
    // A file that is named is looked into, whatever its name ends with.
    if (!(await isFolder(each))) take(each);
    else {
      let isEmpty = true;
      const lookInto = (file: string): void => {
        isEmpty &&= !isXlsx(file);
        look(file);
      };
      await walk(each, lookInto, refuse);
      if (isEmpty && !refused.has(path.resolve(each))) refuse(each, "文件夹中没有 .xlsx 工作簿。");
    }
  }
  return { workbooks: [...workbooks.values()], refused: [...refused.values()] };
}

const isFolder = (file: string): Promise<boolean> =>
  stat(file).then(
    (found) => found.isDirectory(),
    () => false,
  );

/** The files of a folder and of those below it, in Chinese order. */
export async function walk(
  folder: string,
  look: (file: string) => void,
  refuse: (file: string, sentence: string) => void,
): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => {
    refuse(folder, "文件夹无法打开，没有读取。请核对是否有读取的权限。");
    return [] as Dirent[];
  });
  const own = entries
    .filter(({ name }) => !isOfPrograms(name))
    .sort((first, second) => first.name.localeCompare(second.name, "zh-CN"));
  for (const entry of own) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) await walk(file, look, refuse);
    else if (entry.isSymbolicLink()) await follow(file, look, refuse);
    else look(file);
  }
}

/** A link to a file is the file. */
async function follow(
  link: string,
  look: (file: string) => void,
  refuse: (file: string, sentence: string) => void,
): Promise<void> {
  const target = await stat(link).catch(() => null);
  if (!target) refuse(link, "是失效的链接，没有读取。请核对它指向的文件。");
  else if (target.isDirectory())
    refuse(link, "是指向其他文件夹的链接，没有读取。请直接写出该文件夹。");
  else look(link);
}

const otherSheets = /\.(?:xls|xlsm|xlsb|xlt|xltx|xltm|ods|ots|fods|csv|et|ett|numbers)$/i;
const archives = /\.(?:zip|rar|7z|tar|gz|tgz|bz2|xz)$/i;

/** Why a file is not looked into, by its name. */
export function whyNoWorkbook(file: string): string {
  if (otherSheets.test(file))
    return "不是 .xlsx 工作簿，没有读取。请用 Excel 或 WPS 打开并另存为 .xlsx 后重试。";
  if (archives.test(file)) return "是压缩文件，没有读取。请解压后重试。";
  return "不是工作簿，没有读取。";
}
