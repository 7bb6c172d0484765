import type { FieldPath, FormSpec } from "../forms/definition";
import { figureColumns } from "./figure-columns";
import type { Selection } from "./selection";
import type { Submission, SubmittedForm } from "./submission";
import { words, type Table, type TableCell, type TableColumn } from "./table";

/** 序号, 单位, 文件, 工作表: the same columns in both tables of a form. */
const leading: readonly TableColumn[] = [
  { ...words("序号", 6), numberFormat: "0" },
  words("单位", 28),
  words("来源文件", 24),
  words("来源工作表", 18),
];

/**
 * A form as two tables: one row a unit and one column for every figure that the form has once, and
 * beside it, cell for cell, where each figure was taken from. None where no unit has figures.
 */
export function formTables(
  form: FormSpec,
  { pack, year, included }: Selection,
): { figures: Table; sources: Table } | null {
  const columns = figureColumns(form, { pack, year }, leading.length);
  const rows = included.flatMap((unit) => {
    const own = unit.forms.find(({ form: id }) => id === form.id);
    return own && !own.isBlank && own.figures.size > 0 ? [{ unit, own }] : [];
  });
  if (rows.length === 0 || columns.length === 0) return null;
  const filled = (
    cell: (own: SubmittedForm, path: FieldPath) => TableCell,
  ): (readonly TableCell[])[] =>
    rows.map(({ unit, own }, i) => [
      ...leadingCells(i + 1, unit, own),
      ...columns.map(({ path }) => cell(own, path)),
    ]);
  const shared = { hasTotal: true, frozen: 2 };
  const { unit = pack.amountUnit } = form.amounts ?? {};
  return {
    figures: {
      ...shared,
      sheetName: shortened(`${form.sheetName}汇总`),
      title: `${year}年度${form.sheetName}汇总`,
      note: `金额单位：${unit}。汇总行由公式相加；比率按汇总数重新计算。每个数取自何处，见“${shortened(`${form.sheetName}来源`)}”的同一单元格。`,
      columns: [...leading, ...columns.map(({ column }) => column)],
      rows: filled((own, path) => own.figures.get(path)?.value ?? null),
    },
    sources: {
      ...shared,
      sheetName: shortened(`${form.sheetName}来源`),
      title: `${year}年度${form.sheetName}汇总的来源`,
      note: `“${shortened(`${form.sheetName}汇总`)}”中同一位置的数，取自该行来源文件、来源工作表的这个单元格。`,
      columns: [
        ...leading,
        ...columns.map(({ column }) => ({ ...column, numberFormat: "@", total: null })),
      ],
      rows: filled((own, path) => own.figures.get(path)?.address ?? null),
    },
  };
}

/** Leaves room for a number that tells a second sheet from the first. */
const shortened = (name: string): string => name.slice(-26);

const leadingCells = (
  number: number,
  { unitName, file }: Submission,
  { sheetName }: SubmittedForm,
): TableCell[] => [number, unitName, file, sheetName];
