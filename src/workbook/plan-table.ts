import type { Each, Table, TableCell, TableColumn, Total } from "../consolidation";
import { cellAddress, columnName, sheetPrefix, type Rect } from "./address";
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

/** Another table of the same workbook, and the sheet on which it stands. */
export interface PlacedTable {
  readonly table: Table;
  readonly name: string;
}

/**
 * Plans the sheet of a table. Pure.
 * @param others the tables that its formulas lead to
 */
export function planTable(table: Table, others: readonly PlacedTable[] = []): TablePlan {
  const { title, note, columns, rows, hasTotal, frozen } = table;
  const right = columns.length - 1;
  const { levels, top, first, bottom } = boundsOf(table);
  const other = (sheetName: string): Other => {
    const found = others.find((each) => each.table.sheetName === sheetName)!;
    return { bounds: boundsOf(found.table), sheet: sheetPrefix(found.name) };
  };
  const blank = columns.map(() => null);
  const lead = (text: string): (string | null)[] => [asText(text, "General"), ...blank.slice(1)];
  const groups = groupsOf(columns);
  const headings = columns.map(({ heading }) => asText(heading, "General"));
  const totals = columns.map(({ total }, column) =>
    column === 1
      ? "汇总"
      : total && totalFormula(total, column, { first, bottom, row: top }, other),
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
      ...body.map((row, i) =>
        row.map((cell, at) => {
          const { each } = columns[at]!;
          return each && rows.length > 0
            ? eachFormula(each, { row: first + i, column: at, first }, other)
            : written(cell, columns[at]!);
        }),
      ),
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

interface Bounds {
  readonly levels: number;
  /** The row 汇总, or the first row where there is none. */
  readonly top: number;
  readonly first: number;
  readonly bottom: number;
}

interface Other {
  readonly bounds: Bounds;
  /** Its name in front of an address. */
  readonly sheet: string;
}

function boundsOf({ columns, rows, hasTotal }: Table): Bounds {
  const levels = columns.some(({ group }) => group !== "") ? 2 : 1;
  const top = headingRow + levels;
  const first = top + (hasTotal ? 1 : 0);
  return { levels, top, first, bottom: Math.max(first, first + rows.length - 1) };
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
  other: (table: string) => Other,
): string {
  const rowsOf = (at: number): string =>
    `${columnName(at)}${first + 1}:${columnName(at)}${bottom + 1}`;
  switch (total.op) {
    case "sum":
      return `=SUM(${rowsOf(column)})`;
    case "sumWhere":
      return `=SUMIF(${rowsOf(total.column)},"<>",${rowsOf(column)})`;
    case "totalOf": {
      const { sheet, bounds } = other(total.table);
      return `=${sheet}${cellAddress(bounds.top, total.column)}`;
    }
    case "ratio":
    case "change":
      return rate(total.op, row, total);
  }
}

function eachFormula(
  each: Each,
  { row, column, first }: { row: number; column: number; first: number },
  other: (table: string) => Other,
): string {
  if (each.op === "ratio") return rate("ratio", row, each);
  const { sheet, bounds } = other(each.table);
  const rowsOf = (at: number): string =>
    `${sheet}$${columnName(at)}$${bounds.first + 1}:$${columnName(at)}$${bounds.bottom + 1}`;
  const key = `$${cellAddress(row, each.key)}`;
  const below = each.below[row - first]!.map((at) => `+${cellAddress(first + at, column)}`).join(
    "",
  );
  return `=SUMIF(${rowsOf(each.leaf)},${key},${rowsOf(each.column)})${below}`;
}

function rate(
  op: "ratio" | "change",
  row: number,
  { part: partAt, base: baseAt }: { part: number; base: number },
): string {
  const part = cellAddress(row, partAt);
  const base = cellAddress(row, baseAt);
  return `=IF(${base}=0,"",${op === "ratio" ? `${part}/${base}` : `(${part}-${base})/${base}`})`;
}
