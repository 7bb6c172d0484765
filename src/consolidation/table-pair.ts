import type { Submission } from "./submission";
import { ordinals, words, type Table, type TableCell, type TableColumn } from "./table";

/** 序号, 单位, 文件, 工作表: the same columns in both tables of a pair. */
export const leading: readonly TableColumn[] = [
  ordinals("序号", 6),
  words("单位", 28),
  words("来源文件", 30),
  words("来源工作表", 22),
];

/** A value and the cell that it was taken from; null where there is none. */
export type Sourced = { readonly value: TableCell; readonly address: string } | null;

export interface SourcedRow {
  readonly unit: Submission;
  readonly sheetName: string;
  readonly cells: readonly Sourced[];
}

export interface TablePair {
  readonly figures: Table;
  readonly sources: Table;
}

interface Pair {
  /** The form's; the tables are named after it. */
  readonly sheetName: string;
  readonly year: number;
  readonly amountUnit: string;
  /** Behind the leading ones. */
  readonly columns: readonly TableColumn[];
  readonly rows: readonly SourcedRow[];
  /** Columns on the left that stay in sight. */
  readonly frozen?: number;
}

/** A table of figures and beside it, cell for cell, where each was taken from. */
export function tablePair({
  sheetName,
  year,
  amountUnit,
  columns,
  rows,
  frozen = 2,
}: Pair): TablePair {
  const [name, sourceName] = [shortened(`${sheetName}汇总`), shortened(`${sheetName}来源`)];
  const filled = (cell: (from: Sourced) => TableCell): (readonly TableCell[])[] =>
    rows.map(({ unit, sheetName: from, cells }, i) => [
      i + 1,
      unit.unitName,
      unit.file,
      from,
      ...cells.map(cell),
    ]);
  const shared = { hasTotal: true, frozen };
  return {
    figures: {
      ...shared,
      sheetName: name,
      title: `${year}年度${sheetName}汇总`,
      note: `金额单位：${amountUnit}。每个数的出处见“${sourceName}”的同一单元格。`,
      columns: [...leading, ...columns],
      rows: filled((from) => from?.value ?? null),
    },
    sources: {
      ...shared,
      sheetName: sourceName,
      title: `${year}年度${sheetName}汇总的来源`,
      note: `“${name}”同一位置的数取自这个单元格。`,
      columns: [
        ...leading,
        ...columns.map((column) => ({
          ...column,
          numberFormat: "@",
          total: null,
          isCentred: true,
        })),
      ],
      rows: filled((from) => from?.address ?? null),
    },
  };
}

/** Leaves room for a number that tells a second sheet from the first. */
export const shortened = (name: string): string => name.slice(-26);
