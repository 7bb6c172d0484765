import type { Dimension, Sheet } from "../model";
import { attributesXml } from "../xml-text";
import { cellXml, type CellTables } from "./cells";

/** The rows of a sheet that say anything, with their cells (ECMA-376 Part 1, 18.3.1.80, sheetData). */
export function rowsXml(sheet: Sheet, tables: CellTables): string {
  const cells = new Map<number, string[]>();
  for (const { row, column, cell } of sheet.cells.entries()) {
    let inRow = cells.get(row);
    if (!inRow) cells.set(row, (inRow = []));
    inRow.push(cellXml(sheet, row, column, cell, tables));
  }
  const sizes = new Map(sheet.rows.entries());
  const formats = sheet.cells.formatsOfRows();
  const rows = new Set([...cells.keys(), ...sizes.keys(), ...formats.keys()]);
  return [...rows]
    .sort((a, b) => a - b)
    .map((row) => {
      const format = formats.get(row);
      const start = rowStart(row, sizes.get(row), format && tables.styles.of(format));
      const inRow = cells.get(row);
      return inRow ? `<row${start}>${inRow.join("")}</row>` : `<row${start}/>`;
    })
    .join("");
}

const rowStart = (row: number, size?: Dimension, style?: number): string =>
  attributesXml({
    r: row + 1,
    s: style,
    customFormat: style === undefined ? undefined : true,
    ht: size?.size ?? undefined,
    hidden: size?.hidden || undefined,
    outlineLevel: size?.level || undefined,
    customHeight: size && size.size !== null ? true : undefined,
  });
