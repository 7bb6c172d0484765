import { MOST_CELLS, type LoadedBlock } from "../../workbook/read";
import { areasBeyond, type Beyond, type BeyondCell } from "../../workbook/strays";
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
  const outside: BeyondCell[] = [];
  for (const element of all(sheet.xml, "c")) {
    const place = placeOf(element.getAttribute("r") ?? "");
    if (!place) continue;
    const { row, column } = place;
    const value = valueOf(element, strings);
    if (row >= height || column >= width) {
      if (value !== "") outside.push({ row, column, value });
      continue;
    }
    values[row]![column] = value;
    formulas[row]![column] = formulaOf(element) ?? value;
  }
  return {
    sheetName,
    values,
    formulas,
    beyond: beyondOf({ rows: height, columns: width }, outside),
  };
}

/** As much of what stands beside a block as the add-in looks at in an open workbook. */
function beyondOf(block: Parameters<typeof areasBeyond>[0], cells: readonly BeyondCell[]): Beyond {
  const { areas, unread } = areasBeyond(block, {
    rows: cells.reduce((most, { row }) => Math.max(most, row + 1), 0),
    columns: cells.reduce((most, { column }) => Math.max(most, column + 1), 0),
  });
  const isIn = ({ row, column }: BeyondCell): boolean =>
    areas.some(
      ({ top, left, bottom, right }) =>
        row >= top && row <= bottom && column >= left && column <= right,
    );
  return { cells: cells.filter(isIn), unread };
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
