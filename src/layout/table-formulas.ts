import type { Each, Total } from "../consolidation";
import { cellAddress, columnName } from "./address";
import type { Bounds } from "./table-bounds";

/** Another table that a formula leads to. */
export interface Other {
  readonly bounds: Bounds;
  /** Its name in front of an address. */
  readonly sheet: string;
}

/** What the row 汇总 shows in a column. */
export function totalFormula(
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

/** What a row shows in a column that holds nothing of its own. */
export function eachFormula(
  each: Each,
  { row, column, first }: { row: number; column: number; first: number },
  other: (table: string) => Other,
): string {
  if (each.op === "ratio") return rate("ratio", row, each);
  const { sheet, bounds } = other(each.table);
  const rowsOf = (at: number): string =>
    `${sheet}$${columnName(at)}$${bounds.first + 1}:$${columnName(at)}$${bounds.bottom + 1}`;
  const key = `$${cellAddress(row, each.key)}`;
  const { isCounted, below } = each.rows[row - first]!;
  const terms = [
    ...(isCounted ? [`SUMIF(${rowsOf(each.leaf)},${key},${rowsOf(each.column)})`] : []),
    ...below.map((at) => cellAddress(first + at, column)),
  ];
  return `=${terms.join("+")}`;
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
