import { LAST_COLUMN, type Sheet } from "../model";
import { toFileWidth } from "../units";
import { xml, type Attributes } from "../xml-text";
import type { StyleTable } from "./style-table";

/**
 * Widths and formats of columns; "" where all are standard (ECMA-376 Part 1, 18.3.1.17, cols). A format
 * of the whole sheet is that of every column.
 */
export function columnsXml(sheet: Sheet, styles: StyleTable): string {
  const formats = sheet.cells.formatsOfColumns();
  const base = sheet.cells.baseFormat();
  const sizes = new Map(sheet.columns.entries());
  const looks = (column: number): Attributes | null => {
    const size = sizes.get(column);
    const style = styles.of(formats.get(column) ?? base);
    if (!size && style === 0) return null;
    return {
      width: toFileWidth(sheet.columns.size(column)),
      style: style || undefined,
      hidden: size?.hidden || undefined,
      customWidth: true,
    };
  };
  const special = styles.of(base) === 0 ? [...formats.keys(), ...sizes.keys()] : [LAST_COLUMN];
  const last = special.reduce((most, column) => Math.max(most, column), -1);
  const columns: string[] = [];
  for (let first = 0; first <= last;) {
    const each = looks(first);
    const said = JSON.stringify(each);
    let end = first;
    while (end < last && JSON.stringify(looks(end + 1)) === said) end++;
    if (each) columns.push(xml("col", { min: first + 1, max: end + 1, ...each }));
    first = end + 1;
  }
  return columns.length === 0 ? "" : xml("cols", {}, ...columns);
}
