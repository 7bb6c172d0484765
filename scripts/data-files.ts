import path from "node:path";
import { UsageFault } from "./cli";
import { walk, type RefusedFile } from "./workbook-files";

/** The data files of a folder, and what lies there besides. */
export interface DataFiles {
  /** From the folder on, in Chinese order. */
  readonly names: readonly string[];
  readonly refused: readonly RefusedFile[];
}

/**
 * The data files of a folder and of those below it; every other file is named, but for those of
 * programs.
 * @throws UsageFault where two would become the same workbook
 */
export async function dataFilesIn(folder: string): Promise<DataFiles> {
  const names: string[] = [];
  const refused: RefusedFile[] = [];
  const refuse = (file: string, sentence: string): void => {
    refused.push({ file, sentence });
  };
  const look = (file: string): void => {
    if (/\.json$/i.test(file)) names.push(path.relative(folder, file));
    else refuse(file, "不是数据文件（.json），没有读取。");
  };
  await walk(folder, look, refuse);
  const taken = new Map<string, string>();
  for (const name of names) {
    const key = name.toLowerCase();
    const other = taken.get(key);
    if (other !== undefined)
      throw new UsageFault([`--data ${folder}：${other} 和 ${name} 会生成同一个工作簿。`]);
    taken.set(key, name);
  }
  return { names, refused };
}
