import type { Table, TableCell, TableColumn } from "../consolidation";
import { sheetPrefix, type Rect } from "./address";
import { boundsOf, groupsOf, headingRow, isWide, leadColumns } from "./table-bounds";
import { eachFormula, totalFormula, type Other } from "./table-formulas";
import type { RowHeight } from "./heights";
import { headingHeights, leadHeights, rowHeights } from "./table-heights";
import { asText } from "./text";

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
  /** Columns whose cells stand in the middle, counted from 0. */
  readonly centred: readonly number[];
  /** Whether it goes on to pages on the right. */
  readonly isWide: boolean;
  /** Heights in points of title, note and headings, and of the rows whose words need more than one line. */
  readonly rowHeights: readonly RowHeight[];
}

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
  const leads = leadColumns(table).length - 1;
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
      ...[0, 1].map((row) => ({ top: row, bottom: row, left: 0, right: leads })),
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
    centred: columns.flatMap(({ isCentred = false }, at) => (isCentred ? [at] : [])),
    isWide: isWide(columns),
    rowHeights: [
      ...leadHeights(table),
      ...headingHeights(columns, levels),
      ...rowHeights(body, columns, { top, first }),
    ],
  };
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
