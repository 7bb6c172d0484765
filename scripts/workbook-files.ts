import { readdir, stat } from "node:fs/promises";
import path from "node:path";

/** Excel leaves `~$name.xlsx` beside a workbook while it is open. */
const isWorkbook = (name: string): boolean => /\.xlsx$/i.test(name) && !name.startsWith("~$");

/** A named path as the workbooks it stands for: itself, or those in the folder and below. */
export async function workbooksAt(named: string): Promise<string[]> {
  const isFolder = await stat(named).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) return [named];
  const entries = await readdir(named, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && isWorkbook(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort((first, second) => first.localeCompare(second, "zh-CN"));
}
