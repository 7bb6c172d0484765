import type { Budget } from "../bounds";
import type { Rule, Rules } from "./geometry";

/** A table's cells by the lines around them. */
export interface RuledTable {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly rows: number;
  readonly cells: readonly RuledCell[];
}

export interface RuledCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Lines nearer than this are one; ends that miss by less meet. */
const NEAR = 2.5;

/** The tables of a page: lines that meet, with the cells that they leave. */
export function ruledTables(rules: Rules, budget: Budget): RuledTable[] {
  return groupsOf(rules, budget).flatMap((group) => {
    const xs = positions(group.down);
    const ys = positions(group.across);
    if (xs.length < 2 || ys.length < 2) return [];
    const cells = cellsOf(xs, ys, group, budget);
    // One box alone frames a text; a page's own frame as well.
    if (cells.length < 2) return [];
    return [
      {
        left: xs[0]!,
        right: xs[xs.length - 1]!,
        top: ys[0]!,
        bottom: ys[ys.length - 1]!,
        rows: ys.length - 1,
        cells,
      },
    ];
  });
}

/** Lines that meet each other, directly or by others. */
function groupsOf({ across, down }: Rules, budget: Budget): Rules[] {
  const all = [...across, ...down];
  const parent = all.map((_, index) => index);
  const root = (index: number): number => {
    let at = index;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!;
      at = parent[at]!;
    }
    return at;
  };
  across.forEach((line, a) => {
    down.forEach((other, d) => {
      budget.step();
      if (reaches(line, other.at) && reaches(other, line.at))
        parent[root(a)] = root(across.length + d);
    });
  });
  const groups = new Map<number, { across: Rule[]; down: Rule[] }>();
  all.forEach((line, index) => {
    const key = root(index);
    const group = groups.get(key) ?? { across: [], down: [] };
    groups.set(key, group);
    group[index < across.length ? "across" : "down"].push(line);
  });
  return [...groups.values()];
}

const reaches = ({ from, to }: Rule, at: number): boolean => from - NEAR <= at && at <= to + NEAR;

/** Where lines lie, near ones as one. */
function positions(lines: readonly Rule[]): number[] {
  const kept: number[] = [];
  for (const { at } of [...lines].sort((a, b) => a.at - b.at))
    if (kept.length === 0 || at - kept[kept.length - 1]! > NEAR) kept.push(at);
  return kept;
}

function cellsOf(
  xs: readonly number[],
  ys: readonly number[],
  { across, down }: Rules,
  budget: Budget,
): RuledCell[] {
  const wallBetween = (lines: readonly Rule[], at: number, from: number, to: number): boolean => {
    const middle = (from + to) / 2;
    return lines.some(
      (line) => Math.abs(line.at - at) <= NEAR && line.from <= middle && middle <= line.to,
    );
  };
  const downAt = xs.map((x) => down.filter(({ at }) => Math.abs(at - x) <= NEAR));
  const acrossAt = ys.map((y) => across.filter(({ at }) => Math.abs(at - y) <= NEAR));
  const cells: RuledCell[] = [];
  /** Cells of the row above that may go on, by their columns. */
  let open = new Map<string, number>();
  for (let row = 0; row + 1 < ys.length; row++) {
    const [top, bottom] = [ys[row]!, ys[row + 1]!];
    const goingOn = new Map<string, number>();
    for (let column = 0; column + 1 < xs.length;) {
      budget.cell();
      let end = column + 1;
      while (end + 1 < xs.length && !wallBetween(downAt[end]!, xs[end]!, top, bottom)) end++;
      const [left, right] = [xs[column]!, xs[end]!];
      const key = `${column},${end}`;
      const above = open.get(key);
      const isOpen =
        above !== undefined &&
        !range(column, end).some((c) => wallBetween(acrossAt[row]!, top, xs[c]!, xs[c + 1]!));
      if (isOpen) {
        const cell = cells[above]!;
        cells[above] = { ...cell, rowSpan: cell.rowSpan + 1, bottom };
        goingOn.set(key, above);
      } else {
        goingOn.set(key, cells.length);
        const columnSpan = end - column;
        cells.push({ row, column, rowSpan: 1, columnSpan, left, right, top, bottom });
      }
      column = end;
    }
    open = goingOn;
  }
  return cells;
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from }, (_, index) => from + index);
