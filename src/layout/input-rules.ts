import type { Placement } from "../forms/placement";
import { kindsOf, type InputRule } from "../forms/value-kinds";
import { cellAddress, stack, type Rect } from "./address";
import { isOpen, type LaidCell } from "./laid-cells";

/** What Excel takes in some cells. */
export interface PlannedInput {
  readonly rect: Rect;
  readonly rule: InputRule;
  /** The cell that holds the most. */
  readonly upTo?: string;
}

/** The values that Excel offers in some cells. */
export interface PlannedChoice {
  readonly rect: Rect;
  readonly values: readonly string[];
}

/** What the cells of a form take: by what they hold, and scores up to the points of their row. */
export function inputRules(placement: Placement, laid: readonly LaidCell[]): PlannedInput[] {
  const kinds = kindsOf(placement.form.amounts);
  const groups = new Map<InputRule, Rect[]>();
  for (const { cell, rect } of laid) {
    const rule = cell.content.type === "entry" ? kinds[cell.content.kind].input : undefined;
    if (!rule) continue;
    const rects = groups.get(rule) ?? [];
    rects.push(rect);
    groups.set(rule, rects);
  }
  const entries = [...groups].flatMap(([rule, rects]) =>
    stack(rects).map((rect) => ({ rect, rule })),
  );
  return [...entries, ...scoreLimits(placement)];
}

/** A score lies between 0 and the points of its row. */
function scoreLimits(placement: Placement): PlannedInput[] {
  return [...placement.fields.values()].flatMap(({ path, row, cell }) => {
    const { content } = cell;
    const points = placement.fields.get(path.replace(/score$/, "points"));
    if (content.kind !== "score" || !isOpen(cell) || !points) return [];
    return [
      {
        rect: { top: row, bottom: row, left: cell.at, right: cell.at + (cell.across ?? 1) - 1 },
        rule: scoreRules[content.type],
        upTo: cellAddress(points.row, points.cell.at),
      },
    ];
  });
}

const scoreRule = {
  type: "decimal",
  minimum: 0,
  error: "得分须为 0 至该行分值之间的数字。",
} as const;

const scoreRules: Readonly<Record<"computed" | "entry", InputRule>> = {
  computed: {
    ...scoreRule,
    prompt: "得分由公式给出建议；需人工评定时可直接改填，并说明原因。",
  },
  entry: { ...scoreRule, prompt: "请按评价标准评定得分，不超过该行分值。" },
};

/** The drop-downs of a form. */
export function choiceRules(laid: readonly LaidCell[]): PlannedChoice[] {
  const groups = new Map<readonly string[], Rect[]>();
  for (const { cell, rect } of laid) {
    if (!cell.choices) continue;
    const rects = groups.get(cell.choices) ?? [];
    rects.push(rect);
    groups.set(cell.choices, rects);
  }
  return [...groups].flatMap(([values, rects]) => stack(rects).map((rect) => ({ rect, values })));
}
