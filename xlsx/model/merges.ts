import { contains, containsCell, intersects, isSingleCell, type Rect } from "./address";

/** The merged areas of one sheet; no two of them meet. */
export class Merges {
  private rects: Rect[] = [];

  all(): readonly Rect[] {
    return this.rects;
  }

  at(row: number, column: number): Rect | null {
    return this.rects.find((rect) => containsCell(rect, row, column)) ?? null;
  }

  /** Whether the cell lies under a merged area without being its top left cell. */
  isCovered(row: number, column: number): boolean {
    const rect = this.at(row, column);
    return rect !== null && (rect.top !== row || rect.left !== column);
  }

  meeting(rect: Rect): readonly Rect[] {
    return this.rects.filter((other) => intersects(other, rect));
  }

  /** Whether a merged area lies partly inside and partly outside of the rectangle. */
  isCutBy(rect: Rect): boolean {
    return this.meeting(rect).some((other) => !contains(rect, other));
  }

  /** Merges a rectangle; what was merged inside of it is one area now. */
  add(rect: Rect): void {
    this.remove(rect);
    if (!isSingleCell(rect)) this.rects.push(rect);
  }

  /** Merges rectangles none of which meets another one or what is merged already. */
  addAll(rects: readonly Rect[]): void {
    this.rects = [...this.rects, ...rects.filter((rect) => !isSingleCell(rect))];
  }

  remove(rect: Rect): void {
    this.rects = this.rects.filter((other) => !intersects(other, rect));
  }

  replace(rects: readonly Rect[]): void {
    this.rects = rects.filter((rect) => !isSingleCell(rect));
  }
}

/** Rectangles row by row, downwards. */
export class RectsByRow {
  /** Those further down, the next one last. */
  private readonly waiting: Rect[];
  private crossing: Rect[] = [];

  constructor(rects: readonly Rect[]) {
    this.waiting = [...rects].sort((a, b) => b.top - a.top || b.left - a.left);
  }

  /** Whether two of them meet. */
  static doMeet(rects: readonly Rect[]): boolean {
    const byRow = new RectsByRow(rects);
    return rects
      .map(({ top }) => top)
      .sort((a, b) => a - b)
      .some((row) => !byRow.goTo(row));
  }

  /** Goes down to a row; false when rectangles meet on the way. */
  goTo(row: number): boolean {
    for (let next = this.waiting.at(-1); next && next.top <= row; next = this.waiting.at(-1)) {
      const rect = this.waiting.pop()!;
      if (this.crossing.some(({ bottom }) => bottom < rect.top))
        this.crossing = this.crossing.filter(({ bottom }) => bottom >= rect.top);
      const at = this.placeOf(rect.left);
      const [before, after] = [this.crossing[at - 1], this.crossing[at]];
      if ((before && before.right >= rect.left) || (after && after.left <= rect.right))
        return false;
      this.crossing.splice(at, 0, rect);
    }
    return true;
  }

  /** The rectangle over a cell of the row; to be asked once it is gone to. */
  at(row: number, column: number): Rect | null {
    const rect = this.crossing[this.placeOf(column + 1) - 1];
    return rect && rect.right >= column && rect.bottom >= row ? rect : null;
  }

  /** How many of the crossing ones begin left of a column. */
  private placeOf(column: number): number {
    let [from, to] = [0, this.crossing.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (this.crossing[middle]!.left < column) from = middle + 1;
      else to = middle;
    }
    return from;
  }
}
