import { caption, entry } from "./cells";
import type { CellSpec, RowSpec, ValueKind } from "./definition";
import type { FieldPath } from "../formulas";
import { spread, textWidth } from "./self-assessment/grid";

/** What the line at the foot of a form asks: 填表人, 填报日期, 联系电话, 单位负责人签字. */
export interface Asked {
  /** As printed, with its colon. */
  readonly caption: string;
  readonly field: FieldPath;
  readonly kind: ValueKind;
}

/** What is one and the same in a whole report, told by its caption. */
const known: readonly (Omit<Asked, "caption"> & { readonly called: RegExp })[] = [
  { field: "signature.telephone", kind: "code", called: /电话|联系方式/ },
  { field: "signature.date", kind: "notation", called: /^(?:填报|填表|填写|上报)?(?:日期|时间)/ },
  { field: "signature.head", kind: "name", called: /^(?:单位|部门|部门（单位）)负责人/ },
  { field: "signature.preparer", kind: "name", called: /^(?:填表|填报|制表|填写)人/ },
];

/** What is typed once in a report and stands on every form that asks it. */
export const typedOnce: readonly FieldPath[] = ["unitName", ...known.map(({ field }) => field)];

/** What a line asks, as it is printed; null where it is no line of captions. */
export function askedIn(line: string): Asked[] | null {
  const captions = line.match(/[^\s：:][^：:]*[：:]/g) ?? [];
  if (captions.length === 0 || captions.join("").replace(/\s/g, "") !== line.replace(/\s/g, ""))
    return null;
  const taken = new Set<FieldPath>();
  return captions.map((text, i) => {
    const found = known.find(({ field, called }) => called.test(text) && !taken.has(field));
    const { field, kind } = found ?? { field: `signature.own${i + 1}`, kind: "name" as const };
    taken.add(field);
    return { caption: text, field, kind };
  });
}

/** Characters that a name, a date or a telephone number takes. */
const ANSWER_WIDTH = 12;
const ROOM = 2;

/**
 * The line at the foot of a form, each caption with a cell of its own behind it: in as few rows as
 * the columns allow. What is no line of captions stands in one cell that the user completes.
 * @param widths of all columns, in characters
 */
export function signatureRows(line: string, widths: readonly number[]): RowSpec[] {
  const asked = askedIn(line);
  const across = widths.length;
  if (asked === null || across < 2) {
    const content = { type: "label", text: line, open: true } as const;
    return [{ ...rowAt(0), cells: [{ at: 0, across, style: "note", content }] }];
  }
  const [rows] = asked
    .map((_, i) => chunks(asked, asked.length - i).map((row) => cellsOf(row, widths)))
    .filter((each, i) => i === asked.length - 1 || each.every((cells) => cells !== null));
  return rows!.map((cells, i) => ({ ...rowAt(i), cells: cells ?? [] }));
}

/** Sheets are older than the further rows. */
const rowAt = (i: number): Omit<RowSpec, "cells"> =>
  i === 0
    ? { key: "signature", height: 24 }
    : { key: `signature.${i + 1}`, height: 24, isOptional: true };

const chunks = <T>(items: readonly T[], size: number): T[][] =>
  items.length <= size ? [[...items]] : [items.slice(0, size), ...chunks(items.slice(size), size)];

/** Captions and answers side by side; null where the columns are too narrow for several. */
function cellsOf(asked: readonly Asked[], widths: readonly number[]): CellSpec[] | null {
  const needs = asked.flatMap(({ caption: text }) => [textWidth(text) + ROOM, ANSWER_WIDTH]);
  if (needs.length > widths.length) return null;
  const spans = spread(widths, { at: 0, across: widths.length }, needs);
  const room = spans.map(({ at, across }) =>
    widths.slice(at, at + across).reduce((sum, width) => sum + width, 0),
  );
  if (asked.length > 1 && needs.some((need, i) => room[i]! < need)) return null;
  return asked.flatMap(({ caption: text, field, kind }, i) => {
    const [before, behind] = [spans[2 * i]!, spans[2 * i + 1]!];
    return [
      caption(before.at, text, { across: before.across, style: "tag", align: "right" }),
      entry(behind.at, field, kind, { across: behind.across, align: "left" }),
    ];
  });
}
