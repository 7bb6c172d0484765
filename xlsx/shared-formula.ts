import { columnIndex, columnName, mapReferences, withSheet } from "./model";

const CORNER = /^(\$?)([A-Za-z]{1,3})?(\$?)(\d+)?$/;

function shiftCorner(corner: string, rows: number, columns: number): string {
  // "$3" of "$3:$4": the dollar belongs to the row.
  const [, first = "", letters, second = "", digits] = CORNER.exec(corner) ?? [];
  const rowDollar = letters === undefined ? first : second;
  const column =
    letters === undefined
      ? ""
      : first + (first === "$" ? letters : columnName(columnIndex(letters) + columns));
  const row =
    digits === undefined
      ? ""
      : rowDollar + (rowDollar === "$" ? digits : String(Number(digits) + rows));
  return column + row;
}

/** A formula that several cells share, as it reads in a cell so many rows and columns away. */
export function shiftRelative(formula: string, rows: number, columns: number): string {
  return mapReferences(formula, (reference) => {
    const text = reference.text
      .split(":")
      .map((corner) => shiftCorner(corner, rows, columns))
      .join(":");
    return reference.sheet === null ? text : withSheet({ ...reference, text }, reference.sheet);
  });
}
