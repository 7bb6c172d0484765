import { codedColumns, type CodedTable } from "../../src/forms/final-accounts/columns";
import type { ReadCell } from "../../src/forms/read-form";

/** The columns of a table of 科目, in the order of their 栏次. */
export const columnNames = (table: CodedTable): string[] =>
  codedColumns[table].map(({ name }) => name);

/** `items.2010301.basic` by 科目代码 as the path of its row, `items.9.basic`; other paths stay. */
export function itemPath(cells: ReadonlyMap<string, ReadCell>, path: string): string {
  const [, code, column] = /^items\.(\d{3,})\.(\w+)$/.exec(path) ?? [];
  if (code === undefined) return path;
  const cell = [...cells.values()].find(
    (each) => each.path.endsWith(".code") && each.value === code,
  )!;
  return cell.path.replace(/code$/, column!);
}
