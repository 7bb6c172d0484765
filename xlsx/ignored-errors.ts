import type { Rect, Sheet } from "./model";
import { toSqref } from "./area";
import { xml } from "./xml-text";

/**
 * Cells formatted as text are meant to hold text: Excel is told not to mark the numbers among them
 * as errors (ECMA-376 Part 1, 18.3.1.50).
 */
export function ignoredErrorsXml(sheet: Sheet): string {
  const areas = downColumns(sheet);
  if (areas.length === 0) return "";
  return xml(
    "ignoredErrors",
    {},
    xml("ignoredError", { sqref: toSqref(areas), numberStoredAsText: true }),
  );
}

/** Texts of numbers that stand below one another, as areas. */
function downColumns(sheet: Sheet): Rect[] {
  const areas = new Map<string, Rect>();
  for (const { row, column, cell } of sheet.cells.entries()) {
    if (cell.kind !== "text" || cell.formula !== null || cell.numberFormat !== "@") continue;
    if (!isNumber(String(cell.value))) continue;
    const above = areas.get(`${row - 1},${column}`);
    areas.delete(`${row - 1},${column}`);
    areas.set(`${row},${column}`, {
      top: above?.top ?? row,
      left: column,
      bottom: row,
      right: column,
    });
  }
  return [...areas.values()].sort((a, b) => a.left - b.left || a.top - b.top);
}

const isNumber = (text: string): boolean => text.trim() !== "" && Number.isFinite(Number(text));
