import { caption, carriedFrom, computed, entry, heading } from "../cells";
import type { CellSpec, RowSpec } from "../definition";
import type { FieldPath } from "../../formulas";
import type { FundLine, FundsOptions } from "./funds-options";
import { halves, spread, textWidth, type Span } from "./grid";

/** What the fund rows need to know of the sheet. */
export interface Room {
  readonly widths: readonly number[];
  readonly band: Span;
  /** Characters that the largest amounts take. */
  readonly amountWidth: number;
}

type Sides = Extract<FundsOptions["lines"], { layout: "sides" }>;

/** By income on the left, by expenditure on the right, captions and amounts as in one cell. */
export function sideRows(lines: Sides, { widths, band, amountWidth }: Room): RowSpec[] {
  const [left, right] = halves(widths, band);
  const sides = [
    { ...sideOf(lines.incomeCaption, lines.income, "byIncome"), band: left },
    { ...sideOf(lines.expenditureCaption, lines.expenditure, "byExpenditure"), band: right },
  ].map((own) => {
    const need = Math.max(...own.rows.map(({ text, indent }) => textWidth(text) + 2 * indent));
    return { ...own, spans: spread(widths, own.band, [need, amountWidth]) as [Span, Span] };
  });
  const count = Math.max(...sides.map(({ rows }) => rows.length));
  return Array.from({ length: count }, (_, i) => ({
    key: `funds.${sides.map(({ rows }) => rows[i]?.id).find((id) => id !== undefined)!}`,
    cells: sides.flatMap(({ total, rows, spans, band: own }): CellSpec[] => {
      const [captionSpan, amountSpan] = spans;
      const row = rows[i];
      if (!row) return [heading(own.at, "", { across: own.across })];
      const { text, indent, field, sum } = row;
      if (sum && !lines.totals) return [caption(own.at, text, { across: own.across })];
      const side = { caption: total.replace(/：$/, ""), from: own.at };
      const amount = { across: amountSpan.across, align: "left", side } as const;
      return [
        caption(captionSpan.at, text, { across: captionSpan.across, indent }),
        sum
          ? computed(amountSpan.at, field, "amount", { op: "sum", of: sum }, amount)
          : linked(entry(amountSpan.at, field, "amount", amount), field),
      ];
    }),
  }));
}

/** What 基础数据表 holds already (domain: D 40). */
const linked = (cell: CellSpec, field: FieldPath): CellSpec =>
  field === "funds.byExpenditure.project"
    ? carriedFrom(cell, { from: "baseData!projects.total.finalAccount" })
    : cell;

interface SideRow {
  readonly id: string;
  readonly text: string;
  readonly indent: number;
  readonly field: string;
  readonly sum?: readonly string[];
}

/** The captioned total of a side and its lines. */
function sideOf(
  total: string,
  lines: readonly FundLine[],
  name: string,
): { total: string; rows: SideRow[] } {
  const fields = lines.map(({ id }) => `funds.${name}.${id}`);
  return {
    total,
    rows: [
      { id: "split", text: total, indent: 0, field: `funds.${name}.total`, sum: fields },
      ...lines.map(({ id, caption: text }, i) => ({
        id,
        text,
        indent: text.startsWith("其中") ? 1 : 4,
        field: fields[i]!,
      })),
    ],
  };
}
