import { caption, computed, entry, heading, notApplicable, suggested } from "../cells";
import type { CellSpec, Formula, RowSpec } from "../definition";
import {
  amountColumns,
  fundColumnCaptions,
  type FundColumn,
  type FundLine,
  type FundsOptions,
} from "./funds-options";
import { halves, spread, textWidth, type Span } from "./grid";
import type { SelfAssessmentOptions } from "./options";

/** What the fund rows need to know of the sheet. */
export interface Room {
  readonly widths: readonly number[];
  readonly band: Span;
  /** Characters that the largest amounts take. */
  readonly amountWidth: number;
}

/** Columns the fund rows take at least, that of the captions included. */
export const fundColumnCount = ({ funds }: SelfAssessmentOptions): number =>
  funds.columns.length + 1;

type AmountColumn = (typeof amountColumns)[number];

const isAmount = (column: FundColumn): column is AmountColumn =>
  (amountColumns as readonly string[]).includes(column);

/** Characters each column needs; amounts as the unit asks. */
const needs: Readonly<Record<Exclude<FundColumn, AmountColumn>, number>> = {
  points: 5,
  executionRate: 9,
  score: 8,
  reason: 20,
};

/** 年度资金总额 and the funds it is made of. */
export function fundRows(form: SelfAssessmentOptions, room: Room): RowSpec[] {
  const { funds } = form;
  const [label, ...spans] = spread(room.widths, room.band, [
    Math.max(...labelTexts(funds).map(textWidth)) + 1,
    ...funds.columns.map((column) => (isAmount(column) ? room.amountWidth : needs[column])),
  ]) as [Span, ...Span[]];
  const placed = funds.columns.map((column, i) => ({ column, ...spans[i]! }));
  const lines = lineRows(funds, label, placed, room);
  return [
    {
      key: "funds.heading",
      height: 22,
      cells: [
        heading(0, funds.heading, { through: lines.at(-1)?.key ?? "funds" }),
        heading(label.at, "", { across: label.across }),
        ...placed.map(({ column, at, across }) =>
          heading(at, funds.captions[column] ?? fundColumnCaptions[column], { across }),
        ),
      ],
    },
    {
      key: "funds",
      height: 32,
      cells: [
        heading(label.at, funds.totalCaption, { across: label.across }),
        ...placed.map(({ column, at, across }) => totalCell(column, { at, across }, form)),
      ],
    },
    ...lines,
  ];
}

/** What the label column has to hold. */
const labelTexts = ({ totalCaption, lines }: FundsOptions): string[] => [
  totalCaption,
  ...(lines.layout === "rows" ? lines.rows.map(({ caption: text }) => text) : []),
];

function totalCell(
  column: FundColumn,
  { at, across }: Span,
  { funds, executionRule, scoreDecimals }: SelfAssessmentOptions,
): CellSpec {
  const field = `funds.${column}`;
  if (column === "reason") return entry(at, field, "text", { across, style: "longText" });
  if (column === "points") return entry(at, field, "points", { across });
  if (column === "executionRate")
    return computed(at, field, "rate", executionRate("funds", funds), { across });
  if (column === "score")
    return executionRule.rule === "manual"
      ? entry(at, field, "score", { across })
      : suggested(at, field, "score", scoreFormula(executionRule, funds, scoreDecimals), {
          across,
        });
  const { lines } = funds;
  return lines.layout === "rows"
    ? computed(
        at,
        field,
        "amount",
        { op: "sum", of: lines.rows.map(({ id }) => `funds.bySource.${id}.${column}`) },
        { across },
      )
    : entry(at, field, "amount", { across });
}

const executionRate = (row: string, { rateBase }: FundsOptions): Formula => ({
  op: "rate",
  rate: "EXECUTIONRATE",
  part: `${row}.executed`,
  base: `${row}.${rateBase}`,
});

type Computing = Exclude<SelfAssessmentOptions["executionRule"], { rule: "manual" }>;

const scoreFormula = (
  execution: Computing,
  { rateBase }: FundsOptions,
  decimals: number,
): Formula =>
  execution.rule === "linear"
    ? {
        op: "executionScore",
        executed: "funds.executed",
        budget: `funds.${rateBase}`,
        points: "funds.points",
        ...(decimals < 2 && { decimals }),
      }
    : {
        op: "bandScore",
        rate: "funds.executionRate",
        bounds: execution.bounds,
        scores: execution.scores,
      };

function lineRows(
  funds: FundsOptions,
  label: Span,
  placed: readonly ({ readonly column: FundColumn } & Span)[],
  room: Room,
): RowSpec[] {
  const { lines } = funds;
  if (lines.layout === "sides") return sideRows(lines, room);
  if (lines.layout === "none") return [];
  // Set under the first of them, which begins 其中.
  const below = lines.rows.some(({ caption: text }) => text.startsWith("其中")) ? 4 : 1;
  return lines.rows.map(({ id, caption: text }) => ({
    key: `funds.${id}`,
    cells: [
      caption(label.at, text, {
        across: label.across,
        indent: text.startsWith("其中") ? 1 : below,
      }),
      ...placed.map(({ column, at, across }): CellSpec => {
        const field = `funds.bySource.${id}.${column}`;
        if (isAmount(column)) return entry(at, field, "amount", { across });
        return column === "executionRate"
          ? computed(at, field, "rate", executionRate(`funds.bySource.${id}`, funds), { across })
          : notApplicable(at, { across });
      }),
    ],
  }));
}

type Sides = Extract<FundsOptions["lines"], { layout: "sides" }>;

/** By income on the left, by expenditure on the right, captions and amounts as in one cell. */
function sideRows(lines: Sides, { widths, band, amountWidth }: Room): RowSpec[] {
  const [left, right] = halves(widths, band);
  const sides = [
    { ...sideOf(lines.incomeCaption, lines.income, "byIncome"), band: left },
    { ...sideOf(lines.expenditureCaption, lines.expenditure, "byExpenditure"), band: right },
  ].map((side) => {
    const need = Math.max(...side.rows.map(({ text, indent }) => textWidth(text) + 2 * indent));
    return { ...side, spans: spread(widths, side.band, [need, amountWidth]) as [Span, Span] };
  });
  const count = Math.max(...sides.map(({ rows }) => rows.length));
  return Array.from({ length: count }, (_, i) => ({
    key: `funds.${sides.map(({ rows }) => rows[i]?.id).find((id) => id !== undefined)!}`,
    cells: sides.flatMap(({ rows, spans: [captionSpan, amountSpan], band: own }): CellSpec[] => {
      const row = rows[i];
      if (!row) return [heading(own.at, "", { across: own.across })];
      const { text, indent, field, sum } = row;
      if (sum && !lines.totals) return [caption(own.at, text, { across: own.across })];
      const amount = { across: amountSpan.across, align: "left" } as const;
      return [
        caption(captionSpan.at, text, { across: captionSpan.across, indent }),
        sum
          ? computed(amountSpan.at, field, "amount", { op: "sum", of: sum }, amount)
          : entry(amountSpan.at, field, "amount", amount),
      ];
    }),
  }));
}

interface SideRow {
  readonly id: string;
  readonly text: string;
  readonly indent: number;
  readonly field: string;
  readonly sum?: readonly string[];
}

/** The captioned total of a side and its lines. */
function sideOf(total: string, lines: readonly FundLine[], name: string): { rows: SideRow[] } {
  const fields = lines.map(({ id }) => `funds.${name}.${id}`);
  return {
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
