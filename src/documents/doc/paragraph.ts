import type { Sprm } from "./sprms";
import type { View } from "./view";

/** What a paragraph says of tables: how deep it stands, and whether it ends a cell or a row. */
export interface ParagraphLooks {
  readonly depth: number;
  readonly endsInnerCell: boolean;
  readonly endsRow: boolean;
  /** Of the paragraph at a row's end. */
  readonly row: RowLooks | null;
}

/** Borders of cells from the left, in twentieths of a point, and merges. */
export interface RowLooks {
  readonly borders: readonly number[];
  readonly cells: readonly CellLooks[];
}

export interface CellLooks {
  /** 0 for a cell of its own; the first of merged cells has another number than those behind it. */
  readonly across: number;
  readonly down: "none" | "first" | "behind";
}

const P_IN_TABLE = 0x2416;
const P_ROW_END = 0x2417;
const P_DEPTH = 0x6649;
const P_INNER_CELL = 0x244b;
const P_INNER_ROW_END = 0x244c;
const T_DEF_TABLE = 0xd608;
const T_VERT_MERGE = 0xd62b;

export function paragraphLooks(sprms: readonly Sprm[]): ParagraphLooks {
  const last = (code: number): View | undefined =>
    sprms.findLast((sprm) => sprm.code === code)?.operand;
  const isOn = (code: number): boolean => (last(code)?.u8(0) ?? 0) !== 0;
  const depth = last(P_DEPTH)?.u32(0) ?? (isOn(P_IN_TABLE) ? 1 : 0);
  const endsRow = depth > 1 ? isOn(P_INNER_ROW_END) : isOn(P_ROW_END);
  return {
    depth,
    endsInnerCell: depth > 1 && isOn(P_INNER_CELL),
    endsRow,
    row: endsRow ? rowLooks(sprms, last(T_DEF_TABLE)) : null,
  };
}

const TC80 = 20;

function rowLooks(sprms: readonly Sprm[], definition: View | undefined): RowLooks {
  if (!definition || definition.length < 1) return { borders: [], cells: [] };
  const count = definition.u8(0);
  const borders = Array.from({ length: count + 1 }, (_, n) => definition.i16(1 + 2 * n));
  const first = 1 + 2 * (count + 1);
  const cells = Array.from({ length: count }, (_, n): CellLooks => {
    const at = first + TC80 * n;
    const flags = at + 2 <= definition.length ? definition.u16(at) : 0;
    return { across: flags & 3, down: downOf((flags >> 5) & 3) };
  });
  for (const { code, operand } of sprms) {
    if (code !== T_VERT_MERGE || operand.length < 2) continue;
    const index = operand.u8(0);
    const cell = cells[index];
    if (cell) cells[index] = { ...cell, down: downOf(operand.u8(1)) };
  }
  return { borders, cells };
}

/** 1 goes on from above, 3 begins ([MS-DOC] 2.9.338). */
const downOf = (value: number): CellLooks["down"] =>
  value === 0 ? "none" : value === 1 ? "behind" : "first";
