import type { Rect } from "../../layout/address";
import { WorkbookFault } from "../../reading/fault";
import { type LoadedBlock } from "../../reading/read-cells";
import { MOST_CELLS } from "../../layout/excel-bounds";
import { areasBeyond, type Beyond, type BeyondCell } from "../../reading/strays";
import { all, placeOf, textOf, type XlsxParts } from "../previous/read-xlsx";

type Cell = string | number | boolean;

/** What a defined name leads to. */
interface SheetArea {
  readonly sheetName: string;
  readonly rect: Rect;
}

/** Null where a name leads to no cells. */
export function areaAt(reference: string): SheetArea | null {
  const parsed = /^(?:'((?:[^']|'')+)'|([^'!]+))!([^:!]+)(?::([^:!]+))?$/.exec(reference.trim());
  if (!parsed) return null;
  const sheetName = parsed[1]?.replaceAll("''", "'") ?? parsed[2]!;
  const [first, last] = [placeOf(parsed[3]!), placeOf(parsed[4] ?? parsed[3]!)];
  if (!first || !last) return null;
  const rect = { top: first.row, left: first.column, bottom: last.row, right: last.column };
  return { sheetName, rect };
}

/**
 * The cells from A1 to the end of an area; null where they are not there.
 * @throws WorkbookFault when its formulas hold no results
 */
export function blockAt(
  { sheetName, rect }: SheetArea,
  { sheets, strings }: Pick<XlsxParts, "sheets" | "strings">,
): LoadedBlock | null {
  const sheet = sheets.find(({ name }) => name === sheetName);
  if (!sheet?.xml) return null;
  const [height, width] = [rect.bottom + 1, rect.right + 1];
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
    const formula = formulaOf(element);
    if (formula !== null && isAwaited(element)) throw new WorkbookFault("withoutResults");
    values[row]![column] = value;
    formulas[row]![column] = formula ?? value;
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

/** Whether a formula was never calculated: an empty text that it came to is written as one. */
const isAwaited = (cell: Element): boolean =>
  cell.getAttribute("t") !== "str" && (all(cell, "v")[0]?.textContent ?? "") === "";

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
