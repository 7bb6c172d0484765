import { caption, computed, heading } from "../cells";
import type { CellSpec, RowSpec, ValueKind } from "../definition";
import type { Awaits, FieldRef, Formula, RateFunction } from "../../formulas";

/** A line of headings, one a column. */
export const headed = (key: string, texts: readonly string[]): RowSpec => ({
  key: `${key}.heading`,
  height: 22,
  cells: texts.map((text, i) => heading(i, text)),
});

/** One of the two numbers of a rate. */
export interface Figure {
  readonly field: "part" | "base" | "points" | "score";
  readonly kind: ValueKind;
  readonly formula: Formula;
}

/** A name, two numbers, and the rate that they come to. */
export const rateRow = (
  key: string,
  name: string,
  figures: readonly [Figure, Figure],
  rate: {
    readonly function: RateFunction;
    readonly part: Figure["field"];
    readonly base: Figure["field"];
    readonly bar: boolean;
    readonly awaits?: Awaits;
  },
): RowSpec => ({
  key,
  cells: [
    caption(0, name),
    ...figures.map(({ field, kind, formula }, i): CellSpec =>
      computed(i + 1, `${key}.${field}`, kind, formula),
    ),
    computed(
      3,
      `${key}.rate`,
      "change",
      {
        op: "rate",
        rate: rate.function,
        part: `${key}.${rate.part}`,
        base: `${key}.${rate.base}`,
        ...(rate.awaits && { awaits: rate.awaits }),
      },
      rate.bar ? { bar: true } : {},
    ),
  ],
});

export const linked = (ref: FieldRef): Formula => ({ op: "sum", of: [ref] });
