/** The widths of columns or the heights of rows, in points, which of them are hidden, and the outline. */
export interface Dimension {
  /** null: the standard size. */
  readonly size: number | null;
  readonly hidden: boolean;
  /** How many groups of the outline it is in. */
  readonly level: number;
}

export const STANDARD_ROW_HEIGHT = 15;
export const STANDARD_COLUMN_WIDTH = 48;

const STANDARD: Dimension = { size: null, hidden: false, level: 0 };

export class Axis {
  private readonly stored = new Map<number, Dimension>();
  private standard: number;

  constructor(
    private readonly initialSize: number,
    /** The last row or column of the sheet. */
    private readonly end: number,
    private readonly changed: (first: number, last: number) => void,
  ) {
    this.standard = initialSize;
  }

  /** The size of all that have none of their own. */
  get standardSize(): number {
    return this.standard;
  }

  get(index: number): Dimension {
    return this.stored.get(index) ?? STANDARD;
  }

  /** In points, whether hidden or not. */
  size(index: number): number {
    return this.get(index).size ?? this.standardSize;
  }

  isHidden(index: number): boolean {
    return this.get(index).hidden;
  }

  /** Those that differ from the standard, in order. */
  entries(): (readonly [number, Dimension])[] {
    return [...this.stored].sort(([a], [b]) => a - b);
  }

  /** null: the standard size. Sizing all of them changes the standard itself. */
  setSize(first: number, last: number, size: number | null): void {
    if (first === 0 && last === this.end) {
      this.standard = size ?? this.initialSize;
      for (const [index, own] of this.stored) this.stored.set(index, { ...own, size: null });
      this.changed(first, last);
      return;
    }
    this.change(first, last, { size });
  }

  setHidden(first: number, last: number, hidden: boolean): void {
    if (hidden) {
      this.change(first, last, { hidden });
      return;
    }
    // Only those that were touched can be hidden: showing a whole sheet's rows costs nothing.
    for (const [index, own] of this.stored) {
      if (index >= first && index <= last) this.stored.set(index, { ...own, hidden });
    }
    this.changed(first, last);
  }

  setLevel(first: number, last: number, level: number): void {
    this.change(first, last, { level });
  }

  /** Puts them into one more group of the outline. */
  group(first: number, last: number): void {
    for (let index = first; index <= last; index++) {
      this.setLevel(index, index, this.get(index).level + 1);
    }
  }

  /** Makes room for `count` new ones at `at`; they take the size of the one before them. */
  insert(at: number, count: number): void {
    const before = this.get(at - 1).size;
    this.moveFrom(at, count);
    if (at === 0 || before === null) return;
    for (let index = at; index < at + count; index++) {
      this.stored.set(index, { size: before, hidden: false, level: 0 });
    }
  }

  remove(at: number, count: number): void {
    for (let index = at; index < at + count; index++) this.stored.delete(index);
    this.moveFrom(at + count, -count);
  }

  private moveFrom(first: number, by: number): void {
    const moving = [...this.stored].filter(([index]) => index >= first);
    for (const [index] of moving) this.stored.delete(index);
    for (const [index, dimension] of moving) this.stored.set(index + by, dimension);
  }

  private change(first: number, last: number, change: Partial<Dimension>): void {
    for (let index = first; index <= last; index++) {
      this.stored.set(index, { ...this.get(index), ...change });
    }
    this.changed(first, last);
  }
}
