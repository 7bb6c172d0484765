import { caption, computed, entry, heading, suggested } from "../cells";
import type { CellSpec, RowSpec } from "../definition";
import type { FieldPath, Quantity } from "../../formulas";

/** Seven columns: what it is, four figures, a word, and text. */
export const columnWidths = [40, 14, 14, 14, 14, 14, 50];
const across = columnWidths.length;

const balanceWords = ["增加", "减少", "持平"] as const;
export const budgetWords = ["大于", "小于", "等于"] as const;

/** The caption of a part of the sheet, over all columns. */
export const chapterRow = (key: string, text: string): RowSpec => ({
  key: `${key}.chapter`,
  height: 26,
  cells: [caption(0, text, { across, style: "partTitle" })],
});

/** Column headings; `across` tells how many columns the last one takes. */
export const headingRow = (
  key: string,
  texts: readonly string[],
  { across: last = 1, height = 22 } = {},
): RowSpec => ({
  key: `${key}.heading`,
  height,
  cells: texts.map((text, at) =>
    heading(at, text, at === texts.length - 1 ? { across: last } : {}),
  ),
});

export const share = (at: number, field: FieldPath, part: Quantity, base: Quantity): CellSpec =>
  computed(at, field, "rate", { op: "rate", rate: "SHARE", part, base });

export const shareTotal = (at: number, field: FieldPath, of: readonly FieldPath[]): CellSpec =>
  computed(at, field, "rate", { op: "sum", of });

export const completion = (
  at: number,
  field: FieldPath,
  part: FieldPath,
  base: FieldPath,
): CellSpec => computed(at, field, "rate", { op: "rate", rate: "COMPLETIONRATE", part, base });

export const total = (at: number, field: FieldPath, of: readonly FieldPath[]): CellSpec =>
  computed(at, field, "amount", { op: "sum", of });

/** Text over what is left of the width. */
export const longText = (at: number, field: FieldPath): CellSpec =>
  entry(at, field, "text", { across: across - at, align: "left" });

/** 增减额, 变动率 and the word for them: three cells from `at` on. */
export const changeCells = (
  at: number,
  line: FieldPath,
  current: FieldPath,
  base: FieldPath,
): CellSpec[] => [
  difference(at, line, current, base),
  computed(at + 1, `${line}.changeRate`, "change", {
    op: "rate",
    rate: "CHANGERATE",
    part: current,
    base,
  }),
  wordCell(at + 2, `${line}.word`, current, base, balanceWords),
];

export const difference = (
  at: number,
  line: FieldPath,
  of: FieldPath,
  against: FieldPath,
): CellSpec => computed(at, `${line}.difference`, "balance", { op: "difference", of, against });

/** The word that the two figures give; a person may put another. */
export const wordCell = (
  at: number,
  field: FieldPath,
  of: FieldPath,
  against: FieldPath,
  words: readonly [string, string, string],
): CellSpec =>
  suggested(at, field, "text", { op: "comparison", of, against, words }, { choices: words });

/** The fence under a section of so many columns, the last as wide as the section's. */
export const fenceRow = (key: string, columns: number, last = 1): RowSpec => ({
  key: `${key}.end`,
  cells: [
    caption(0, "……", { style: "fence" }),
    ...Array.from({ length: columns - 1 }, (_, i) =>
      heading(i + 1, "", { style: "fence", across: i === columns - 2 ? last : 1 }),
    ),
  ],
});
