import type { Table, TableCell, TableColumn, Total } from "../consolidation";
import { cellAddress, columnName, type Rect } from "./address";
import { asText, wrappedLines } from "./text";

/** A table as blocks of a sheet, from A1 on: nothing of it knows Excel's API. */
export interface TablePlan {
  readonly cells: readonly (readonly (string | number | null)[])[];
  readonly numberFormats: readonly (readonly string[])[];
  readonly merges: readonly Rect[];
  /** Title, note, headings, the row 汇总 if there is one, and the rows. */
  readonly headings: Rect;
  readonly total: Rect | null;
  readonly whole: Rect;
  readonly frozen: Rect;
  readonly columnWidths: readonly number[];
  /** Heights in points of the headings, and of the rows whose words need more than one line. */
  readonly rowHeights: ReadonlyMap<number, number>;
}

const headingRow = 2;
/** In points, of the font of every sheet. */
const lineHeight = 15;
/** The highest row that Excel has. */
const highest = 409;

/** Plans the sheet of a table. Pure. */
export function planTable({ title, note, columns, rows, hasTotal, frozen }: Table): TablePlan {
  const right = columns.length - 1;
  const levels = columns.some(({ group }) => group !== "") ? 2 : 1;
  const top = headingRow + levels;
  const first = top + (hasTotal ? 1 : 0);
  const bottom = Math.max(first, first + rows.length - 1);
  const blank = columns.map(() => null);
  const lead = (text: string): (string | null)[] => [asText(text, "General"), ...blank.slice(1)];
  const groups = groupsOf(columns);
  const headings = columns.map(({ heading }) => asText(heading, "General"));
  const totals = columns.map(({ total }, column) =>
    column === 1 ? "汇总" : total && totalFormula(total, column, { first, bottom, row: top }),
  );
  const body = rows.length > 0 ? rows : [blank];
  return {
    cells: [
      lead(title),
      lead(note),
      columns.map((column, at) => groupCell(column, at, groups)),
      ...(levels > 1
        ? [columns.map(({ group }, at) => (group === "" ? null : headings[at]!))]
        : []),
      ...(hasTotal ? [totals] : []),
      ...body.map((row) => row.map((cell, at) => written(cell, columns[at]!))),
    ],
    numberFormats: Array.from({ length: bottom + 1 }, (_, row) =>
      columns.map(({ numberFormat, total }) =>
        row < top || (row < first && total === null) ? "General" : numberFormat,
      ),
    ),
    merges: [
      ...columns.flatMap(({ group }, at) =>
        group === "" && levels > 1
          ? [{ top: headingRow, bottom: headingRow + 1, left: at, right: at }]
          : [],
      ),
      ...groups.filter(({ left, right: last }) => last > left),
    ],
    headings: { top: headingRow, left: 0, bottom: top - 1, right },
    total: hasTotal ? { top, left: 0, bottom: top, right } : null,
    whole: { top: 0, left: 0, bottom, right },
    frozen: { top: 0, left: 0, bottom: first - 1, right: frozen - 1 },
    columnWidths: columns.map(({ width }) => width),
    rowHeights: new Map([...headingHeights(columns, levels), ...heights(body, columns, first)]),
  };
}

/** The lowest heading, in lines. */
const LOWEST = 2;

/** High enough for the longest heading; an upper one has the width of its columns together. */
function headingHeights(columns: readonly TableColumn[], levels: number): Map<number, number> {
  const lines = (texts: readonly { text: string; width: number }[]): number =>
    Math.max(LOWEST, ...texts.map(({ text, width }) => wrappedLines(text, width - 1)));
  const lower = columns
    .filter(({ group }) => levels === 1 || group !== "")
    .map(({ heading, width }) => ({ text: heading, width }));
  const upper = groupsOf(columns).map(({ left, right }) => ({
    text: columns[left]!.group,
    width: columns.slice(left, right + 1).reduce((sum, { width }) => sum + width, 0),
  }));
  return new Map(
    (levels === 1 ? [lower] : [upper, lower]).map(
      (texts, level) => [headingRow + level, lines(texts) * lineHeight + 2] as const,
    ),
  );
}

/** Words wrap within their column, and the row is high enough for the longest of them. */
function heights(
  body: readonly (readonly TableCell[])[],
  columns: readonly TableColumn[],
  first: number,
): Map<number, number> {
  const lines = body.map((row) =>
    Math.max(
      ...row.map((cell, at) =>
        typeof cell === "string" ? wrappedLines(cell, columns[at]!.width - 1) : 1,
      ),
    ),
  );
  return new Map(
    lines.flatMap((count, i) =>
      count > 1 ? [[first + i, Math.min(highest, count * lineHeight + 4)] as const] : [],
    ),
  );
}

/** Columns side by side under the same upper heading. */
function groupsOf(columns: readonly TableColumn[]): Rect[] {
  const groups: Rect[] = [];
  columns.forEach(({ group }, at) => {
    const before = groups.at(-1);
    if (group === "") return;
    if (before?.right === at - 1 && columns[at - 1]!.group === group)
      groups[groups.length - 1] = { ...before, right: at };
    else groups.push({ top: headingRow, bottom: headingRow, left: at, right: at });
  });
  return groups;
}

/** A merged area holds what its first cell holds, and nothing else. */
function groupCell(
  { group, heading }: TableColumn,
  at: number,
  groups: readonly Rect[],
): string | null {
  if (group === "") return asText(heading, "General");
  return groups.some(({ left }) => left === at) ? asText(group, "General") : null;
}

const written = (cell: TableCell, { numberFormat }: TableColumn): string | number | null =>
  typeof cell === "string" ? asText(cell, numberFormat) || null : cell;

function totalFormula(
  total: Total,
  column: number,
  { first, bottom, row }: { first: number; bottom: number; row: number },
): string {
  if (total.op === "sum") {
    const letter = columnName(column);
    return `=SUM(${letter}${first + 1}:${letter}${bottom + 1})`;
  }
  const part = cellAddress(row, total.part);
  const base = cellAddress(row, total.base);
  const rate = total.op === "ratio" ? `${part}/${base}` : `(${part}-${base})/${base}`;
  return `=IF(${base}=0,"",${rate})`;
}
