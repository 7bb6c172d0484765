import type { ProportionalRule } from "../../evaluation";
import { caption, carriedFrom, computed, entry, heading, notApplicable, suggested } from "../cells";
import type { CellSpec, RowSpec } from "../definition";
import type { Formula } from "../../formulas";
import {
  amountColumns,
  fundColumnCaptions,
  type FundColumn,
  type FundsOptions,
} from "./funds-options";
import { sideRows, type Room } from "./fund-sides";
import { spread, textWidth, type Span } from "./grid";
import type { SelfAssessmentOptions } from "./options";

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
    : column === "executed"
      ? // 全年执行数 is the 决算 of the year (domain: D 42).
        carriedFrom(entry(at, field, "amount", { across }), {
          from: "finalAccounts03!total.expenditure",
        })
      : entry(at, field, "amount", { across });
}

const executionRate = (row: string, { rateBase }: FundsOptions): Formula => ({
  op: "rate",
  rate: "EXECUTIONRATE",
  part: `${row}.executed`,
  base: `${row}.${rateBase}`,
});

type Computing = Exclude<SelfAssessmentOptions["executionRule"], { rule: "manual" }>;

type Bands = Pick<Extract<Formula, { op: "bandScore" }>, "bounds" | "scores">;

/** How a linear rule rounds, and where it begins. */
export const proportionalRule = (
  { least, decimals, rounding }: Extract<Computing, { rule: "linear" }>,
  scoreDecimals: number,
): ProportionalRule => ({ least, decimals: decimals ?? scoreDecimals, rounding });

/** Bounds of steps as lower ones: a single bound, taken as an upper one, gets 0 beside it. */
export const stepBands = ({ bounds, scores }: Extract<Computing, { rule: "steps" }>): Bands =>
  bounds.length === 1
    ? { bounds: [...bounds, 0], scores: [...scores, scores[1]!] }
    : { bounds, scores };

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
        rule: proportionalRule(execution, decimals),
      }
    : {
        op: "bandScore",
        rate: "funds.executionRate",
        ...stepBands(execution),
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
