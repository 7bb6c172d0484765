import { MOST_CELLS, type LoadedBlock } from "../../workbook/read";
import { all, placeOf, textOf, type XlsxParts } from "../previous/read-xlsx";

type Cell = string | number | boolean;

/** The cells from A1 to the end of what a defined name leads to; null where they are not there. */
export function blockAt(
  reference: string,
  { sheets, strings }: Pick<XlsxParts, "sheets" | "strings">,
): LoadedBlock | null {
  const parsed = /^(?:'((?:[^']|'')+)'|([^'!]+))!([^:!]+)(?::([^:!]+))?$/.exec(reference.trim());
  if (!parsed) return null;
  const sheetName = parsed[1]?.replaceAll("''", "'") ?? parsed[2]!;
  const last = placeOf(parsed[4] ?? parsed[3]!);
  const sheet = sheets.find(({ name }) => name === sheetName);
  if (!last || !sheet?.xml) return null;
  const [height, width] = [last.row + 1, last.column + 1];
  if (height < 1 || width < 1 || height * width > MOST_CELLS) return null;
  const blank = (): Cell[][] => Array.from({ length: height }, () => Array<Cell>(width).fill(""));
  const [values, formulas] = [blank(), blank()];
  for (const element of all(sheet.xml, "c")) {
    const place = placeOf(element.getAttribute("r") ?? "");
    if (!place || place.row >= height || place.column >= width) continue;
    const { row, column } = place;
    const value = valueOf(element, strings);
    values[row]![column] = value;
    formulas[row]![column] = formulaOf(element) ?? value;
  }
  return { sheetName, values, formulas };
}

/** A formula that is written once for several cells counts in each; how it reads does not matter. */
function formulaOf(cell: Element): string | null {
  const [formula] = all(cell, "f");
  return formula ? `=${formula.textContent}` : null;
}

function valueOf(cell: Element, strings: readonly string[]): Cell {
  const held = all(cell, "v")[0]?.textContent ?? "";
  switch (cell.getAttribute("t")) {
    case "s":
      return strings[Number(held)] ?? "";
    case "inlineStr":
      return textOf(cell);
    case "b":
      return held === "1";
    case "str":
    case "e":
      return held;
    default:
      return held === "" ? "" : Number(held);
  }
}
