import type { Each, Table, TableColumn, Total } from "../consolidation";
import { decimal, sum } from "../evaluation";
import type { PlacedTable } from "./plan-table";
import { boundsOf } from "./table-bounds";

/** What a formula of a table shows: a number, or nothing. */
type Result = number | "";

/** What the cells of tables with formulas show, as Excel would calculate them. */
export class TableResults {
  private readonly columns = new Map<TableColumn, readonly Result[]>();

  constructor(private readonly tables: readonly PlacedTable[]) {}

  /** Of a cell of the sheet of a table, by row and column counted from 0. */
  at(table: Table, row: number, column: number): Result {
    const { top, first } = boundsOf(table);
    return table.hasTotal && row === top
      ? this.total(table, column)
      : this.column(table, column)[row - first]!;
  }

  private total(table: Table, column: number): Result {
    const { total } = table.columns[column]!;
    return total ? this.totals[total.op](total as never, table, column) : "";
  }

  private readonly totals: {
    readonly [O in Total["op"]]: (
      total: Extract<Total, { op: O }>,
      table: Table,
      column: number,
    ) => Result;
  } = {
    sum: (_, table, column) => sum(this.numbers(table, column)),
    sumWhere: ({ column: where }, table, column) =>
      sum(
        this.column(table, column).filter(
          (value, row): value is number =>
            typeof value === "number" && isFilled(table.rows[row]?.[where]),
        ),
      ),
    totalOf: ({ table: name, column }) => this.total(this.named(name), column),
    ratio: ({ part, base }, table) => ratio(this.total(table, part), this.total(table, base)),
    change: ({ part, base }, table) => change(this.total(table, part), this.total(table, base)),
  };

  /** What the rows show in a column; a cell that holds a word counts for nothing. */
  private column(table: Table, at: number): readonly Result[] {
    const column = table.columns[at]!;
    const known = this.columns.get(column);
    if (known) return known;
    const { each } = column;
    const shown: Result[] = each ? this.each(each, table) : table.rows.map((row) => given(row[at]));
    this.columns.set(column, shown);
    return shown;
  }

  private numbers(table: Table, column: number): number[] {
    return this.column(table, column).filter((value) => typeof value === "number");
  }

  private each(each: Each, table: Table): Result[] {
    if (each.op === "ratio") {
      const [parts, bases] = [this.column(table, each.part), this.column(table, each.base)];
      return table.rows.map((_, row) => ratio(parts[row]!, bases[row]!));
    }
    return this.sumsByCode(each, table);
  }

  private sumsByCode(each: Extract<Each, { op: "sumByCode" }>, table: Table): Result[] {
    const other = this.named(each.table);
    const ofCode = new Map<string, number[]>();
    const amounts = this.column(other, each.column);
    other.rows.forEach((row, index) => {
      const code = String(row[each.leaf] ?? "");
      const amount = amounts[index];
      if (typeof amount === "number") ofCode.set(code, [...(ofCode.get(code) ?? []), amount]);
    });
    const known = new Map<number, number>();
    const sumOf = (row: number): number => {
      const found = known.get(row);
      if (found !== undefined) return found;
      const { isCounted, below } = each.rows[row]!;
      const own = isCounted ? (ofCode.get(String(table.rows[row]![each.key] ?? "")) ?? []) : [];
      const result = sum([...own, ...below.map(sumOf)]);
      known.set(row, result);
      return result;
    };
    return table.rows.map((_, row) => sumOf(row));
  }

  private named(name: string): Table {
    return this.tables.find(({ table }) => table.sheetName === name)!.table;
  }
}

const given = (cell: unknown): Result => (typeof cell === "number" ? cell : "");

const isFilled = (cell: unknown): boolean => cell !== null && cell !== undefined && cell !== "";

const isZero = (base: Result): boolean => base === "" || base === 0;

const ratio = (part: Result, base: Result): Result =>
  isZero(base) ? "" : (part === "" ? 0 : part) / (base as number);

const change = (part: Result, base: Result): Result =>
  isZero(base)
    ? ""
    : decimal(part === "" ? 0 : part)
        .minus(base)
        .toNumber() / (base as number);
