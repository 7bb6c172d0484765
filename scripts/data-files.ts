import { readdir } from "node:fs/promises";
import path from "node:path";
import { UsageFault } from "./cli";

/**
 * The data files of a folder and of those below it, from the folder on, in Chinese order; hidden files
 * are none.
 * @throws UsageFault where two would become the same workbook, or the folder cannot be read
 */
export async function dataFilesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => {
    throw new UsageFault([`--data ${folder}：文件夹无法打开，请核对是否有读取的权限。`]);
  });
  const names = entries
    .filter((entry) => entry.isFile() && /^[^.].*\.json$/i.test(entry.name))
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort((first, second) => first.localeCompare(second, "zh-CN"));
  const taken = new Map<string, string>();
  for (const name of names) {
    const key = name.toLowerCase();
    const other = taken.get(key);
    if (other !== undefined)
      throw new UsageFault([`--data ${folder}：${other} 和 ${name} 会生成同一个工作簿。`]);
    taken.set(key, name);
  }
  return names;
}
