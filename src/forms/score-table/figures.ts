import { caption, entry, heading, carriedFrom } from "../cells";
import { type CellSpec, type RowSpec, type ValueKind } from "../definition";
import { quantityParts, type Quantity } from "../../formulas";
import type { ScoreTableOptions, ScoreTableRow } from "./options";
import { figureIds, figureNames, figurePath, scoreRates, type FigureId } from "./rates";
import { rateCell } from "./row-cells";
import { leveledRows } from "./rows";

/**
 * What the rates need beyond 基础数据表, below the table; and the rates themselves where the table
 * has no column for them.
 */
export function figureRows(form: ScoreTableOptions): RowSpec[] {
  const rows = leveledRows(form).map(({ row }) => row);
  const hasStatus = form.columns.some(({ id }) => id === "status");
  const figures = figureIds
    .filter((id) => readers(id, rows).length > 0)
    .map((id) => figureLine(id, rows));
  const rates = hasStatus ? [] : rows.filter(({ measure }) => measure).map(rateLine);
  return [
    ...group("figures", form.figuresHeading, figures, form),
    ...group("rates", form.ratesHeading, rates, form),
  ];
}

/** Lines below a heading of their own; nothing where there are none. */
function group(
  key: string,
  text: string,
  lines: readonly Line[],
  form: ScoreTableOptions,
): RowSpec[] {
  if (lines.length === 0) return [];
  const { value, columns } = places(form);
  const remark = (line: Line): CellSpec =>
    caption(value + 1, line.remark, { across: columns - value - 1, style: "criterion" });
  return [
    { key: `${key}.heading`, height: 22, cells: [heading(0, text, { across: columns })] },
    ...lines.map((line) => ({
      key: line.key,
      cells: [
        caption(0, line.name, { across: value }),
        line.cell(value),
        ...(value + 1 < columns ? [remark(line)] : []),
      ],
    })),
  ];
}

interface Line {
  readonly key: string;
  readonly name: string;
  readonly cell: (at: number) => CellSpec;
  readonly remark: string;
}

/** The value stands below 评价标准, the widest column, with room for its caption beside it. */
function places({ columns }: ScoreTableOptions): { value: number; columns: number } {
  const criterion = columns.findIndex(({ id }) => id === "criterion");
  return { value: Math.min(Math.max(2, criterion), columns.length - 1), columns: columns.length };
}

/** The rows whose rate is computed from a figure. */
const readers = (id: FigureId, rows: readonly ScoreTableRow[]): ScoreTableRow[] =>
  rows.filter(({ measure }) => {
    const formula = measure && scoreRates[measure.rate].formula;
    return formula && [formula.part, formula.base].some((quantity) => reads(quantity, id));
  });

function reads(quantity: Quantity, id: FigureId): boolean {
  const { plus, minus } = quantityParts(quantity);
  return [...plus, ...minus].includes(figurePath(id));
}

function figureLine(id: FigureId, rows: readonly ScoreTableRow[]): Line {
  const kind = id === "addedBudget" ? "adjustment" : "amount";
  const used = readers(id, rows).map(({ name }) => name);
  return {
    key: figurePath(id),
    name: figureNames[id],
    cell: (at) => figureCell(at, id, kind),
    remark: `用于：${used.join("、")}`,
  };
}

/** A figure that 自评表 holds too is shown from there while it is blank here. */
function figureCell(at: number, id: FigureId, kind: ValueKind): CellSpec {
  const cell = entry(at, figurePath(id), kind);
  return id === "initialBudget"
    ? carriedFrom(cell, { from: "selfAssessment!funds.initialBudget" })
    : cell;
}

const rateLine = (row: ScoreTableRow): Line => ({
  key: `rates.${row.id}`,
  name: row.name,
  cell: (at) => rateCell(at, row),
  remark: row.definition ?? "",
});
