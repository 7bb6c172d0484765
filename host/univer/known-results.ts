import { LAST_COLUMN, type Rect } from "../../xlsx/model/address";
import type { CellValue, ValueKind } from "../../xlsx/model/cell";

/** An area of a sheet that a formula read, whole columns whole. */
export interface Read {
  readonly sheetId: string;
  readonly rect: Rect;
}

/** What a formula came to, and what that depends on. */
export interface Known {
  readonly formula: string;
  readonly isStuck: boolean;
  readonly value: CellValue;
  readonly errorMessage: string | null;
  readonly reads: readonly Read[];
  /** The invocations of custom functions it stands on. */
  readonly calls: readonly string[];
}

interface Input {
  readonly value: CellValue;
  readonly kind: ValueKind;
}

const WIDTH = LAST_COLUMN + 1;
const placeOf = (row: number, column: number): number => row * WIDTH + column;

/** More changed cells than this are not looked through one by one: everything is calculated anew. */
const MANY = 200;

/** What one calculation leaves for the next, of one sheet. */
class SheetMemory {
  readonly inputs = new Map<number, Input>();
  readonly values = new Map<number, CellValue>();
  readonly known = new Map<number, Known>();
}

/**
 * The results of the last calculation, so that the next one evaluates no formula whose precedents
 * are what they were. Places must not have moved in between.
 */
export class KnownResults {
  private before = new Map<string, SheetMemory>();
  private now = new Map<string, SheetMemory>();
  private readonly changed = new Map<string, number[]>();
  private count = 0;
  /** False where too much changed, or everything. */
  isUsable = false;

  /** A calculation starts; what it reads and finds is told next. */
  begin(sheetIds: readonly string[]): void {
    this.before = this.now;
    this.now = new Map(sheetIds.map((id) => [id, new SheetMemory()]));
    this.changed.clear();
    this.count = 0;
    this.isUsable = this.before.size > 0 && sheetIds.every((id) => this.before.has(id));
  }

  forget(): void {
    this.now.clear();
  }

  /** A cell without a formula. */
  input(sheetId: string, row: number, column: number, value: CellValue, kind: ValueKind): void {
    const place = placeOf(row, column);
    this.now.get(sheetId)?.inputs.set(place, { value, kind });
    const before = this.before.get(sheetId)?.inputs.get(place);
    if (before?.value !== value || before.kind !== kind) this.change(sheetId, place);
  }

  /** All cells without a formula are told; `isFormula` knows the others. */
  compare(isFormula: (sheetId: string, row: number, column: number) => boolean): void {
    for (const [id, { inputs, values }] of this.before) {
      const present = this.now.get(id)?.inputs;
      for (const place of inputs.keys()) if (!present?.has(place)) this.change(id, place);
      for (const place of values.keys()) {
        if (!isFormula(id, Math.floor(place / WIDTH), place % WIDTH)) this.change(id, place);
      }
    }
  }

  /** What the formula of a cell came to the last time. */
  of(sheetId: string, row: number, column: number): Known | undefined {
    return this.isUsable ? this.before.get(sheetId)?.known.get(placeOf(row, column)) : undefined;
  }

  /** Whether what was read is what it was; formulas in it must have their results. */
  isStill({ sheetId, rect }: Read): boolean {
    const { top, left, bottom, right } = rect;
    const places = this.changed.get(sheetId) ?? [];
    return !places.some((place) => {
      const row = Math.floor(place / WIDTH);
      const column = place % WIDTH;
      return row >= top && row <= bottom && column >= left && column <= right;
    });
  }

  /** A formula has its result; `known` is null where the next calculation must evaluate it again. */
  result(
    sheetId: string,
    row: number,
    column: number,
    value: CellValue,
    known: Known | null,
  ): void {
    const place = placeOf(row, column);
    const sheet = this.now.get(sheetId);
    sheet?.values.set(place, value);
    if (known) sheet?.known.set(place, known);
    const before = this.before.get(sheetId)?.values;
    if (!before?.has(place) || before.get(place) !== value) this.change(sheetId, place);
  }

  private change(sheetId: string, place: number): void {
    if (!this.isUsable) return;
    if (++this.count > MANY) this.isUsable = false;
    const places = this.changed.get(sheetId);
    if (places) places.push(place);
    else this.changed.set(sheetId, [place]);
  }
}
