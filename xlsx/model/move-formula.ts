import { columnIndex, columnName, LAST_COLUMN, LAST_ROW } from "./address";
import { brokenReference, mapReferences, withSheet } from "./formula";

const CORNER = /^(?:(?<columnFixed>\$?)(?<column>[A-Za-z]{1,3}))?(?:(?<rowFixed>\$?)(?<row>\d+))?$/;

/**
 * A formula as it reads when its cell is copied so many rows down and columns right: relative parts
 * of references move along, those with a dollar sign stay; what leaves the sheet is #REF!.
 * ("Move or copy a formula", support.microsoft.com.)
 */
export const moveFormula = (formula: string, rows: number, columns: number): string =>
  mapReferences(formula, (reference) => {
    const corners = reference.text.split(":").map((corner) => moved(corner, rows, columns));
    if (corners.includes(null)) return brokenReference(reference);
    const text = corners.join(":");
    return reference.sheet === null ? text : withSheet({ ...reference, text }, reference.sheet);
  });

/** "B$2", "B" or "$2" moved; null when it would leave the sheet. */
function moved(corner: string, rows: number, columns: number): string | null {
  const { columnFixed = "", column, rowFixed = "", row } = CORNER.exec(corner)?.groups ?? {};
  const left = column === undefined ? 0 : columnIndex(column) + (columnFixed === "" ? columns : 0);
  const top = row === undefined ? 0 : Number(row) - 1 + (rowFixed === "" ? rows : 0);
  if (left < 0 || left > LAST_COLUMN || top < 0 || top > LAST_ROW) return null;
  const ofColumn = column === undefined ? "" : columnFixed + columnName(left);
  return ofColumn + (row === undefined ? "" : rowFixed + String(top + 1));
}
