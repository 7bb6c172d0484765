import { cellAddress } from "../layout/address";
import { callsOurs } from "./our-functions";

/** A cell and its sheet. */
export interface CellPlace {
  readonly sheetName: string;
  /** In A1 notation, without the sheet. */
  readonly address: string;
}

/** Formulas with our functions that do not calculate. */
export interface Unbound {
  /** Cells that show #NAME?. */
  readonly cells: readonly CellPlace[];
  /** Sheets among theirs whose protection has a password: nothing can be entered there again. */
  readonly locked: readonly string[];
}

type Grid = readonly (readonly unknown[])[];

/** Cells of a sheet as Excel gives them, and where the first one stands. */
export interface LoadedCells {
  readonly sheetName: string;
  readonly top?: number;
  readonly left?: number;
  readonly values: Grid;
  readonly formulas: Grid;
}

/** What Excel shows of a function that it does not know. */
const UNKNOWN = "#NAME?";

/** Whether a cell shows that Excel does not know a function of ours in its formula. */
export const isUnbound = ({ value, formula }: { value: unknown; formula: unknown }): boolean =>
  value === UNKNOWN && callsOurs(formula, value);

/** What Excel shows while it waits, the older ones by the second. */
const AWAITED: readonly unknown[] = ["#BUSY!", "#GETTING_DATA", "#CONNECT!"];

/** Whether a cell shows that its result is under way. */
export const isAwaited = (value: unknown): boolean => AWAITED.includes(value);

/** The cells whose value and formula are wanted. Pure. */
export const cellsWhere = (
  { sheetName, top = 0, left = 0, values, formulas }: LoadedCells,
  wanted: (value: unknown, formula: unknown) => boolean,
): CellPlace[] =>
  values.flatMap((row, r) =>
    row.flatMap((value, c) =>
      wanted(value, formulas[r]![c])
        ? [{ sheetName, address: cellAddress(top + r, left + c) }]
        : [],
    ),
  );

/** The cells of formulas with our functions that show #NAME?. Pure. */
export const unboundCells = (loaded: LoadedCells): CellPlace[] =>
  cellsWhere(loaded, (value, formula) => isUnbound({ value, formula }));

/** Cells that are named before the rest is counted. */
const NAMED = 3;

/** `基础数据表 D5、D6、D7等 9 个单元格` */
export function namesOfCells(cells: readonly CellPlace[]): string {
  const names = cells.slice(0, NAMED).map(({ sheetName, address }) => `${sheetName} ${address}`);
  return names.join("、") + (cells.length > NAMED ? `等 ${cells.length} 个单元格` : "");
}

/** What to do about them; undefined when there are none. */
export function unboundSentence({ cells, locked }: Unbound): string | undefined {
  if (cells.length === 0) return undefined;
  const which = `${namesOfCells(cells)}中的 PERF 函数没有计算（显示 #NAME?）`;
  const remedy =
    locked.length > 0
      ? `工作表${locked.map((name) => `“${name}”`).join("、")}的保护没有撤消，公式不能重新绑定：请在“审阅”中撤消工作表保护`
      : "请在“插入”→“我的加载项”中重新选择“绩效自评”";
  return `${which}。${remedy}，再点击窗格中的“重新绑定公式”；在此之前，填写、合计、检查和打印照常可用。`;
}
